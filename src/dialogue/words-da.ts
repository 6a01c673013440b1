import type { Committee, DialogueRole, MeetingKind, MeetingState } from './words.ts'

export const meetingKindWords: Record<MeetingKind, string> = {
  administrative: 'administrativt dialogmøde',
  political: 'politisk dialogmøde',
}
export const roleWords: Record<DialogueRole, { readonly one: string; readonly many: string }> = {
  mayor: { one: 'borgmester', many: 'borgmestre' },
  'committee-chair': { one: 'udvalgsformand', many: 'udvalgsformænd' },
  'committee-member': { one: 'udvalgsmedlem', many: 'udvalgsmedlemmer' },
  administration: { one: 'fra administrationen', many: 'fra administrationen' },
}
export const committeeWords: Record<Committee, string> = { health: 'sundhedsudvalget', psychiatry: 'psykiatriudvalget' }
/** A role as the head of a narrow column. */
export const roleHeads: Record<DialogueRole, string> = {
  mayor: 'Borgmestre',
  'committee-chair': 'Formænd',
  'committee-member': 'Medlemmer',
  // breaks where the column is too narrow for it
  administration: 'Admini\u00adstration',
}
/** A role as a choice. */
export const roleChoices: Record<DialogueRole, string> = {
  mayor: 'Borgmestre',
  'committee-chair': 'Udvalgsformænd',
  'committee-member': 'Udvalgsmedlemmer',
  administration: 'Administration',
}
/** How far a meeting is. */
export const meetingStateWords: Record<MeetingState, string> = {
  held: 'holdt',
  cancelled: 'aflyst',
  past: 'dagen er gået',
  due: 'forestår',
  ahead: 'planlagt',
  undated: 'uden dato',
}
