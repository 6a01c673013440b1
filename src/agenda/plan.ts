/** What stands of a plan, worked out from what was recorded and today's date; none of it is typed by anyone. */
import {
  byTime,
  type CalendarDay,
  daysAfter,
  happenedBy,
  precisionOf,
  type RoughDay,
  span,
  unknownDay,
  weekdaysBefore,
} from '#kernel'
import { isStanding, type RecordedTreatment, versionMatter } from '#meetings'
import type { Lead, PlanItem } from './words.ts'

export const planStates = ['done', 'late', 'due', 'ahead', 'undated', 'cancelled', 'past'] as const
export type PlanState = (typeof planStates)[number]
export type Done = { readonly on: RoughDay; readonly address: string; readonly byTreatment: boolean }

/** A step or a meeting as it stands: the day that it is planned for now, and how far it is. */
export type Standing = {
  readonly item: PlanItem
  readonly on: RoughDay
  /** The meeting that the day is reckoned from, as long as it is. */
  readonly meeting: PlanItem | null
  readonly done: Done | null
  readonly cancelled: string | null
  readonly state: PlanState
}
export type Deadline = { readonly what: string; readonly weekdays: number; readonly on: CalendarDay }
export type Plan = { readonly steps: readonly Standing[]; readonly meetings: readonly Standing[] }

type Folded = { readonly on: RoughDay; readonly bound: boolean; readonly cancelled: string | null; readonly done: Done | null }
const open = { cancelled: null, done: null } as const

/** The last thing recorded of it counts: planned or moved opens it, whatever was before. */
function folded({ meeting, changes }: PlanItem): Folded {
  let so: Folded = { ...open, on: unknownDay, bound: false }
  for (const { kind, on, reason, address } of changes) {
    if (kind === 'planned') so = { ...open, on, bound: meeting !== null }
    else if (kind === 'moved') so = { ...open, on, bound: false }
    else if (kind === 'cancelled') so = { ...so, cancelled: reason, done: null }
    else so = { ...so, cancelled: null, done: { on, address, byTreatment: false } }
  }
  return so
}

/** What was put off has not been treated; what was corrected away or withdrawn counts for nothing. */
const settles = (treatment: RecordedTreatment) =>
  isStanding(treatment) && treatment.outcomes.some(({ kind }) => kind !== 'postponed')

/** The first treatment that a step waits for, if the body has given it by the end of the day. */
function awaited(item: PlanItem, treatments: readonly RecordedTreatment[], today: CalendarDay): Done | null {
  if (item.awaits === null || item.edition === null) return null
  const matter = versionMatter(item.edition, item.awaits)
  const own = treatments.filter((one) => one.matter === matter && one.body === item.body && settles(one))
  const [first] = own.filter(({ metOn }) => happenedBy(metOn, today) !== 'no').sort((a, b) => byTime(a.metOn, b.metOn))
  return first ? { on: first.metOn, address: first.evidence?.address ?? '', byTreatment: true } : null
}

/** So many days before a planned day it is said that it is near. */
export const nearDays = 14

/** Where an open step or meeting is on its way. */
function openState(on: RoughDay, kind: PlanItem['kind'], today: CalendarDay): PlanState {
  const possible = span(on)
  if (!possible) return 'undated'
  if (possible.last < today) return kind === 'meeting' ? 'past' : 'late'
  return possible.first <= daysAfter(today, nearDays) ? 'due' : 'ahead'
}

/** The day that a step reckoned from a meeting falls on; nobody knows it when the meeting is off. */
function reckoned(item: PlanItem, meeting: PlanItem | null): RoughDay {
  const held = meeting && folded(meeting)
  if (!held || held.cancelled !== null || precisionOf(held.on) !== 'day') return unknownDay
  return weekdaysBefore(held.on as string as CalendarDay, item.weekdaysBefore) as string as RoughDay
}

/** One item among all, as it stands on a day. */
export function standingOf(
  item: PlanItem,
  items: readonly PlanItem[],
  treatments: readonly RecordedTreatment[],
  today: CalendarDay,
): Standing {
  const { on: own, bound, done: typed, ...so } = folded(item)
  const meeting = bound ? (items.find(({ id }) => id === item.meeting) ?? null) : null
  const on = bound ? reckoned(item, meeting) : own
  const done = awaited(item, treatments, today) ?? typed
  // What was called off and then treated all the same has been treated.
  const cancelled = done ? null : so.cancelled
  const state = done ? 'done' : cancelled !== null ? 'cancelled' : openState(on, item.kind, today)
  return { item, on, meeting, done, cancelled, state }
}

const inOrder = (a: Standing, b: Standing) =>
  (b.item.edition ?? 0) - (a.item.edition ?? 0) ||
  a.item.place - b.item.place ||
  byTime(a.on, b.on) ||
  a.item.id.localeCompare(b.item.id)

/** The whole plan on a day: the steps of the newest edition first and in their order, the meetings by time. */
export function planOf(items: readonly PlanItem[], treatments: readonly RecordedTreatment[], today: CalendarDay): Plan {
  const all = items.map((item) => standingOf(item, items, treatments, today))
  return {
    steps: all.filter(({ item }) => item.kind === 'step').sort(inOrder),
    meetings: all.filter(({ item }) => item.kind === 'meeting').sort((a, b) => byTime(a.on, b.on)),
  }
}

/** What must be ready before a meeting, and when at the latest, the earliest first. */
export function deadlinesOf({ item, on }: Standing, leads: readonly Lead[]): Deadline[] {
  if (precisionOf(on) !== 'day') return []
  const own = leads.filter(({ body }) => body === item.body)
  const deadlines = own.map(({ what, weekdays }) => ({
    what,
    weekdays,
    on: weekdaysBefore(on as string as CalendarDay, weekdays),
  }))
  return deadlines.sort((a, b) => b.weekdays - a.weekdays || a.what.localeCompare(b.what))
}

/**
 * Was a step's treatment given on a day that is not in the body's calendar of that year? It may be right, so it is only said; where
 * no calendar is recorded, nothing is.
 */
export function isOffCalendar({ item, done }: Standing, meetings: readonly Standing[]): boolean {
  if (!done?.byTreatment || precisionOf(done.on) !== 'day') return false
  const own = meetings.filter((one) => one.item.body === item.body && one.on.slice(0, 4) === done.on.slice(0, 4))
  return own.length > 0 && !own.some(({ on, cancelled }) => on === done.on && cancelled === null)
}

/** What a step or a meeting is called. */
export const titleOf = ({ kind, title, bodyName }: Pick<PlanItem, 'kind' | 'title' | 'bodyName'>) =>
  kind === 'meeting' ? `Møde i ${bodyName}` : title
