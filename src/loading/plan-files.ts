/** The files of a process: who asked for it, the meetings it runs between, what must be ready before them, and its steps. */
import {
  applyCancelled,
  applyLead,
  applyMandate,
  applyMeetingPlanned,
  applyMoved,
  applyStepDone,
  applyStepPlanned,
  type LeadSet,
  type MandateRecorded,
  type MeetingPlanned,
  type PlanFact,
  type PlanItem,
  type StepPlanned,
  type Trigger,
} from '#agenda'
import { dayOf, type RoughDay, startsAfter } from '#kernel'
import { day, oneOf, optional, optionally, roughDay, table, text, url, wholeNumber } from '#reading'
import { asId, blank, edition, type Known, type Loader, number, type Resolve, recording, type Step, step, unusable } from '#rows'

const address = () => optionally(url(), '')
const weekdays = () => wholeNumber({ max: 60 })

/** A body of the alliance itself: no municipality's own body runs its process. */
function sharedBody({ bodies }: Known, body: string): string {
  const found = bodies.get(body)
  if (!found) unusable('body', body, 'er ikke et id i bodies.csv.')
  if (found.code !== null) unusable('body', body, 'hører til en kommune. Skriv et af alliancens egne organer.')
  return body
}

/** What has happened is not in the future. */
const unlessAhead =
  (column: string, on: RoughDay, resolve: Resolve): Resolve =>
  async (load, loaded) =>
    startsAfter(on, dayOf(load.actor.now)) ? { column, wrong: 'ligger i fremtiden. Ret datoen.' } : resolve(load, loaded)

/** Steps and meetings have their ids in common. */
function takeId({ planned }: Known, id: string, kind: PlanItem['kind']): void {
  asId('id', id)
  const before = planned.get(id)
  if (before && before !== kind)
    unusable('id', id, before === 'meeting' ? 'er allerede et møde. Vælg et andet id.' : 'er allerede et trin. Vælg et andet id.')
}

const triggerColumn = oneOf<Trigger>({
  development: ['udvikling'],
  priority: ['prioritering'],
  'not-known': ['ikke registreret'],
})
const mandatesTable = table({
  file: 'mandates.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: optional(edition()),
    body: text(80),
    asked_on: roughDay(),
    asks: text(2000),
    trigger: optionally(triggerColumn, 'not-known' as const),
    trigger_text: blank(500),
    goal_limit: optional(number()),
    address: address(),
    source: blank(500),
  },
})
export const mandatesFile: Loader<typeof mandatesTable> = {
  table: mandatesTable,
  records: { 'agenda.mandate-recorded': ({ id }: MandateRecorded) => id },
  key: ({ id }) => id,
  row: (_, known) => (row) => {
    const { asked_on: askedOn, trigger_text: triggerText, goal_limit: goalLimit, ...rest } = row
    asId('id', row.id)
    sharedBody(known, row.body)
    const mandate = { ...rest, askedOn, triggerText, goalLimit }
    const resolve = recording(row.id, step({ type: 'agenda.mandate-recorded' as const, ...mandate }, applyMandate))
    return unlessAhead('asked_on', askedOn, resolve)
  },
}

const leadsTable = table({
  file: 'deadlines.csv',
  optional: true,
  mayBeEmpty: true,
  columns: { body: text(80), what: text(120), weekdays: weekdays() },
})
const leadId = ({ body, what }: Pick<LeadSet, 'body' | 'what'>) => `${body} | ${what}`
export const leadsFile: Loader<typeof leadsTable> = {
  table: leadsTable,
  records: { 'agenda.lead-set': leadId },
  key: leadId,
  row: (_, known) => (lead) => {
    sharedBody(known, lead.body)
    return recording(leadId(lead), step({ type: 'agenda.lead-set' as const, ...lead }, applyLead))
  },
}

type Ended = {
  readonly id: string
  readonly moved_to: RoughDay
  readonly moved_because: string
  readonly cancelled_because: string
}
const ending = { moved_to: roughDay(), moved_because: blank(500), cancelled_because: blank(500) }

