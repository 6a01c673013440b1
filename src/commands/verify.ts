import { allianceSlugs } from '#db'
import { danishNumber } from '#kernel'
import { verify, wordDifference } from '#verify'
import { applying } from '../facts.ts'
import type { Opened } from './opened.ts'

/** `npm run verify [-- <alliance> ...]`: does the journal hold, and do the tables say what it says? */
export async function verifyCommand({ ledger, say, complain }: Opened, args: readonly string[]): Promise<number> {
  const known = await allianceSlugs(ledger.db)
  const unknown = args.filter((name) => !(known as readonly string[]).includes(name))
  if (unknown.length > 0) {
    complain(`Alliancen ${unknown.join(', ')} findes ikke. Kendt: ${known.join(', ') || 'ingen endnu'}.`)
    return 2
  }
  if (known.length === 0) say('Der er ingen alliancer endnu.')
  const wanted = known.filter((slug) => args.length === 0 || args.includes(slug))
  let sound = true
  for (const alliance of wanted) {
    const verified = await verify(ledger.db, alliance, applying)
    sound &&= verified.ok
    if (verified.ok) {
      const { entries, hash, tables } = verified.value
      say(
        `${alliance}: ${danishNumber(entries)} poster hænger sammen, og ${danishNumber(tables)} tabeller siger det samme. Hoved: ${hash}`,
      )
    } else for (const difference of verified.refusal) complain(`${alliance}: ${wordDifference(difference)}`)
  }
  return sound ? 0 : 1
}
