import type { MunicipalityCode, RoughDay } from '#kernel'

/** What a body is asked to do with a version: talk it over, recommend it onwards, or approve it for dispatch to the councils. */
export const purposes = ['discussion', 'recommendation', 'approval-for-dispatch', 'not-known'] as const
export type Purpose = (typeof purposes)[number]

/** A version is laid before a meeting of a body: one in its calendar, or one of which only the day is known. */
export type Submission = {
  readonly id: string
  readonly version: string
  readonly body: string
  /** The meeting's id in the plan; null where the meeting is in no calendar. */
  readonly meeting: string | null
  /** The meeting's day, where it is in no calendar. */
  readonly meets: RoughDay
  readonly submittedOn: RoughDay
  readonly purpose: Purpose
  /** What the body is recommended to decide, in the recommendation's own words; empty where nobody has seen them. */
  readonly recommendation: string
  readonly source: string
}
export type Submitted = { readonly type: 'submissions.submitted' } & Submission
/** It was taken off the meeting again. */
export type SubmissionWithdrawn = {
  readonly type: 'submissions.withdrawn'
  readonly id: string
  readonly version: string
  readonly body: string
  readonly reason: string
}
/** Whom an approved version is for: the councils that shall treat it, and the partners that shall know of it. A later one takes its place. */
export type Addressed = {
  readonly type: 'submissions.addressed'
  readonly version: string
  readonly councils: readonly MunicipalityCode[]
  readonly partners: readonly string[]
  readonly source: string
}
/** Somebody in a public office says in public what they think of the paper. A later one of the same id takes its place. */
export type Statement = {
  readonly id: string
  readonly edition: number
  /** The number of the version that it is about; null where that is not said. */
  readonly version: number | null
  readonly name: string
  readonly office: string
  readonly municipality: MunicipalityCode | null
  readonly signedOn: RoughDay
  readonly title: string
  /** In paragraphs; empty where nobody has recorded it. */
  readonly text: string
  readonly address: string
  readonly source: string
}
export type StatementSigned = { readonly type: 'submissions.statement-signed' } & Statement
export type StatementWithdrawn = {
  readonly type: 'submissions.statement-withdrawn'
  readonly id: string
  readonly edition: number
  readonly title: string
  readonly reason: string
}
export type SubmissionsFact = Submitted | SubmissionWithdrawn | Addressed | StatementSigned | StatementWithdrawn

export type RecordedSubmission = Submission & { readonly sequence: number; readonly withdrawn: string | null }
export type Addressees = Omit<Addressed, 'type'> & { readonly sequence: number }
export type RecordedStatement = Statement & { readonly sequence: number; readonly withdrawn: string | null }

export type Refusal =
  | 'not-yours'
  | 'no-such-version'
  | 'no-such-body'
  | 'no-such-meeting'
  | 'meeting-or-day'
  | 'not-a-whole-day'
  | 'in-the-future'
  | 'after-the-meeting'
  | 'already-submitted'
  | 'no-such-submission'
  | 'already-treated'
  | 'already-withdrawn'
  | 'not-approved'
  | 'no-council'
  | 'not-a-member'
  | 'no-such-partner'
  | 'no-such-edition'
  | 'no-such-statement'
  | 'changed-meanwhile'

/** How far a submission is, worked out from the meeting's day and what is recorded of it. */
export const submissionStates = ['waiting', 'late', 'treated', 'off', 'withdrawn'] as const
export type SubmissionState = (typeof submissionStates)[number]
