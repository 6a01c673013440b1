import type { Claim, Dispatch } from '#adoption'
import type { Event, EventKind } from '#agenda'
import {
  byTime,
  type CalendarDay,
  capital,
  counted,
  danishDay,
  danishList,
  danishNumber,
  happenedBy,
  type RoughDay,
} from '#kernel'
import { isStanding, type Matter, outcomePhrase, outcomeWords, type RecordedTreatment } from '#meetings'
import { eventKindWords } from './words-da.ts'

/** Something on the way of the paper, as the course tells it. */
export type Step = {
  readonly on: RoughDay
  readonly who: string
  readonly title: string
  readonly text: string
  readonly kind: 'step' | 'decision' | 'outside'
  readonly source: string
  readonly address: string
  /** Several steps told as one: each in a line. */
  readonly parts: readonly string[]
  /** Our own page about it. */
  readonly href?: string
}
export type Course = { readonly past: readonly Step[]; readonly planned: readonly Step[]; readonly undated: readonly Step[] }
export type Recorded = {
  readonly events: readonly Event[]
  readonly treatments: readonly RecordedTreatment[]
  readonly matters: readonly Matter[]
  readonly dispatches: readonly Dispatch[]
  readonly claims: readonly Claim[]
  readonly dialogues: readonly Step[]
  /** A municipality's name; what the code says where none is known. */
  readonly nameOf: (code: string) => string
}

const plain = { text: '', source: '', address: '', parts: [] } as const
const outside = new Set<EventKind>(['consultation', 'published', 'election'])

const eventStep = ({ happenedOn, body, kind, what, source }: Event): Step => ({
  ...plain,
  on: happenedOn,
  who: [body, eventKindWords[kind] ?? kind].filter(Boolean).join(' · '),
  title: capital(what),
  kind: outside.has(kind) ? 'outside' : 'step',
  source,
})

const outcomesOf = ({ outcomes }: RecordedTreatment) => danishList(outcomes.map(outcomePhrase))
const bodyOf = ({ bodyName, code }: RecordedTreatment, nameOf: Recorded['nameOf']) =>
  code ? `${bodyName}, ${nameOf(code)}` : bodyName
const deciding = new Set<RecordedTreatment['bodyKind']>(['joint-body', 'council'])

const treatmentStep =
  ({ matters, nameOf }: Recorded) =>
  (treatment: RecordedTreatment): Step => ({
    ...plain,
    on: treatment.metOn,
    who: bodyOf(treatment, nameOf),
    title: `${matters.find(({ id }) => id === treatment.matter)?.title ?? 'Papiret'}: ${outcomesOf(treatment)}`,
    text: treatment.words && `»${treatment.words}«`,
    kind: deciding.has(treatment.bodyKind) ? 'decision' : 'step',
    source: treatment.source,
    address: treatment.evidence?.address ?? '',
  })

/** More than these of the municipalities' treatments are told month by month, so that the joint way stays in sight. */
const fewEnough = 12
const monthOf = ({ metOn }: RecordedTreatment) => (/^\d{4}-\d{2}/.test(metOn) ? metOn.slice(0, 7) : metOn) as RoughDay

/** How often each outcome came: anbefalet (12), udsat (3). One treatment may have several. */
function outcomeCounts(treatments: readonly RecordedTreatment[]): string {
  const kinds = [
    ...Map.groupBy(
      treatments.flatMap(({ outcomes }) => outcomes),
      ({ kind }) => outcomeWords[kind],
    ),
  ]
  const parts = kinds.sort(([, a], [, b]) => b.length - a.length).map(([word, { length }]) => `${word} (${danishNumber(length)})`)
  return `Udfald: ${danishList(parts)}.`
}

function monthStep(on: RoughDay, treatments: readonly RecordedTreatment[], { nameOf }: Recorded): Step {
  const codes = new Set(treatments.map(({ code }) => code))
  return {
    ...plain,
    on,
    who: counted(codes.size, 'kommune', 'kommuner'),
    title: `${capital(counted(treatments.length, 'behandling', 'behandlinger'))} i kommunerne`,
    text: outcomeCounts(treatments),
    kind: 'step',
    parts: treatments.map((one) => `${bodyOf(one, nameOf)}, ${danishDay(one.metOn)}: ${outcomesOf(one)}.`),
  }
}

function localSteps(recorded: Recorded, local: readonly RecordedTreatment[]): Step[] {
  if (local.length <= fewEnough) return local.map(treatmentStep(recorded))
  const months = Map.groupBy(
    local.toSorted((a, b) => byTime(a.metOn, b.metOn)),
    monthOf,
  )
  return [...months].map(([on, treatments]) => monthStep(on, treatments, recorded))
}

const dispatchStep =
  ({ matters }: Recorded) =>
  ({ version, dispatchedOn, notBefore, source, councils }: Dispatch): Step => ({
    ...plain,
    on: dispatchedOn,
    who: 'Udsendelse',
    title: `${matters.find(({ id }) => id === version)?.title ?? 'Papiret'} er registreret som sendt til ${counted(councils, 'kommunalbestyrelse', 'kommunalbestyrelser')}`,
    text: dispatchedOn ? '' : `Dagen er ikke registreret${notBefore ? `, men ligger tidligst ${danishDay(notBefore)}` : ''}.`,
    kind: 'step',
    source,
  })

const claimStep = ({ statedOn, statedBy, what, source, address }: Claim): Step => ({
  ...plain,
  on: statedOn,
  who: statedBy,
  title: `Påstand uden dokumentation: ${what}`,
  kind: 'outside',
  source,
  address,
})

/** The way of the paper so far, what lies ahead, and what nobody knows the day of, each in order of time. */
export function courseOf(recorded: Recorded, today: CalendarDay): Course {
  const standing = recorded.treatments.filter(isStanding)
  const steps = [
    ...recorded.events.map(eventStep),
    ...standing.filter(({ code }) => code === null).map(treatmentStep(recorded)),
    ...localSteps(
      recorded,
      standing.filter(({ code }) => code !== null),
    ),
    ...recorded.dispatches.map(dispatchStep(recorded)),
    ...recorded.claims.map(claimStep),
    ...recorded.dialogues,
  ].sort((a, b) => byTime(a.on, b.on))
  const dated = steps.filter(({ on }) => on !== '')
  return {
    past: dated.filter(({ on }) => happenedBy(on, today) !== 'no'),
    planned: dated.filter(({ on }) => happenedBy(on, today) === 'no'),
    undated: steps.filter(({ on }) => on === ''),
  }
}
