import type { Purpose, SubmissionState } from './words.ts'

export const purposeWords: Record<Purpose, string> = {
  discussion: 'til drøftelse',
  recommendation: 'til anbefaling',
  'approval-for-dispatch': 'til godkendelse til udsendelse',
  'not-known': 'formålet er ikke registreret',
}

/** How far a submission is. */
export const submissionStateWords: Record<SubmissionState, string> = {
  waiting: 'venter på mødet',
  late: 'mødedagen er gået; behandlingen er ikke registreret',
  treated: 'behandlet',
  off: 'mødet er aflyst',
  withdrawn: 'taget af igen',
}
