import { danishDay, onDanishDay } from '#kernel'
import type { MeetingRecorded } from './words.ts'
import { meetingKindWords } from './words-da.ts'

type Titled = Pick<MeetingRecorded, 'kind' | 'on' | 'round'>
/** What a meeting is called inside a sentence: politisk dialogmøde den 12.10.2016, or by its round where no day is known. */
export const titleOf = ({ kind, on, round }: Titled) =>
  `${meetingKindWords[kind]} ${on ? onDanishDay(on) : `i ${danishDay(round)}`}`
