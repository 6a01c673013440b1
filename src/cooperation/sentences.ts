import type { CooperationRecorded, CooperationWithdrawn } from './words.ts'

/** What the journal tells of it. */
export const cooperationSentence = ({ what, codes, others }: CooperationRecorded) =>
  `${codes.length + (others ? 1 : 0) > 1 ? 'Et samarbejde' : 'Et tilbud'} er registreret: ${what}.`
export const withdrawalSentence = ({ what, reason }: CooperationWithdrawn) => `Trukket tilbage: ${what}. ${reason}`
