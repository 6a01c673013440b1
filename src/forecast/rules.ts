/**
 * When a council can decide at the earliest (N8, S41): each body of the municipality's way can have the matter on its first meeting after
 * those before it are done, if it is ready before that meeting's agenda closes. A method of our own, as municipalities describe the
 * treatment of a case; it promises nothing.
 */
import type { CouncilState } from '#adoption'
import { type CalendarDay, type RoughDay, span } from '#kernel'
import { isStanding, type RecordedTreatment } from '#meetings'
import type { MeetingDay, NamedStep } from '#pathways'
import type { Arrival, Decision, Missing, Start, StepForecast, Way } from './words.ts'

export type Ground = {
  readonly state: CouncilState
  /** Was the paper sent to the council at all? */
  readonly sent: boolean
  readonly start: Start | null
  /** The treatment that decided, where one did. */
  readonly decidedBy: RecordedTreatment | null
  /** What the municipality's bodies did with the version, oldest meeting first. */
  readonly treatments: readonly RecordedTreatment[]
  /** Null where nobody has recorded the municipality's way. */
  readonly steps: readonly NamedStep[] | null
  readonly days: readonly MeetingDay[]
  readonly answerBy: CalendarDay | null
}

const again = new Set(['postponed', 'returned'])
const through = new Set(['approved', 'adopted', 'recommended', 'rejected'])
/** Did the body put the matter off or send it back, so that it comes again? */
export function comesAgain({ outcomes }: Pick<RecordedTreatment, 'outcomes'>): boolean {
  const about = outcomes.filter(({ proposed }) => proposed !== 'other')
  return about.some(({ kind }) => again.has(kind)) && !about.some(({ kind }) => through.has(kind))
}

const lastDay = (rough: RoughDay): CalendarDay | null => span(rough)?.last ?? null
const later = (a: CalendarDay, b: CalendarDay) => (a > b ? a : b)
const byDay = (a: { readonly on: CalendarDay }, b: { readonly on: CalendarDay }) => (a.on < b.on ? -1 : 1)

/** What is recorded of a step, and whether the matter is past it. */
type Seen = { readonly step: NamedStep; readonly treated: RecordedTreatment | null; readonly stand: StepForecast['stand'] }

function standing(steps: readonly NamedStep[], treatments: readonly RecordedTreatment[]): Seen[] {
  const treatedBy = (body: string) => treatments.findLast((one) => one.body === body && isStanding(one)) ?? null
  const furthest = Math.max(0, ...steps.filter(({ body }) => treatedBy(body)).map(({ place }) => place))
  const isDone = (step: NamedStep) => {
    const treated = treatedBy(step.body)
    return treated ? !comesAgain(treated) : step.place < furthest
  }
  const next = Math.min(...steps.filter((step) => !isDone(step)).map(({ place }) => place))
  return steps.map((step) => {
    const treated = treatedBy(step.body)
    if (isDone(step)) return { step, treated, stand: treated ? 'treated' : 'passed-over' }
    return { step, treated, stand: step.place === next ? 'next' : 'later' }
  })
}

/** When the matter is ready for a body: the day that all before it were done with it, or why nobody can say. */
type Ready = { readonly on: CalendarDay | null; readonly missing: readonly Missing[] }

/** The meetings that a matter can be on. What was put off or sent back comes again without a new agenda deadline. */
function meetingsFor({ step, treated }: Seen, ready: CalendarDay, days: readonly MeetingDay[]): MeetingDay[] {
  const before = treated ? lastDay(treated.metOn) : null
  const from = before ? later(before, ready) : ready
  return days.filter(
    ({ body, on, agendaBy }) => body === step.body && on > from && (treated !== null || agendaBy === null || agendaBy >= ready),
  )
}

function expect(seen: Seen, { on: ready }: Ready, days: readonly MeetingDay[], today: CalendarDay): StepForecast {
  const base = { ...seen.step, stand: seen.stand, treated: seen.treated }
  const ahead = seen.stand === 'next' || seen.stand === 'later'
  if (!ahead || ready === null) return { ...base, expected: null, unrecorded: [] }
  const possible = meetingsFor(seen, ready, days)
  const coming = possible.find(({ on }) => on >= today)
  const unrecorded = seen.stand === 'next' ? possible.filter(({ on }) => on < today) : []
  const bare = ({ on, agendaBy }: MeetingDay) => ({ on, agendaBy })
  return { ...base, expected: coming ? bare(coming) : null, unrecorded: unrecorded.map(bare) }
}

