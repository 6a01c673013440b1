import { type Actor, canonical } from '#journal'
import { accept, type CalendarDay, daysAfter, type MunicipalityCode, type Result, type RoughDay, refuse, span } from '#kernel'
import { type Body, type BodyRecorded, type BodyWasNamed, type EarlierBodyName, sameBodyName } from '#members'
import type {
  MeetingDayCancelled,
  MeetingDaysRecorded,
  Pathway,
  PathwayRecorded,
  PathwayStep,
  RecordedMeetingDay,
  RecordPathway,
  Refusal,
} from './words.ts'

/** All that an act of this room looks at: one municipality's bodies, its way, and its meeting days, cancelled ones too. */
export type Ways = {
  readonly bodies: readonly Body[]
  readonly pathway: Pathway | null
  readonly days: readonly RecordedMeetingDay[]
  /** What its bodies were called before. */
  readonly earlierNames: readonly EarlierBodyName[]
}
/** Facts to record, none where the very same was recorded already, so that a form sent twice counts once. */
export type Decided<F> = Result<readonly F[], Refusal>

/** A municipality keeps its own way, its clerk or whoever came by its letter; the secretariat any, on its behalf. */
export function mayKeepPathway({ by }: Actor, code: MunicipalityCode): boolean {
  if (by.office === 'secretariat' || by.office === 'operator') return true
  return (by.office === 'clerk' || by.office === 'link') && by.municipality === code
}

/** Steps in order, their places counted from one without holes. */
export function inSteps(steps: readonly PathwayStep[]): PathwayStep[] {
  const places = [...new Set(steps.map(({ place }) => place))].sort((a, b) => a - b)
  return [...steps].sort((a, b) => a.place - b.place).map((step) => ({ ...step, place: places.indexOf(step.place) + 1 }))
}

/** Only the council decides, alone and last. */
const endsInTheCouncil = (steps: readonly PathwayStep[], council: string | undefined) => {
  const last = steps.filter(({ place }) => place === steps.at(-1)?.place)
  const deciding = steps.filter(({ role }) => role === 'decides')
  return last.length === 1 && deciding.length === 1 && last[0] === deciding[0] && last[0]?.body === council
}

/** The way through a municipality is recorded, or what was recorded of it is changed. */
export function recordPathway(
  ways: Ways,
  { seen, newBodies, ...wanted }: RecordPathway,
): Decided<PathwayRecorded | BodyRecorded> {
  const steps = inSteps(wanted.steps)
  const bodies = [...ways.bodies, ...newBodies.filter(({ id }) => !ways.bodies.some((known) => known.id === id))]
  const bodyOf = new Map(bodies.map((body) => [body.id, body]))
  if (!steps.every(({ body }) => bodyOf.get(body)?.code === wanted.code)) return refuse('no-such-body')
  if (new Set(steps.map(({ body }) => body)).size < steps.length) return refuse('same-body-twice')
  const council = bodies.find(({ kind }) => kind === 'council')?.id
  if (!endsInTheCouncil(steps, council)) return refuse('not-the-council-last')
  if (steps.some(({ body, role }) => bodyOf.get(body)?.kind === 'advisory' && role !== 'hears'))
    return refuse('advisory-is-heard')
  if (ways.pathway && isSameWay(ways.pathway, wanted.source, steps)) return accept([])
  if ((ways.pathway?.sequence ?? null) !== seen) return refuse('changed-meanwhile')
  const unmet = bodies.filter((body) => !ways.bodies.includes(body) && steps.some((step) => step.body === body.id))
  return accept([
    ...unmet.map((body) => ({ type: 'members.body-recorded' as const, ...body })),
    { type: 'pathways.pathway-recorded', ...wanted, steps },
  ])
}

const isSameWay = (pathway: Pathway, source: string, steps: readonly PathwayStep[]) => {
  const bare = pathway.steps.map(({ place, body, role }) => ({ place, body, role }))
  // Within a place there is no order, and the tables keep none.
  const sorted = (some: readonly PathwayStep[]) => [...some].sort((a, b) => a.place - b.place || (a.body < b.body ? -1 : 1))
  return pathway.source === source && canonical(sorted(bare)) === canonical(sorted(steps))
}

type Wanted<F> = Omit<F, 'type'>
/** Days on which a body meets are recorded. A day off is told of, never refused: a body decides itself when it meets. */
export function recordMeetingDays(
  { bodies, days }: Ways,
  { seen, ...wanted }: Wanted<MeetingDaysRecorded> & { readonly seen: number },
): Decided<MeetingDaysRecorded> {
  if (!bodies.some(({ id }) => id === wanted.body)) return refuse('no-such-body')
  if (wanted.days.length === 0) return refuse('no-days')
  if (wanted.days.some(({ on, agendaBy }) => agendaBy !== null && agendaBy > on)) return refuse('agenda-after-the-meeting')
  const own = days.filter(({ body }) => body === wanted.body)
  const before = new Map(own.map((day) => [day.on, day]))
  const changed = wanted.days.filter(({ on, agendaBy }) => {
    const known = before.get(on)
    return !known || known.cancelled !== null || known.agendaBy !== agendaBy
  })
  if (changed.some(({ on }) => (before.get(on)?.sequence ?? 0) > seen)) return refuse('changed-meanwhile')
  const inOrder = [...changed].sort((a, b) => (a.on < b.on ? -1 : 1))
  return accept(changed.length ? [{ type: 'pathways.meeting-days-recorded', ...wanted, days: inOrder }] : [])
}

/** A meeting will not be. */
export function cancelMeetingDay({ days }: Ways, wanted: Wanted<MeetingDayCancelled>): Decided<MeetingDayCancelled> {
  const found = days.find(({ body, on }) => body === wanted.body && on === wanted.on)
  if (!found) return refuse('no-such-day')
  if (found.cancelled !== null) return found.cancelled === wanted.reason ? accept([]) : refuse('changed-meanwhile')
  return accept([{ type: 'pathways.meeting-day-cancelled', ...wanted }])
}

type Naming = {
  readonly body: string
  readonly seenName: string
  readonly name: string
  /** From when it is called so; null where a name is corrected, and it never was called what stands. */
  readonly since: CalendarDay | null
  /** The last day on which the body was there, or will be. */
  readonly to: RoughDay
}
/** A body gets the name that the municipality itself uses; what it was called until then stays with what it did then. */
export function nameBody(
  { bodies, earlierNames }: Ways,
  { body, seenName, name, since, to }: Naming,
  today: CalendarDay,
): Decided<BodyRecorded | BodyWasNamed> {
  const known = bodies.find(({ id }) => id === body)
  if (!known) return refuse('no-such-body')
  if (known.name === name && known.to === to) return accept([])
  if (known.name !== seenName) return refuse('changed-meanwhile')
  if (bodies.some((other) => other !== known && sameBodyName(other.name, name))) return refuse('name-taken')
  const [begins, ends] = [span(known.from)?.first, span(to)?.last]
  if (begins && ends && ends < begins) return refuse('ends-before-it-begins')
  const recorded = { type: 'members.body-recorded' as const, ...known, name, to }
  if (since === null || known.name === name) return accept([recorded])
  if (since > today) return refuse('in-the-future')
  const until = daysAfter(since, -1)
  if (earlierNames.some((one) => one.body === body && one.until >= until)) return refuse('before-an-earlier-name')
  return accept([{ type: 'members.body-was-named', body, name: known.name, until }, recorded])
}
