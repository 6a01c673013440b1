import type { ReadDb } from '#db'
import { readEditions, readLineage } from '#editions'
import { type Actor, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { readWordings } from '#wording'
import { draftingFacts } from './facts.ts'
import { incomingFrom } from './from-version.ts'
import { previewReplacement, replaceParts } from './replace-draft.ts'
import { mayWrite, noPaper } from './rules.ts'
import { holdDraft, putDraft, readDraft } from './store.ts'
import type { DraftBegun, Refusal } from './words.ts'
import { openDesk } from './write.ts'

/**
 * The writing group begins on an edition's next version, from its last where there is one. A draft that became that very version
 * goes on as it stands, with its history.
 */
export const beginDraft = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, edition: number) =>
  writing(ledger, alliance, async (tx): Promise<Result<DraftBegun, Refusal>> => {
    if (!mayWrite(actor)) return refuse('not-yours')
    await holdDraft(tx, edition)
    const read = tx as unknown as ReadDb
    const before = await readDraft(read, edition)
    if (before && !before.numbered) return refuse('already-begun')
    const known = (await readEditions(read)).find(({ year }) => year === edition)
    const last = known?.versions.at(-1) ?? null
    const number = Math.max(last?.number ?? 0, before?.number ?? 0) + 1
    const fact: DraftBegun = { type: 'drafting.draft-begun', edition, number, from: last?.id ?? null }
    await recordFacts(tx, actor, draftingFacts, [fact])
    await putDraft(tx, edition, number, fact.from, actor.now)
    const desk = await openDesk(tx, actor, edition)
    if (!desk.ok) return desk
    const continues = before !== null && before.number === last?.number
    const paper = [{ id: null, content: noPaper, texts: [] }]
    const incoming = known ? incomingFrom(known, last, await readWordings(read), await readLineage(read)) : paper
    if (!continues)
      await replaceParts(
        desk.value,
        await previewReplacement(desk.value, incoming),
        'begun',
        'Stod ikke i den version, som udkastet begyndte fra',
      )
    return accept(fact)
  })
