import { type Actor, canonical } from '#journal'
import { accept, type CalendarDay, precisionOf, type Result, type RoughDay, refuse, startsAfter } from '#kernel'
import type { RecordedTreatment } from '#meetings'
import { type Standing, standingOf, titleOf } from './plan.ts'
import type {
  Lead,
  LeadSet,
  Mandate,
  MandateRecorded,
  MeetingPlanned,
  PlanFact,
  PlanItem,
  Refusal,
  StepPlanned,
} from './words.ts'

/** All that the room's acts look at. */
export type Agenda = {
  readonly mandates: readonly Mandate[]
  readonly items: readonly PlanItem[]
  readonly leads: readonly Lead[]
  /** The alliance's own bodies. */
  readonly bodies: readonly { readonly id: string }[]
  readonly treatments: readonly RecordedTreatment[]
}
/** A fact to record; null where the very same was recorded already, so that a form sent twice counts once. */
export type Decided<F extends PlanFact = PlanFact> = Result<F | null, Refusal>
/** `seen` is the journal's number of what the person saw when they decided; null for something new. */
export type Seen = { readonly seen: number | null }

/** Only the secretariat, or whoever runs the program, plans. */
export const mayPlan = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

const knows = ({ bodies }: Agenda, body: string) => bodies.some(({ id }) => id === body)
const lastOf = ({ changes }: PlanItem) => changes.at(-1)?.sequence ?? 0
const same = (a: object, b: object) => canonical(a) === canonical(b)

/** Is the record still the one that was seen? Null when it is; else why it must not be written over. */
function since(last: number | undefined, seen: number | null): Refusal | null {
  if (seen === null) return last === undefined ? null : 'recorded-meanwhile'
  if (last === undefined) return 'no-such-item'
  return last === seen ? null : 'changed-meanwhile'
}

/** A body asks for something, or what is recorded of it is corrected. */
export function recordMandate(agenda: Agenda, wanted: Omit<MandateRecorded, 'type'> & Seen, today: CalendarDay): Decided {
  const { seen, ...mandate } = wanted
  const before = agenda.mandates.find(({ id }) => id === mandate.id)
  if (before) {
    const { sequence: _, bodyName: __, earlier: ___, ...recorded } = before
    if (same(recorded, mandate)) return accept(null)
  }
  const changed = since(before?.sequence, seen)
  if (changed) return refuse(changed)
  if (!knows(agenda, mandate.body)) return refuse('no-such-body')
  if (startsAfter(mandate.askedOn, today)) return refuse('in-the-future')
  return accept({ type: 'agenda.mandate-recorded', ...mandate })
}

const asPlanned = (item: PlanItem): Omit<StepPlanned, 'type'> => ({
  id: item.id,
  edition: item.edition,
  place: item.place,
  title: item.title,
  body: item.body,
  on: item.changes.at(-1)?.on as RoughDay,
  meeting: item.meeting,
  weekdaysBefore: item.weekdaysBefore,
  awaits: item.awaits,
  source: item.source,
})
const repeats = (before: PlanItem | undefined, wanted: Omit<StepPlanned, 'type'>) =>
  before?.changes.at(-1)?.kind === 'planned' && same(asPlanned(before), wanted)

/** A step is planned, or planned anew; that opens it again, whatever became of it. */
export function planStep(agenda: Agenda, wanted: Omit<StepPlanned, 'type'> & Seen, today: CalendarDay): Decided {
  const { seen, ...step } = wanted
  const before = agenda.items.find(({ id }) => id === step.id)
  if (repeats(before, step)) return accept(null)
  const changed = since(before && lastOf(before), seen)
  if (changed) return refuse(changed)
  if (before && before.kind !== 'step') return refuse('no-such-item')
  if (step.body !== null && !knows(agenda, step.body)) return refuse('no-such-body')
  if (step.meeting !== null && step.on) return refuse('day-or-meeting')
  const meeting = agenda.items.find(({ id, kind }) => id === step.meeting && kind === 'meeting')
  const held = meeting && standingOf(meeting, agenda.items, [], today)
  if (step.meeting !== null && held?.cancelled !== null) return refuse('no-such-meeting')
  if (step.awaits !== null && (step.edition === null || step.body === null)) return refuse('awaits-what')
  return accept({ type: 'agenda.step-planned', ...step })
}

/** The body's meeting on a day, if one stands. */
function meetsOn({ items }: Agenda, body: string | null, day: RoughDay, today: CalendarDay): Standing | undefined {
  const own = items.filter((item) => item.kind === 'meeting' && item.body === body)
  const standing = own.map((item) => standingOf(item, items, [], today))
  return standing.find(({ on, cancelled }) => cancelled === null && on === day)
}

