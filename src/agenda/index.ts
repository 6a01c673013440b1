export { agendaFacts } from './facts.ts'
export { deadlinesOf, isOffCalendar, type Plan, type PlanState, planOf, type Standing, standingOf, titleOf } from './plan.ts'
export { cancelAct, completeAct, leadAct, mandateAct, meetingAct, moveAct, readAgenda, stepAct } from './plan-acts.ts'
export {
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
export { agendaSentence } from './sentences.ts'
export { applyEvent, readEvents } from './store.ts'
export * from './words.ts'
export { planStateWords, triggerWords } from './words-da.ts'
