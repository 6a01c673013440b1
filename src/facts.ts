import { type AdoptionFact, applyClaim, applyDispatch } from '#adoption'
import {
  type AgendaFact,
  applyCancelled,
  applyEvent,
  applyLead,
  applyMandate,
  applyMeetingPlanned,
  applyMoved,
  applyStepDone,
  applyStepPlanned,
} from '#agenda'
import type { Tx } from '#db'
import {
  applyArea,
  applyEdition,
  applyGoal,
  applyLineage,
  applyLineageWithdrawn,
  applyVersion,
  applyWorkBegun,
  applyWorkEnded,
  type EditionsFact,
} from '#editions'
import { applyEnded, applyGranted, type IdentityFact } from '#identity'
import type { Entry } from '#journal'
import { applyPaper, type PaperRecorded } from '#library'
import { applyRowsLoaded, type RowsLoaded } from '#loading'
import { applyMatter, applyTreatment, applyWithdrawal, type MeetingsFact } from '#meetings'
import { applyBody, applyDescribed, applyGrouping, applyMunicipality, applyName, type MembersFact } from '#members'

/** Every fact that the journal can hold. */
export type AnyFact =
  | MembersFact
  | MeetingsFact
  | EditionsFact
  | AdoptionFact
  | AgendaFact
  | PaperRecorded
  | IdentityFact
  | RowsLoaded

type Apply<F> = (tx: Tx, fact: F, entry: Entry) => Promise<unknown>

/** What each fact does to the tables: the same functions that wrote them, so that they can be rebuilt. */
export const applying: { readonly [T in AnyFact['type']]: Apply<Extract<AnyFact, { type: T }>> } = {
  'members.alliance-described': applyDescribed,
  'members.municipality-recorded': applyMunicipality,
  'members.name-recorded': applyName,
  'members.grouping-recorded': applyGrouping,
  'members.body-recorded': applyBody,
  'meetings.matter-opened': applyMatter,
  'meetings.treatment-recorded': applyTreatment,
  'meetings.treatment-withdrawn': applyWithdrawal,
  'editions.edition-recorded': applyEdition,
  'editions.version-recorded': applyVersion,
  'editions.goal-recorded': applyGoal,
  'editions.area-recorded': applyArea,
  'editions.lineage-recorded': applyLineage,
  'editions.lineage-withdrawn': applyLineageWithdrawn,
  'editions.work-begun': applyWorkBegun,
  'editions.work-ended': applyWorkEnded,
  'adoption.dispatched': applyDispatch,
  'adoption.claim-recorded': applyClaim,
  'agenda.event-recorded': applyEvent,
  'agenda.mandate-recorded': applyMandate,
  'agenda.step-planned': applyStepPlanned,
  'agenda.meeting-planned': applyMeetingPlanned,
  'agenda.plan-moved': applyMoved,
  'agenda.plan-cancelled': applyCancelled,
  'agenda.step-done': applyStepDone,
  'agenda.lead-set': applyLead,
  'library.paper-recorded': applyPaper,
  'identity.office-granted': applyGranted,
  'identity.office-ended': applyEnded,
  'loading.rows-loaded': applyRowsLoaded,
}