/** A body's meeting is put into its calendar, once a day. */
export function planMeeting(agenda: Agenda, meeting: Omit<MeetingPlanned, 'type'>, today: CalendarDay): Decided {
  if (!knows(agenda, meeting.body)) return refuse('no-such-body')
  const there = meetsOn(agenda, meeting.body, meeting.on as string as RoughDay, today)
  if (there) return there.item.id === meeting.id ? accept(null) : refuse('recorded-meanwhile')
  if (agenda.items.some(({ id }) => id === meeting.id)) return refuse('recorded-meanwhile')
  return accept({ type: 'agenda.meeting-planned', ...meeting })
}

type OnItem = { readonly id: string; readonly seen: number }
/** What stands of the item that a change is about, if it is still what was seen. */
function looked(agenda: Agenda, { id, seen }: OnItem, today: CalendarDay): Result<Standing, Refusal> {
  const item = agenda.items.find((one) => one.id === id)
  const changed = since(item && lastOf(item), seen)
  if (!item || changed) return refuse(changed ?? 'no-such-item')
  return accept(standingOf(item, agenda.items, agenda.treatments, today))
}
/** Was this very change the last one made? */
const isLast = ({ items }: Agenda, id: string, change: object) => {
  const last = items.find((one) => one.id === id)?.changes.at(-1)
  return last !== undefined && Object.entries(change).every(([name, value]) => last[name as keyof typeof last] === value)
}

/** A step or a meeting gets another day, for a reason; one that was done or called off is open again. */
export function moveItem(agenda: Agenda, wanted: OnItem & { to: RoughDay; reason: string }, today: CalendarDay): Decided {
  const { id, to, reason } = wanted
  if (isLast(agenda, id, { kind: 'moved', on: to, reason })) return accept(null)
  const found = looked(agenda, wanted, today)
  if (!found.ok) return found
  const { item, on, done, cancelled } = found.value
  if (done?.byTreatment) return refuse('awaits-a-treatment')
  if (item.kind === 'meeting' && precisionOf(to) !== 'day') return refuse('needs-a-day')
  const there = item.kind === 'meeting' ? meetsOn(agenda, item.body, to, today) : undefined
  if (there && there.item.id !== id) return refuse('meets-then')
  if (to === on && !done && cancelled === null) return refuse('not-moved')
  return accept({ type: 'agenda.plan-moved', id, title: titleOf(item), from: on, to, reason })
}

/** A step or a meeting will not be, for a reason. What is done cannot be called off. */
export function cancelItem(agenda: Agenda, wanted: OnItem & { reason: string }, today: CalendarDay): Decided {
  const { id, reason } = wanted
  if (isLast(agenda, id, { kind: 'cancelled', reason })) return accept(null)
  const found = looked(agenda, wanted, today)
  if (!found.ok) return found
  const { item, done, cancelled } = found.value
  if (done) return refuse(done.byTreatment ? 'awaits-a-treatment' : 'is-done')
  if (cancelled !== null) return refuse('is-cancelled')
  return accept({ type: 'agenda.plan-cancelled', id, title: titleOf(item), reason })
}

/** A step was done on a day; one that waits for a treatment is done by that alone. */
export function completeStep(agenda: Agenda, wanted: OnItem & { on: RoughDay; address: string }, today: CalendarDay): Decided {
  const { id, on, address } = wanted
  if (isLast(agenda, id, { kind: 'done', on, address })) return accept(null)
  const found = looked(agenda, wanted, today)
  if (!found.ok) return found
  const { item, cancelled } = found.value
  if (item.kind !== 'step') return refuse('no-such-item')
  if (item.awaits !== null) return refuse('awaits-a-treatment')
  if (cancelled !== null) return refuse('is-cancelled')
  if (startsAfter(on, today)) return refuse('in-the-future')
  return accept({ type: 'agenda.step-done', id, title: titleOf(item), on, address })
}

/** How long before a body's meetings something must be ready. */
export function setLead(agenda: Agenda, lead: Omit<LeadSet, 'type'>): Decided {
  if (!knows(agenda, lead.body)) return refuse('no-such-body')
  const before = agenda.leads.find(({ body, what }) => body === lead.body && what === lead.what)
  if ((before?.weekdays ?? null) === lead.weekdays) return accept(null)
  return accept({ type: 'agenda.lead-set', ...lead })
}
