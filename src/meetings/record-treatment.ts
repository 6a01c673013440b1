import { createHash } from 'node:crypto'
import type { ReadDb, Tx } from '#db'
import { type Actor, canonical, type Ledger, record, writing } from '#journal'
import { type AllianceSlug, accept, dayOf, type Result, refuse } from '#kernel'
import { applyBody, type Body, readBodies } from '#members'
import { mayTreat, treat } from './rules.ts'
import { applyTreatment, lockMatter, readTreatments } from './store.ts'
import type { RecordedTreatment, Refusal, Treatment, TreatmentRecorded } from './words.ts'

export type RecordTreatment = {
  readonly treatment: Treatment
  readonly supersedes: string | null
  /** A body of the municipality that the alliance has not met before; recorded with its first treatment. */
  readonly newBody: Body | null
}

/** The treatment as it was recorded, and its place in the journal. */
export type Recorded = TreatmentRecorded & { readonly sequence: number }

/** The same form on the same matter gives the same record, however often it is sent; no two matters share one. */
export function treatmentId(matter: string, token: string): string {
  const hex = createHash('sha256').update(`treatment\n${matter}\n${token}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const content = ({ id, matter, body, metOn, words, outcomes, votes, reservation, evidence, source }: Treatment) =>
  canonical({ id, matter, body, metOn, words, outcomes, votes, reservation, evidence, source })
/** Was this very record made before? The same id with anything else in it is another person's, or another thought. */
const isSame = (recorded: RecordedTreatment, { treatment, supersedes }: RecordTreatment) =>
  recorded.supersedes === supersedes && content(recorded) === content(treatment)

/** Records what a body did with a matter. Sending the same treatment twice records it once. */
export const recordTreatment = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: RecordTreatment) =>
  writing(ledger, alliance, (tx) => recordTreatmentIn(tx, actor, command))

/** The same inside a transaction that is already under way. */
export async function recordTreatmentIn(tx: Tx, actor: Actor, command: RecordTreatment): Promise<Result<Recorded, Refusal>> {
  const { treatment, supersedes, newBody } = command
  const matter = await lockMatter(tx, treatment.matter)
  if (!matter || !mayTreat(actor, matter)) return refuse(matter ? 'not-yours' : 'no-such-matter')
  const read = tx as unknown as ReadDb
  const before = await readTreatments(read, [matter.id])
  const already = before.find(({ id }) => id === treatment.id)
  if (already && !isSame(already, command)) return refuse('recorded-meanwhile')
  if (already?.withdrawn) return refuse('withdrawn-meanwhile')
  if (already)
    return accept({ type: 'meetings.treatment-recorded', ...treatment, supersedes, sequence: already.sequence } as const)
  const bodies = await readBodies(read, matter.code)
  const body = bodies.find(({ id }) => id === treatment.body) ?? newBody
  if (body?.id !== treatment.body) return refuse('no-such-body')
  const outcome = treat(matter, body, before, treatment, supersedes, dayOf(actor.now))
  if (!outcome.ok) return outcome
  if (!bodies.includes(body)) {
    const fact = { type: 'members.body-recorded', ...body } as const
    await record(tx, actor, fact)
    await applyBody(tx, fact)
  }
  const entry = await record(tx, actor, outcome.value)
  await applyTreatment(tx, outcome.value, entry)
  return accept({ ...outcome.value, sequence: entry.sequence })
}
