import { type Actor, canonical } from '#journal'
import {
  accept,
  type CalendarDay,
  endsBefore,
  type MunicipalityCode,
  type Result,
  type RoughDay,
  refuse,
  startsAfter,
} from '#kernel'
import type { Theme } from '#themes'
import type {
  AnswerStanding,
  DeadlineMoved,
  MunicipalitiesAsked,
  Refusal,
  Round,
  RoundClosed,
  RoundOpened,
  RoundReopened,
  RoundState,
} from './words.ts'

/** Only the secretariat, or whoever runs the program, runs a round. */
export const mayRunRounds = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

/** How far a round is on a day. On the day of the deadline it is open. */
export function roundState({ opens, answersBy, closed, answersKnown }: Round, today: CalendarDay): RoundState {
  if (closed !== null) return 'closed'
  if (!answersBy && !answersKnown) return 'not-known'
  if (startsAfter(opens, today)) return 'ahead'
  return endsBefore(answersBy, today) ? 'overdue' : 'open'
}

/** The themes that stand as a municipality's answer in a round. */
export const themesOf = (themes: readonly Theme[], round: string, code: MunicipalityCode): Theme[] =>
  themes.filter((theme) => theme.round === round && theme.code === code && theme.withdrawn === null)

/** What a municipality that was asked has done by a day. */
export function standingOf(round: Round, themes: readonly Theme[], code: MunicipalityCode, today: CalendarDay): AnswerStanding {
  const answer = round.answers.find((one) => one.code === code)
  if (themesOf(themes, round.id, code).length) return 'themes'
  if (answer) return answer.nothing ? 'nothing' : 'themes'
  if (!round.answersKnown) return 'not-known'
  const state = roundState(round, today)
  return state === 'overdue' || state === 'closed' ? 'silent' : 'awaiting'
}

const dayIs = (today: CalendarDay) => today as string as RoughDay
type OnRound = { readonly round: string; readonly seen: number }
/** The round that an act is about, if it is still what was seen. */
function looked(rounds: readonly Round[], { round: id, seen }: OnRound): Result<Round, Refusal> {
  const round = rounds.find((one) => one.id === id)
  if (!round) return refuse('no-such-round')
  return round.sequence === seen ? accept(round) : refuse('changed-meanwhile')
}

type Opening = Pick<RoundOpened, 'id' | 'edition' | 'title' | 'question' | 'answersBy' | 'source'>
/** A round is opened today: those who are members today are asked, and stay asked. Null where the very same was opened already. */
export function openRound(
  rounds: readonly Round[],
  wanted: Opening,
  members: readonly MunicipalityCode[],
  today: CalendarDay,
): Result<RoundOpened | null, Refusal> {
  const before = rounds.find(({ id }) => id === wanted.id)
  if (before) {
    const { id, edition, title, question, answersBy, source } = before
    return canonical({ id, edition, title, question, answersBy, source }) === canonical(wanted)
      ? accept(null)
      : refuse('recorded-meanwhile')
  }
  if (members.length === 0) return refuse('no-members')
  if (!wanted.answersBy || endsBefore(wanted.answersBy, today)) return refuse('deadline-past')
  return accept({ type: 'intake.round-opened', ...wanted, opens: dayIs(today), asked: [...members].sort(), answersKnown: true })
}

/** The deadline is moved, for a reason, while the round is not closed. */
export function moveDeadline(
  rounds: readonly Round[],
  wanted: OnRound & { readonly to: RoughDay; readonly reason: string },
  today: CalendarDay,
): Result<DeadlineMoved, Refusal> {
  const found = looked(rounds, wanted)
  if (!found.ok) return found
  const { id: round, title, answersBy: from, closed } = found.value
  if (closed !== null) return refuse('is-closed')
  if (wanted.to === from) return refuse('not-moved')
  if (endsBefore(wanted.to, today)) return refuse('deadline-past')
  return accept({ type: 'intake.deadline-moved', round, title, from, to: wanted.to, reason: wanted.reason })
}

/** A round is closed: nobody answers in it until it is opened again. */
export function closeRound(rounds: readonly Round[], wanted: OnRound, today: CalendarDay): Result<RoundClosed, Refusal> {
  const found = looked(rounds, wanted)
  if (!found.ok) return found
  const { id: round, title, closed } = found.value
  return closed === null ? accept({ type: 'intake.round-closed', round, title, on: dayIs(today) }) : refuse('is-closed')
}

/** A closed round is opened again with a new deadline, for a reason. */
export function reopenRound(
  rounds: readonly Round[],
  wanted: OnRound & { readonly to: RoughDay; readonly reason: string },
  today: CalendarDay,
): Result<RoundReopened, Refusal> {
  const found = looked(rounds, wanted)
  if (!found.ok) return found
  const { id: round, title, closed } = found.value
  if (closed === null) return refuse('not-closed')
  if (!wanted.to || endsBefore(wanted.to, today)) return refuse('deadline-past')
  const own = { on: dayIs(today), answersBy: wanted.to, reason: wanted.reason }
  return accept({ type: 'intake.round-reopened', round, title, ...own })
}

/** Those that were asked and have not answered. */
export const unanswered = (round: Round, themes: readonly Theme[], today: CalendarDay): MunicipalityCode[] =>
  round.asked.filter((code) => ['awaiting', 'silent'].includes(standingOf(round, themes, code, today)))

/** Those that have not answered are reminded, while they can answer; `but`: not these, who have been. */
export function remindRound(
  rounds: readonly Round[],
  themes: readonly Theme[],
  wanted: OnRound & { readonly but?: readonly MunicipalityCode[] },
  today: CalendarDay,
): Result<Round & { readonly left: readonly MunicipalityCode[] }, Refusal> {
  const found = looked(rounds, wanted)
  if (!found.ok) return found
  const state = roundState(found.value, today)
  if (state === 'closed') return refuse('is-closed')
  if (state !== 'open') return refuse('deadline-past')
  const left = unanswered(found.value, themes, today).filter((code) => !wanted.but?.includes(code))
  return left.length ? accept({ ...found.value, left }) : refuse('nobody-left')
}

/** The secretariat has asked some municipalities by another way, and says how. */
export function recordAsking(
  rounds: readonly Round[],
  wanted: OnRound & { readonly codes: readonly MunicipalityCode[]; readonly how: string },
  today: CalendarDay,
): Result<MunicipalitiesAsked, Refusal> {
  const found = looked(rounds, wanted)
  if (!found.ok) return found
  const { id: round, title, asked } = found.value
  if (wanted.codes.length === 0) return refuse('nobody-left')
  if (wanted.codes.some((code) => !asked.includes(code))) return refuse('not-asked')
  const own = { codes: [...wanted.codes].sort(), way: 'other' as const, on: dayIs(today), how: wanted.how }
  return accept({ type: 'intake.municipalities-asked', round, title, ...own })
}
