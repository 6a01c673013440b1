import { type AdoptionFact, adoptionSentence } from '#adoption'
import { type AgendaFact, agendaSentence } from '#agenda'
import { type EditionsFact, editionsSentence } from '#editions'
import { type IdentityFact, identitySentence } from '#identity'
import type { By, Fact, Names } from '#journal'
import { librarySentence, type PaperRecorded } from '#library'
import { loadingSentence, type RowsLoaded } from '#loading'
import { type MeetingsFact, meetingsSentence } from '#meetings'
import { type MembersFact, membersSentence } from '#members'

/** Every fact that this program writes. */
export type ToldFact =
  | MembersFact
  | MeetingsFact
  | EditionsFact
  | AdoptionFact
  | AgendaFact
  | PaperRecorded
  | IdentityFact
  | RowsLoaded
type Told<T extends ToldFact['type']> = Extract<ToldFact, { type: T }>

/** One teller a fact, from the room that wrote it: a new fact does not compile until somebody has worded it. */
const tellers: { readonly [T in ToldFact['type']]: (fact: Told<T>, names: Names) => string } = {
  'members.alliance-described': membersSentence,
  'members.municipality-recorded': membersSentence,
  'members.name-recorded': membersSentence,
  'members.grouping-recorded': membersSentence,
  'members.body-recorded': membersSentence,
  'meetings.matter-opened': meetingsSentence,
  'meetings.treatment-recorded': meetingsSentence,
  'meetings.treatment-withdrawn': meetingsSentence,
  'editions.edition-recorded': editionsSentence,
  'editions.version-recorded': editionsSentence,
  'editions.goal-recorded': editionsSentence,
  'editions.area-recorded': editionsSentence,
  'editions.lineage-recorded': editionsSentence,
  'editions.lineage-withdrawn': editionsSentence,
  'editions.work-begun': editionsSentence,
  'editions.work-ended': editionsSentence,
  'adoption.dispatched': adoptionSentence,
  'adoption.claim-recorded': adoptionSentence,
  'agenda.event-recorded': agendaSentence,
  'agenda.mandate-recorded': agendaSentence,
  'agenda.step-planned': agendaSentence,
  'agenda.meeting-planned': agendaSentence,
  'agenda.plan-moved': agendaSentence,
  'agenda.plan-cancelled': agendaSentence,
  'agenda.step-done': agendaSentence,
  'agenda.lead-set': agendaSentence,
  'library.paper-recorded': librarySentence,
  'identity.office-granted': identitySentence,
  'identity.office-ended': identitySentence,
  'loading.rows-loaded': loadingSentence,
}

export const isTold = (fact: Fact): fact is ToldFact => Object.hasOwn(tellers, fact.type)

/** What an entry says. One that an older or newer program wrote, and nobody here can tell, shows its type. */
export function sentenceOf(fact: Fact, names: Names): string {
  if (!isTold(fact)) return `Der er registreret noget af en slags, som programmet ikke kan fortælle: ${fact.type}.`
  return (tellers[fact.type] as (fact: ToldFact, names: Names) => string)(fact, names)
}

/** The office that an act was done in, never the person. */
export function officeOf(by: By, { municipality }: Names): string {
  if (by.office === 'operator') return 'Driften'
  if (by.office === 'clerk') return `Kommunemedarbejder i ${municipality(by.municipality)}`
  return by.onBehalfOf ? `Sekretariatet på vegne af ${municipality(by.onBehalfOf)}` : 'Sekretariatet'
}