/** What became of a step or a meeting since it was planned; moving and calling off have a reason. */
function changesOf({ id, moved_to: to, moved_because, cancelled_because }: Ended, title: string, from: RoughDay): Step[] {
  if (Boolean(to) !== Boolean(moved_because))
    unusable(to ? 'moved_because' : 'moved_to', null, 'skal udfyldes: en flytning har både en ny dato og en begrundelse.')
  return [
    ...(to ? [step({ type: 'agenda.plan-moved' as const, id, title, from, to, reason: moved_because }, applyMoved)] : []),
    ...(cancelled_because
      ? [step({ type: 'agenda.plan-cancelled' as const, id, title, reason: cancelled_because }, applyCancelled)]
      : []),
  ]
}
const idOf = ({ id }: Extract<PlanFact, { id: string }>) => id
const changeRecords = { 'agenda.plan-moved': idOf, 'agenda.plan-cancelled': idOf, 'agenda.step-done': idOf }

const calendarTable = table({
  file: 'calendar.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: { id: text(60), body: text(80), date: day(), ...ending, source: blank(500) },
})
export const calendarFile: Loader<typeof calendarTable> = {
  table: calendarTable,
  records: { 'agenda.meeting-planned': idOf, ...changeRecords },
  announce: (rows, { meetings }) => {
    for (const { id } of rows) meetings.add(id)
  },
  key: ({ id }) => id,
  row: (rows, known) => (row) => {
    const { id, body, date, source } = row
    takeId(known, id, 'meeting')
    sharedBody(known, body)
    if (row.moved_to.length !== 10 && row.moved_to)
      unusable('moved_to', row.moved_to, 'skal være en hel dato: et møde har en dag.')
    const twin = rows.find((one) => one.id !== id && one.body === body && one.date === date && !one.cancelled_because)
    if (twin && !row.cancelled_because) unusable('date', date, `har organet allerede et møde på: ${twin.id}.`)
    known.planned.set(id, 'meeting')
    const fact: MeetingPlanned = { type: 'agenda.meeting-planned', id, body, on: date, source }
    const title = `Møde i ${known.bodyNames.get(body) ?? body}`
    return recording(id, step(fact, applyMeetingPlanned), ...changesOf(row, title, date as string as RoughDay))
  },
}

const stepsTable = table({
  file: 'steps.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: optional(edition()),
    place: wholeNumber({ max: 999 }),
    title: text(300),
    body: blank(80),
    planned: roughDay(),
    meeting: blank(60),
    weekdays_before: optional(weekdays()),
    awaits_version: optional(number()),
    ...ending,
    done: roughDay(),
    done_address: address(),
    source: blank(500),
  },
})
type StepRow = Parameters<Loader<typeof stepsTable>['key']>[0]

/** What in a row cannot be meant at once. */
function refuseContradiction(row: StepRow, { meetings }: Known): void {
  const { planned, meeting, awaits_version: awaits, edition, body, done, cancelled_because } = row
  if (meeting && planned) unusable('planned', planned, 'skal stå tom, når dagen regnes fra et møde.')
  if (meeting && !meetings.has(meeting)) unusable('meeting', meeting, 'er ikke et id i calendar.csv.')
  if (!meeting && row.weekdays_before) unusable('meeting', null, 'mangler: hverdagene regnes fra et møde.')
  if (awaits && (edition === null || !body))
    unusable('awaits_version', String(awaits), 'kræver, at både edition og body er udfyldt.')
  if (awaits && done) unusable('done', done, 'skal stå tom: behandlingen af versionen siger selv, at trinnet er udført.')
  if (done && cancelled_because) unusable('done', done, 'passer ikke med, at trinnet er aflyst.')
}

export const stepsFile: Loader<typeof stepsTable> = {
  table: stepsTable,
  records: { 'agenda.step-planned': idOf, ...changeRecords },
  key: ({ id }) => id,
  row: (_, known) => (row) => {
    const { id, edition, place, title, planned: on, source, done, done_address } = row
    takeId(known, id, 'step')
    if (row.body) sharedBody(known, row.body)
    refuseContradiction(row, known)
    known.planned.set(id, 'step')
    const bound = { body: row.body || null, meeting: row.meeting || null, weekdaysBefore: row.weekdays_before ?? 0 }
    const own = { id, edition, place, title, on, awaits: row.awaits_version, source, ...bound }
    const fact: StepPlanned = { type: 'agenda.step-planned', ...own }
    const finished = { type: 'agenda.step-done' as const, id, title, on: done, address: done_address }
    const steps = [step(fact, applyStepPlanned), ...changesOf(row, title, on), ...(done ? [step(finished, applyStepDone)] : [])]
    return unlessAhead('done', done, recording(id, ...steps))
  },
}
