import { readReferrals } from '#adoption'
import type { ReadDb } from '#db'
import { isLocked, readEditions } from '#editions'
import { type Actor, type Ledger, recordFacts, writing } from '#journal'
import type { AllianceSlug, Result } from '#kernel'
import { lockMatter, readTreatments } from '#meetings'
import { readThemes } from '#themes'
import { readWording, type WordingFact, wordingFacts } from '#wording'
import { keepGrounds, type Standing } from './rules.ts'
import type { GroundsRefusal, RecordGrounds } from './words.ts'

/** What a decision about a version's goals looks at. */
export async function readStanding(read: ReadDb, id: string): Promise<Standing> {
  const sent = new Set((await readReferrals(read)).map(({ version }) => version))
  return {
    version: (await readEditions(read)).flatMap(({ versions }) => versions).find((one) => one.id === id),
    wording: await readWording(read, id),
    themes: (await readThemes(read)).map((theme) => theme.id),
    locked: isLocked(id, await readTreatments(read, [id]), sent),
  }
}

/** Records what a goal rests on. The version is held, so that nobody approves it meanwhile, and the second of two looks after the first. */
export const recordGrounds = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: RecordGrounds) =>
  writing(ledger, alliance, async (tx): Promise<Result<WordingFact[], GroundsRefusal>> => {
    await lockMatter(tx, command.version)
    const outcome = keepGrounds(actor, command, await readStanding(tx as unknown as ReadDb, command.version))
    if (outcome.ok) await recordFacts(tx, actor, wordingFacts, outcome.value)
    return outcome
  })
