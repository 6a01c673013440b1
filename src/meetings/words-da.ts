import type { OutcomeKind, Proposed } from './words.ts'

/** What came of a point, as the screen says it. */
export const outcomeWords: Record<OutcomeKind, string> = {
  approved: 'godkendt',
  adopted: 'vedtaget',
  'approved-for-dispatch': 'godkendt til udsendelse',
  recommended: 'anbefalet',
  discussed: 'drøftet',
  noted: 'taget til efterretning',
  postponed: 'udsat',
  returned: 'sendt tilbage',
  rejected: 'afvist',
  'minority-statement': 'særindstilling',
  'not-known': 'udfaldet er ikke registreret',
  'not-public': 'udfaldet er ikke offentligt',
}

/** What the point proposed. */
export const proposedWords: Record<Proposed, string> = {
  approval: 'forslag om godkendelse',
  other: 'andet forslag',
  'not-known': 'forslaget er ikke registreret',
}
