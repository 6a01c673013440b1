import { readReferrals } from '#adoption'
import type { ReadDb, Tx } from '#db'
import { type Draft, markNumbered, mayWrite, openDesk, readSaves } from '#drafting'
import { editionsFacts, isLocked, lineageFault, readEditions, readLineage, versionId } from '#editions'
import { type Actor, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, dayOf, type Result, refuse } from '#kernel'
import { meetingsFacts, readTreatments } from '#meetings'
import { publicationOf, readDeskRemarks, readRemarkRounds, readRoundNow, remarksFacts } from '#remarks'
import { readThemes } from '#themes'
import { readWording, unworded, wordingFacts } from '#wording'
import { writingGroupFacts } from '#writing-group'
import { draftedOf } from './drafted.ts'
import { leftOutOf, lineageOf } from './lineage-facts.ts'
import { missingIn } from './missing.ts'
import { editionFact, matterFact, versionFacts, wordingFactsOf } from './version-facts.ts'
import type { Ready, Refusal } from './words.ts'

/** All that numbering looks at, on a day. */
export async function readReady(read: ReadDb, draft: Draft, today: Ready['today']): Promise<Ready> {
  const editions = await readEditions(read)
  const treatments = await readTreatments(read)
  const sent = new Set((await readReferrals(read)).map(({ version }) => version))
  const versions = editions.flatMap((edition) => edition.versions)
  const { edition, number } = draft
  const rounds = new Set(
    (await readRemarkRounds(read)).filter((one) => one.edition === edition && one.version === number).map(({ id }) => id),
  )
  return {
    draft,
    saves: await readSaves(read, edition),
    editions,
    lineage: await readLineage(read),
    locked: new Set(versions.filter(({ id }) => isLocked(id, treatments, sent)).map(({ id }) => id)),
    themes: new Set((await readThemes(read)).map(({ id }) => id)),
    remarks: (await readDeskRemarks(read, edition)).filter(({ round }) => rounds.has(round)),
    round: (await readRoundNow(read, edition)).round,
    today,
  }
}

async function recordVersion(tx: Tx, actor: Actor, ready: Ready): Promise<void> {
  const { draft, editions, today } = ready
  const read = tx as unknown as ReadDb
  const version = versionId(draft.edition, draft.number)
  const edition = editionFact(
    draft,
    editions.find(({ year }) => year === draft.edition),
  )
  await recordFacts(tx, actor, editionsFacts, edition ? [edition] : [])
  await recordFacts(tx, actor, meetingsFacts, [matterFact(draft, today)])
  await recordFacts(tx, actor, editionsFacts, versionFacts(draft, today))
  const before = draft.from ? await readWording(read, draft.from) : unworded(version)
  await recordFacts(tx, actor, wordingFacts, wordingFactsOf(draft, before))
  const now = await readEditions(read)
  const lineage = lineageOf(ready).filter((one) => lineageFault(one, now) === null)
  await recordFacts(
    tx,
    actor,
    editionsFacts,
    lineage.map((one) => ({ type: 'editions.lineage-recorded' as const, ...one })),
  )
  await recordFacts(tx, actor, editionsFacts, leftOutOf(ready))
  await recordFacts(tx, actor, remarksFacts, publicationOf(version, ready.remarks, ready.round, draft))
  const drafted = { type: 'writing-group.version-drafted' as const, version, parts: draftedOf(draft, ready.saves) }
  await recordFacts(tx, actor, writingGroupFacts, [drafted])
}

export type NumberVersion = {
  readonly edition: number
  /** The draft's mark when the person saw that nothing was missing. */
  readonly seen: string
}
/** Only the secretariat, or whoever runs the program, makes a draft a version. */
export const mayNumber = (actor: Actor) => mayWrite(actor) && actor.by.office !== 'writer'

/**
 * The draft becomes a version of its edition, in one act: edition, matter, version, goals with their identities, areas, text, terms,
 * lineage, foundings, and what the municipalities said. From then on all of it is public, and the draft stays as it is.
 */
export const numberVersion = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, { edition, seen }: NumberVersion) =>
  writing(ledger, alliance, async (tx): Promise<Result<string, Refusal>> => {
    if (!mayNumber(actor)) return refuse('not-yours')
    const desk = await openDesk(tx, actor, edition)
    if (!desk.ok) return refuse(desk.refusal === 'is-numbered' ? 'is-numbered' : 'no-such-draft')
    const { draft } = desk.value
    if (draft.mark !== seen) return refuse('changed-meanwhile')
    const ready = await readReady(tx as unknown as ReadDb, draft, dayOf(actor.now))
    if (missingIn(ready).length) return refuse('is-incomplete')
    await recordVersion(tx, actor, ready)
    await markNumbered(tx, draft, actor.now)
    return accept(versionId(edition, draft.number))
  })
