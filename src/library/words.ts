import type { RoughDay } from '#kernel'

/** A paper from before: one that an edition replaced, or what was written to follow one up. */
export type PaperRecorded = {
  readonly type: 'library.paper-recorded'
  readonly id: string
  readonly kind: 'frame-paper' | 'follow-up'
  readonly area: 'somatic' | 'psychiatric' | ''
  readonly title: string
  readonly from: RoughDay
  readonly to: RoughDay
  /** The title of what replaced it; empty where nothing did. */
  readonly replacedBy: string
  readonly note: string
}
export type Paper = Omit<PaperRecorded, 'type'>
