import type { FactsOf } from '#journal'
import {
  applyCancelled,
  applyLead,
  applyMandate,
  applyMeetingPlanned,
  applyMoved,
  applyStepDone,
  applyStepPlanned,
} from './plan-store.ts'
import { agendaSentence } from './sentences.ts'
import { applyEvent } from './store.ts'
import type { AgendaFact } from './words.ts'

/** Every fact of this room. */
export const agendaFacts: FactsOf<AgendaFact> = {
  'agenda.event-recorded': { apply: applyEvent, tell: agendaSentence },
  'agenda.mandate-recorded': { apply: applyMandate, tell: agendaSentence },
  'agenda.step-planned': { apply: applyStepPlanned, tell: agendaSentence },
  'agenda.meeting-planned': { apply: applyMeetingPlanned, tell: agendaSentence },
  'agenda.plan-moved': { apply: applyMoved, tell: agendaSentence },
  'agenda.plan-cancelled': { apply: applyCancelled, tell: agendaSentence },
  'agenda.step-done': { apply: applyStepDone, tell: agendaSentence },
  'agenda.lead-set': { apply: applyLead, tell: agendaSentence },
}
