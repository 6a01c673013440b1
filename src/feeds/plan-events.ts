/** The plan as events of a calendar: its steps, the bodies' meetings, and what must be ready before those. */
import { createHash } from 'node:crypto'
import { deadlinesOf, type Lead, type PlanItem, planOf, type Standing, titleOf } from '#agenda'
import type { StoredEntry } from '#journal'
import { type CalendarDay, counted, danishDay, type RoughDay } from '#kernel'
import { type RecordedTreatment, versionMatter } from '#meetings'
import type { CalendarEvent } from './calendar-file.ts'

type Ground = {
  readonly items: readonly PlanItem[]
  readonly leads: readonly Lead[]
  readonly treatments: readonly RecordedTreatment[]
  /** The journal's entries of lead times, in their order. */
  readonly leadsSet: readonly StoredEntry[]
}

const statusOf = ({ state, item }: Standing): CalendarEvent['status'] => {
  if (state === 'cancelled') return 'CANCELLED'
  return item.kind === 'meeting' || state === 'done' ? 'CONFIRMED' : 'TENTATIVE'
}

/** What an event was made from, as numbers of the journal: they only grow, so a reader's calendar knows the newer from the older. */
function madeFrom({ item, meeting }: Standing, treatments: readonly RecordedTreatment[]): number[] {
  const { edition, awaits, body } = item
  const matter = edition !== null && awaits !== null ? versionMatter(edition, awaits) : null
  const awaited = treatments.filter((one) => one.matter === matter && one.body === body)
  const withdrawals = awaited.flatMap(({ withdrawn }) => withdrawn ?? [])
  return [...item.changes, ...(meeting?.changes ?? []), ...awaited, ...withdrawals].map(({ sequence }) => sequence)
}

function itemEvent(standing: Standing, treatments: readonly RecordedTreatment[], slug: string, page: string): CalendarEvent {
  const { item, on, meeting, cancelled, done } = standing
  const stamps = [...item.changes, ...(meeting?.changes ?? [])].map(({ at }) => at).sort()
  const said = [
    item.kind === 'step' && item.bodyName,
    done && `Udført ${danishDay(done.on)}.`,
    cancelled !== null && `Aflyst: ${cancelled}`,
    on.length < 10 && `Dagen er ikke fastsat nærmere end ${danishDay(on)}.`,
  ]
  return {
    uid: `${item.id}@${slug}.samsigte`,
    changedAt: new Date(stamps.at(-1) ?? 0),
    sequence: Math.max(0, ...madeFrom(standing, treatments)),
    on,
    time: '',
    place: '',
    summary: titleOf(item),
    description: said.filter(Boolean).join('\n'),
    address: done?.address || `${page}/forloeb`,
    status: statusOf(standing),
  }
}

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
/** A deadline is the same event for as long as its meeting and what must be ready are the same. */
function deadlineEvents(standing: Standing, { leads, leadsSet }: Ground, slug: string, page: string): CalendarEvent[] {
  const { item, on: meetsOn, cancelled } = standing
  return deadlinesOf(standing, leads).map(({ what, weekdays, on }) => {
    const set = leadsSet.filter(({ fact }) => 'what' in fact && 'body' in fact && fact.what === what && fact.body === item.body)
    const madeOf = [...item.changes, ...set]
    const before = `${counted(weekdays, 'hverdag', 'hverdage')} før mødet i ${item.bodyName} den ${danishDay(meetsOn)}.`
    return {
      uid: `${item.id}.${short(what)}@${slug}.frist.samsigte`,
      changedAt: new Date(
        madeOf
          .map(({ at }) => at)
          .sort()
          .at(-1) ?? 0,
      ),
      sequence: Math.max(0, ...madeOf.map(({ sequence }) => sequence)),
      on: on as string as RoughDay,
      time: '',
      place: '',
      summary: `Frist: ${what}`,
      description: cancelled === null ? before : `${before}\nMødet er aflyst: ${cancelled}`,
      address: `${page}/forloeb`,
      status: statusOf(standing),
    }
  })
}

/** Every step and meeting, and each meeting's deadlines; those that were called off too, so that they vanish from calendars. */
export function planEvents(ground: Ground, today: CalendarDay, slug: string, page: string): CalendarEvent[] {
  const { steps, meetings } = planOf(ground.items, ground.treatments, today)
  return [
    ...[...steps, ...meetings].map((one) => itemEvent(one, ground.treatments, slug, page)),
    ...meetings.flatMap((one) => deadlineEvents(one, ground, slug, page)),
  ]
}
