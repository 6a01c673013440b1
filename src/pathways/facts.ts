import type { FactsOf } from '#journal'
import { pathwaysSentence as tell } from './sentences.ts'
import { applyMeetingDayCancelled, applyMeetingDays, applyPathway } from './store.ts'
import type { PathwaysFact } from './words.ts'

/** Every fact of this room. */
export const pathwaysFacts: FactsOf<PathwaysFact> = {
  'pathways.pathway-recorded': { apply: applyPathway, tell },
  'pathways.meeting-days-recorded': { apply: applyMeetingDays, tell },
  'pathways.meeting-day-cancelled': { apply: applyMeetingDayCancelled, tell },
}
