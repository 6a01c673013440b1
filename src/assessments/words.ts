import type { By } from '#journal'
import type { CalendarDay, KnownAnswer, MunicipalityCode, RoughDay } from '#kernel'

export { type KnownAnswer, knownAnswers } from '#kernel'

/** Chosen by the municipality, in any order: it may go back. Only `public` is public. */
export const assessmentStates = ['draft', 'approved', 'shared', 'public'] as const
export type AssessmentState = (typeof assessmentStates)[number]

/** Money or time that is moved: from what, to what, and when. */
export type Shift = { readonly from: string; readonly to: string; readonly when: RoughDay }
/** Where money for it comes from, and whether it comes every year. */
export type Funding = { readonly source: string; readonly permanent: KnownAnswer }

/** What a municipality says of a goal (S74-S79, N4); a text is empty where it says nothing. */
export type AssessmentContent = {
  readonly solvedToday: string
  readonly meaning: string
  readonly withinBudget: KnownAnswer
  readonly newTask: KnownAnswer
  readonly reprioritised: readonly Shift[]
  readonly funding: readonly Funding[]
  /** Who decides, and who does the work: two different things (N4). */
  readonly authority: string
  readonly operator: string
}
export const mostShifts = 10
export const mostFunding = 10
/** The most characters of a long text, and of a line. */
export const longest = { text: 10_000, line: 500 } as const

/** Which assessment: one of a municipality, in an edition of the paper, of a goal in it. */
export type AssessmentOf = { readonly code: MunicipalityCode; readonly edition: number; readonly goal: string }

/** It was written on and is not public; the fingerprint is of what it says. */
export type AssessmentLaid = { readonly type: 'assessments.assessment-laid'; readonly fingerprint: string } & AssessmentOf
/** It is public from now on, in the place of what was. `salt` proves an earlier fingerprint of the very same; null where there is none. */
export type AssessmentPublished = {
  readonly type: 'assessments.assessment-published'
  readonly salt: string | null
  readonly source: string
} & AssessmentOf &
  AssessmentContent
/** What is public no longer stands; it stays in the journal and in the history. */
export type AssessmentTakenBack = { readonly type: 'assessments.assessment-taken-back' } & AssessmentOf
export type AssessmentsFact = AssessmentLaid | AssessmentPublished | AssessmentTakenBack

/** An assessment as it was saved; `save` is its place in the journal. */
export type Assessment = AssessmentOf &
  AssessmentContent & { readonly state: AssessmentState; readonly save: number; readonly by: By; readonly on: CalendarDay }
/** One that is or was public: `until` is the day that it ceased to be, or was written anew; null while it stands. */
export type PublicAssessment = Assessment & {
  readonly state: 'public'
  readonly salt: string | null
  readonly source: string
  readonly until: CalendarDay | null
}

export type Refusal =
  | 'not-yours'
  | 'no-such-goal'
  | 'no-such-municipality'
  | 'nothing-said'
  | 'too-long'
  | 'too-many'
  | 'half-a-shift'
  | 'changed-meanwhile'
