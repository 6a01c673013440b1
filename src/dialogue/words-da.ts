import type { Committee, DialogueRole, MeetingKind } from './words.ts'

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
