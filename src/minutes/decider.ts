import { meetingDays } from './days.ts'
import { bodyName } from './headings.ts'
import type { FoundDay } from './words.ts'

/** Whose decision it is and of which day, as far as a heading says it: "Beslutning i Socialudvalget den 1. februar 2017". */
export type Decider = { readonly body: string; readonly day: FoundDay | null }

export const whoseDecision = (heading: string): Decider => ({
  body: bodyName.exec(heading)?.[0] ?? '',
  day: meetingDays(heading, heading)[0] ?? null,
})