/** The day that a body is done with the matter, as recorded or as forecast; null where nobody can say. */
const doneOn = ({ stand, treated, expected }: StepForecast) =>
  stand === 'treated' && treated ? lastDay(treated.metOn) : (expected?.on ?? null)

/** When the bodies of one place are done with it, and what is missing to say so. One that was passed over is waited for by nobody. */
function readyAfter(together: readonly StepForecast[], ready: Ready, days: readonly MeetingDay[], today: CalendarDay): Ready {
  const waited = together.filter(({ stand }) => stand !== 'passed-over')
  const meets = (body: string) => days.some((day) => day.body === body && day.on >= today)
  const missing = waited.flatMap((step): Missing[] => {
    const { stand, body, bodyName } = step
    if (doneOn(step)) return []
    if (stand === 'treated') return [{ what: 'treatment-day', bodyName }]
    return ready.on !== null || !meets(body) ? [{ what: 'meeting-days', bodyName }] : []
  })
  const ends = waited.map(doneOn)
  const known = ends.filter((on) => on !== null)
  if (known.length < ends.length) return { on: null, missing: [...ready.missing, ...missing] }
  // What has been had by all needs no day of receipt any more.
  return known.length ? { on: [...known, ...(ready.on ? [ready.on] : [])].reduce(later), missing: [] } : ready
}

/** The first day on which one of the bodies is known to have had it. */
const firstTreated = (treatments: readonly RecordedTreatment[]): Start | null => {
  const days = treatments.filter(isStanding).flatMap(({ metOn }) => lastDay(metOn) ?? [])
  const [first] = days.sort()
  return first ? { on: first, by: 'treatment' } : null
}

function walk(
  { steps, treatments, days }: Ground,
  start: Start | null,
  today: CalendarDay,
): { steps: StepForecast[]; ready: Ready } {
  const inOrder = [...days].sort(byDay)
  const seen = standing(steps ?? [], treatments)
  let ready: Ready = start ? { on: start.on, missing: [] } : { on: null, missing: [{ what: 'received' }] }
  const walked: StepForecast[] = []
  for (const place of new Set(seen.map(({ step }) => step.place))) {
    const from = ready
    const together = seen.filter(({ step }) => step.place === place).map((one) => expect(one, from, inOrder, today))
    walked.push(...together)
    ready = readyAfter(together, from, inOrder, today)
  }
  return { steps: walked, ready }
}

function decisionOf({ state, sent, steps, decidedBy }: Ground, walked: ReturnType<typeof walk>): Decision {
  if (decidedBy) return { kind: 'decided', on: decidedBy.metOn, state }
  const lacking = (missing: readonly Missing[]): Decision => ({ kind: 'not-foreseeable', missing })
  if (!sent) return lacking([{ what: 'dispatch' }])
  if (steps === null) return lacking([{ what: 'pathway' }])
  const council = walked.steps.find(({ role }) => role === 'decides')
  if (council?.stand === 'treated') return lacking([{ what: 'outcome', bodyName: council.bodyName }])
  return council?.expected ? { kind: 'forecast', on: council.expected.on } : lacking(walked.ready.missing)
}

/** Does it come in time? What is not decided on the day after the day asked for is late, whatever is known of the way. */
export function arrivalOf(decision: Decision, answerBy: CalendarDay | null, today: CalendarDay): Arrival {
  if (answerBy === null) return 'not-known'
  if (decision.kind === 'forecast') return decision.on <= answerBy ? 'in-time' : 'late'
  if (decision.kind === 'not-foreseeable') return today > answerBy ? 'late' : 'not-known'
  const on = span(decision.on)
  if (!on || (on.first <= answerBy && on.last > answerBy)) return 'not-known'
  return on.last <= answerBy ? 'in-time' : 'late'
}

/** How the paper is on its way through one municipality, as far as it is known today. */
export function wayOf(ground: Ground, today: CalendarDay): Way {
  const { answerBy } = ground
  const start = ground.start ?? firstTreated(ground.treatments)
  const walked = walk(ground, start, today)
  const decision = decisionOf(ground, walked)
  // Whoever has decided waits for nobody.
  const steps = decision.kind === 'decided' ? walked.steps.map((step) => ({ ...step, ...ended(step) })) : walked.steps
  return { start, steps, decision, answerBy, arrival: arrivalOf(decision, answerBy, today) }
}

const ended = ({ treated }: StepForecast) => ({
  stand: treated ? ('treated' as const) : ('passed-over' as const),
  expected: null,
  unrecorded: [],
})
