import { readDraft } from '#drafting'
import { type Asked, look } from '#identity'
import type { MunicipalityCode } from '#kernel'
import { readEveryone } from '#members'
import { readDeskRemarks, readRemarkRounds, readRoundNow, readShownParts } from '#remarks'
import { yearAsked } from '#writing-room'

/** The draft in the address, the round that it was shown in, and all that was said of it; null where there is no draft. */
export async function roundAsked(asked: Asked) {
  const edition = yearAsked(asked)
  if (edition === null) return null
  return look(asked, async (read) => {
    const draft = await readDraft(read, edition)
    if (!draft) return null
    const { municipalities } = await readEveryone(read)
    const names = new Map(municipalities.map(({ code, name }) => [code, name]))
    const { round } = await readRoundNow(read, edition)
    // Those of the draft that is written on; the earlier ones are public with their version.
    const rounds = (await readRemarkRounds(read)).filter((one) => one.edition === edition && one.version === draft.number)
    const own = new Set(rounds.map(({ id }) => id))
    const remarks = (await readDeskRemarks(read, edition)).filter((remark) => own.has(remark.round))
    const shown = await readShownParts(read, draft)
    return { draft, round, remarks, shown, nameOf: (code: MunicipalityCode) => names.get(code) ?? code }
  })
}
export type AskedRound = NonNullable<Awaited<ReturnType<typeof roundAsked>>>
