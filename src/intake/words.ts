import type { By } from '#journal'
import type { MunicipalityCode, RoughDay } from '#kernel'

/**
 * A round in which every member is asked for themes (S19). Those who are members when it opens are asked, and stay asked.
 * A later fact of the same id takes its place.
 */
export type RoundOpened = {
  readonly type: 'intake.round-opened'
  readonly id: string
  readonly edition: number
  readonly title: string
  readonly question: string
  readonly opens: RoughDay
  readonly answersBy: RoughDay
  readonly asked: readonly MunicipalityCode[]
  /** False where nobody has recorded who answered: no answer here is then no silence. */
  readonly answersKnown: boolean
  readonly source: string
}
/** By which way a municipality was asked: our own mail with its link, a reminder of it, or another that the secretariat tells of. */
export const askingWays = ['mail', 'reminder', 'other'] as const
export type AskingWay = (typeof askingWays)[number]
export type MunicipalitiesAsked = {
  readonly type: 'intake.municipalities-asked'
  readonly round: string
  /** What the round was called then. */
  readonly title: string
  readonly codes: readonly MunicipalityCode[]
  readonly way: AskingWay
  readonly on: RoughDay
  readonly how: string
}
/** A municipality answers, or changes its answer: its suggestions are themes of their own. */
export type AnswerGiven = {
  readonly type: 'intake.answer-given'
  readonly round: string
  readonly title: string
  readonly code: MunicipalityCode
  readonly on: RoughDay
  /** It says that it has nothing to add. */
  readonly nothing: boolean
  readonly themes: readonly string[]
  readonly note: string
  /** After the deadline, which only the secretariat can enter. */
  readonly late: boolean
  readonly source: string
}
export type DeadlineMoved = {
  readonly type: 'intake.deadline-moved'
  readonly round: string
  readonly title: string
  readonly from: RoughDay
  readonly to: RoughDay
  readonly reason: string
}
export type RoundClosed = {
  readonly type: 'intake.round-closed'
  readonly round: string
  readonly title: string
  readonly on: RoughDay
}
export type RoundReopened = {
  readonly type: 'intake.round-reopened'
  readonly round: string
  readonly title: string
  readonly on: RoughDay
  readonly answersBy: RoughDay
  readonly reason: string
}
export type IntakeFact = RoundOpened | MunicipalitiesAsked | AnswerGiven | DeadlineMoved | RoundClosed | RoundReopened

export type Asking = Pick<MunicipalitiesAsked, 'way' | 'on' | 'how'> & {
  readonly code: MunicipalityCode
  readonly sequence: number
}
export type Answer = Omit<AnswerGiven, 'type' | 'round' | 'title' | 'themes'> & {
  /** The day of its first answer; `on` is that of the one that stands. */
  readonly firstOn: RoughDay
  /** The office that entered the answer that stands. */
  readonly office: By['office']
  readonly sequence: number
}
/** A round as it stands, with what came of it. */
export type Round = Omit<RoundOpened, 'type'> & {
  /** The day it was closed; null while it is not. */
  readonly closed: RoughDay | null
  readonly askings: readonly Asking[]
  readonly answers: readonly Answer[]
  readonly sequence: number
}

/** How far a round is, worked out from its days; `not-known` where nobody has recorded them. */
export const roundStates = ['ahead', 'open', 'overdue', 'closed', 'not-known'] as const
export type RoundState = (typeof roundStates)[number]
/** What a municipality that was asked has done. No answer is silence only once the deadline has passed. */
export const standings = ['themes', 'nothing', 'awaiting', 'silent', 'not-known'] as const
export type AnswerStanding = (typeof standings)[number]

export type Refusal =
  | 'not-yours'
  | 'no-such-round'
  | 'no-members'
  | 'not-asked'
  | 'deadline-past'
  | 'not-moved'
  | 'is-closed'
  | 'not-closed'
  | 'nobody-left'
  | 'recorded-meanwhile'
  | 'changed-meanwhile'
