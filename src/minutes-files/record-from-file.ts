import { keepCopy } from '#copies'
import type { ReadDb } from '#db'
import { type Actor, type Ledger, writing } from '#journal'
import { type AllianceSlug, accept, type CalendarDay, dayOf, type Result } from '#kernel'
import { type Recorded, type RecordTreatment, type Refusal, recordTreatmentIn } from '#meetings'
import { ownCopy } from './own-copy.ts'
import { deleteMinutes, readMinutesOf } from './store.ts'

/** The file that a treatment was read from, and whether more shall be recorded from it. */
export type FromFile = { readonly id: string; readonly person: string; readonly more: boolean }

/**
 * Records a treatment that a person has confirmed, keeps the own copy, and lets go of the file: all of it or nothing. Sent twice it is
 * recorded once; what the file was is known no more the second time, and was kept the first.
 */
export const recordFromFile = (
  ledger: Ledger,
  alliance: AllianceSlug,
  actor: Actor,
  command: RecordTreatment,
  { id, person, more }: FromFile,
) =>
  writing(ledger, alliance, async (tx): Promise<Result<Recorded, Refusal>> => {
    const recorded = await recordTreatmentIn(tx, actor, command)
    if (!recorded.ok) return recorded
    const file = await readMinutesOf(tx as unknown as ReadDb, id, person, actor.now)
    const { evidence } = command.treatment
    const fetchedOn: CalendarDay = evidence?.fetched ?? dayOf(actor.now)
    if (file) await keepCopy(tx, actor, { ...ownCopy(file), address: evidence?.address ?? '', fetchedOn })
    if (!more) await deleteMinutes(tx, id, person)
    return accept(recorded.value)
  })
