import type { ReadDb, Tx } from '#db'
import { type Actor, type Ledger, record, writing } from '#journal'
import { type AllianceSlug, dayOf, type Result, refuse } from '#kernel'
import { applyBody, type Body, readBodies } from '#members'
import { mayTreat, treat } from './rules.ts'
import { applyTreatment, lockMatter, readTreatments } from './store.ts'
import type { Refusal, Treatment, TreatmentRecorded } from './words.ts'

export type RecordTreatment = {
  readonly treatment: Treatment
  readonly supersedes: string | null
  /** A body of the municipality that the alliance has not met before; recorded with its first treatment. */
  readonly newBody: Body | null
}

/** Records what a body did with a matter. Sending the same treatment twice records it once. */
export const recordTreatment = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: RecordTreatment) =>
  writing(ledger, alliance, (tx) => recordTreatmentIn(tx, actor, command))

/** The same inside a transaction that is already under way. */
export async function recordTreatmentIn(
  tx: Tx,
  actor: Actor,
  command: RecordTreatment,
): Promise<Result<TreatmentRecorded, Refusal>> {
  const { treatment, supersedes, newBody } = command
  const matter = await lockMatter(tx, treatment.matter)
  if (!matter || !mayTreat(actor, matter)) return refuse(matter ? 'not-yours' : 'no-such-matter')
  const read = tx as unknown as ReadDb
  const before = await readTreatments(read, [matter.id])
  const already = before.find(({ id }) => id === treatment.id)
  if (already) return { ok: true, value: { type: 'meetings.treatment-recorded', ...treatment, supersedes } }
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
  return outcome
}
