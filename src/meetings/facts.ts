import type { FactsOf } from '#journal'
import { meetingsSentence } from './sentences.ts'
import { applyMatter, applyTreatment, applyWithdrawal } from './store.ts'
import type { MeetingsFact } from './words.ts'

/** Every fact of this room. */
export const meetingsFacts: FactsOf<MeetingsFact> = {
  'meetings.matter-opened': { apply: applyMatter, tell: meetingsSentence },
  'meetings.treatment-recorded': { apply: applyTreatment, tell: meetingsSentence },
  'meetings.treatment-withdrawn': { apply: applyWithdrawal, tell: meetingsSentence },
}
