import { type Actor, canonical } from '#journal'
import { accept, type CalendarDay, endsBefore, type MunicipalityCode, type Result, refuse, span, startsAfter } from '#kernel'
import type { Cooperation, CooperationRecorded, CooperationWithdrawn, RecordedCooperation, Refusal } from './words.ts'

/** The secretariat, or the clerk of a municipality that takes part in it. */
export const mayKeep = ({ by }: Actor, codes: readonly MunicipalityCode[]) =>
  by.office === 'secretariat' ||
  by.office === 'operator' ||
  (by.office === 'clerk' && codes.some((code) => code === by.municipality))

/** What is decided from: what is recorded, the goals that any version has, and today's members. */
export type Standing = {
  readonly before: readonly RecordedCooperation[]
  readonly goals: readonly string[]
  readonly members: readonly MunicipalityCode[]
}

/** What is wrong with it, whoever says it; null when nothing is. */
export function fault(wanted: Cooperation, { goals, members }: Omit<Standing, 'before'>, today: CalendarDay): Refusal | null {
  if (!goals.includes(wanted.goal)) return 'no-such-goal'
  if (wanted.codes.length === 0 && !wanted.others) return 'nobody'
  if (wanted.codes.some((code) => !members.includes(code))) return 'not-a-member'
  if (wanted.host !== null && !wanted.codes.includes(wanted.host)) return 'host-is-not-in-it'
  const begins = span(wanted.from)?.first
  if (begins && endsBefore(wanted.to, begins)) return 'ends-before-it-begins'
  return startsAfter(wanted.from, today) ? 'in-the-future' : null
}

type Command = Cooperation & { readonly seen: number | null }
/** It is recorded or corrected; null where the very same is recorded already. `seen`: the place of what the person saw. */
export function recordCooperation(
  actor: Actor,
  { seen, ...wanted }: Command,
  standing: Standing,
  today: CalendarDay,
): Result<CooperationRecorded | null, Refusal> {
  const before = standing.before.find(({ id }) => id === wanted.id)
  if (!mayKeep(actor, before?.codes ?? wanted.codes) || !mayKeep(actor, wanted.codes)) return refuse('not-yours')
  if (before) {
    const { sequence, withdrawn, ...recorded } = before
    if (withdrawn !== null) return refuse('withdrawn-meanwhile')
    if (canonical(recorded) === canonical(wanted)) return accept(null)
    if (seen === null) return refuse('recorded-meanwhile')
    if (sequence !== seen) return refuse('changed-meanwhile')
  } else if (seen !== null) return refuse('no-such-cooperation')
  const wrong = fault(wanted, standing, today)
  return wrong ? refuse(wrong) : accept({ type: 'cooperation.recorded', ...wanted })
}

/** A record that should not be there counts for nothing from now on; the reason stays. */
export function withdrawCooperation(
  actor: Actor,
  found: RecordedCooperation | undefined,
  reason: string,
): Result<CooperationWithdrawn, Refusal> {
  if (!found) return refuse('no-such-cooperation')
  if (!mayKeep(actor, found.codes)) return refuse('not-yours')
  if (found.withdrawn !== null) return refuse('withdrawn-meanwhile')
  if (!reason) return refuse('no-reason')
  return accept({ type: 'cooperation.withdrawn', id: found.id, what: found.what, reason })
}

/** What stands on a day: neither withdrawn nor over. */
export const standingOn = (all: readonly RecordedCooperation[], today: CalendarDay) =>
  all.filter(({ withdrawn, to }) => withdrawn === null && !(to && endsBefore(to, today)))

/** Each member with what it takes part in for one goal, in the members' order; whoever nothing is recorded of has an empty list. */
export const byMember = <M extends { readonly code: MunicipalityCode }>(
  members: readonly M[],
  cooperations: readonly RecordedCooperation[],
): { readonly member: M; readonly in: RecordedCooperation[] }[] =>
  members.map((member) => ({ member, in: cooperations.filter(({ codes }) => codes.includes(member.code)) }))
