import type { ReadDb, Tx } from '#db'
import { type Actor, type Entry, holdJournal, type Ledger, record, writing } from '#journal'
import { type AllianceSlug, accept, type CalendarDay, dayOf, type Result, refuse } from '#kernel'
import { readTreatments } from '#meetings'
import { readBodies } from '#members'
import {
  applyCancelled,
  applyLead,
  applyMandate,
  applyMeetingPlanned,
  applyMoved,
  applyStepDone,
  applyStepPlanned,
  readLeads,
  readMandates,
  readPlanItems,
} from './plan-store.ts'
import {
  type Agenda,
  cancelItem,
  completeStep,
  type Decided,
  mayPlan,
  moveItem,
  planMeeting,
  planStep,
  recordMandate,
  setLead,
} from './rules.ts'
import type { PlanFact, Refusal } from './words.ts'

type Apply<F> = (tx: Tx, fact: F, entry: Entry) => Promise<unknown>
const applying: { readonly [T in PlanFact['type']]: Apply<Extract<PlanFact, { type: T }>> } = {
  'agenda.mandate-recorded': applyMandate,
  'agenda.step-planned': applyStepPlanned,
  'agenda.meeting-planned': applyMeetingPlanned,
  'agenda.plan-moved': applyMoved,
  'agenda.plan-cancelled': applyCancelled,
  'agenda.step-done': applyStepDone,
  'agenda.lead-set': applyLead,
}

/** All that an act of this room decides from. */
export const readAgenda = async (
  read: ReadDb,
): Promise<Omit<Agenda, 'bodies'> & { bodies: Awaited<ReturnType<typeof readBodies>> }> => ({
  mandates: await readMandates(read),
  items: await readPlanItems(read),
  leads: await readLeads(read),
  bodies: await readBodies(read, null),
  treatments: (await readTreatments(read)).filter(({ code }) => code === null),
})

/**
 * One act of planning. There is one plan an alliance, so the journal is what is held: whoever comes second looks after the first
 * is done. Gives the place of what was recorded; null where it was recorded already.
 */
const planning =
  <C>(decide: (agenda: Agenda, command: C, today: CalendarDay) => Decided) =>
  (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C) =>
    writing(ledger, alliance, async (tx): Promise<Result<number | null, Refusal>> => {
      if (!mayPlan(actor)) return refuse('not-yours')
      await holdJournal(tx)
      const decided = decide(await readAgenda(tx as unknown as ReadDb), command, dayOf(actor.now))
      if (!decided.ok) return decided
      const fact = decided.value
      if (!fact) return accept(null)
      const entry = await record(tx, actor, fact)
      await (applying[fact.type] as Apply<PlanFact>)(tx, fact, entry)
      return accept(entry.sequence)
    })

export const mandateAct = planning(recordMandate)
export const stepAct = planning(planStep)
export const meetingAct = planning(planMeeting)
export const moveAct = planning(moveItem)
export const cancelAct = planning(cancelItem)
export const completeAct = planning(completeStep)
export const leadAct = planning(setLead)
