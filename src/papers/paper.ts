import {
  dispatchedVersion,
  type Edition,
  goalAreaWords,
  goalBefore,
  goalKindWords,
  type Lineage,
  shownVersion,
  type Version,
} from '#editions'
import {
  type CalendarDay,
  capital,
  counted,
  danishDay,
  danishList,
  danishPeriod,
  happenedBy,
  onDanishDay,
  type RoughDay,
  span,
} from '#kernel'
import { isStanding, outcomePhrase, type RecordedTreatment } from '#meetings'
import { words } from './words-da.ts'

const { notRecorded } = words

/** What a joint body did with a version, in a sentence, and where that is known from. */
export type TreatedLine = { readonly sentence: string; readonly words: string; readonly source: string; readonly address: string }
export type PaperLine = { readonly label: string; readonly text: string }
export type PaperGoal = { readonly number: number; readonly title: string; readonly lines: readonly PaperLine[] }
export type PaperVersion = {
  readonly number: number
  readonly dated: RoughDay
  readonly heading: string
  /** The paper's own version, or a draft on the way to it. */
  readonly final: boolean
  readonly contents: string
  readonly treated: readonly TreatedLine[]
  readonly note: string
  /** Said where nobody has recorded the wording of the version's goals. */
  readonly missing: string
}

/** The paper as we render it from recorded facts: what the page and the PDF both say, so that they never differ. */
export type Paper = {
  readonly year: number
  readonly title: string
  readonly approved: boolean
  readonly standing: string
  readonly lines: readonly PaperLine[]
  readonly goals: readonly PaperGoal[]
  readonly missingGoals: string
  readonly versions: readonly PaperVersion[]
  readonly areas: readonly string[]
  readonly areasIntro: string
  /** The number of the version that is shown. */
  readonly shown: number | null
  readonly source: string
}

const amount = (count: number | null, one: string, many: string) =>
  count === null ? `et antal ${many}, der ikke er registreret` : counted(count, one, many)
const versionContents = ({ goalCount, areaCount }: Pick<Version, 'goalCount' | 'areaCount'>) =>
  `Versionen har ${amount(goalCount, 'mål', 'mål')} og ${amount(areaCount, 'udviklingsområde', 'udviklingsområder')}.`

const treatedLine = ({ bodyName, metOn, outcomes, words, source, evidence }: RecordedTreatment): TreatedLine => ({
  sentence: `${capital(bodyName)} behandlede versionen ${onDanishDay(metOn)}: ${danishList(outcomes.map(outcomePhrase))}.`,
  words,
  source,
  address: evidence?.address ?? '',
})

/** How many goals nobody has recorded the wording of, in a sentence; empty when all are recorded. */
function missingGoals({ goals, goalCount }: Version): string {
  const missing = (goalCount ?? 0) - goals.length
  if (goals.length === 0) return goalCount === 0 ? 'Versionen har ingen mål.' : 'Målenes ordlyd er ikke registreret.'
  return missing > 0 ? `Ordlyden af ${counted(missing, 'mål', 'mål')} til er ikke registreret.` : ''
}

const versionOf = (version: Version, final: Version | null, treatments: readonly RecordedTreatment[]): PaperVersion => ({
  number: version.number,
  dated: version.dated,
  heading: version.dated
    ? `Version ${version.number} af ${danishDay(version.dated)}`
    : `Version ${version.number}, dato ${notRecorded}`,
  final: version.id === final?.id,
  contents: versionContents(version),
  treated: treatments.filter(({ matter }) => matter === version.id).map(treatedLine),
  note: version.note,
  missing: missingGoals(version),
})

const goalOf = ({ number, title, area, kind, deadline, cause }: Version['goals'][number]): PaperGoal => ({
  number,
  title,
  lines: [
    { label: 'Område', text: goalAreaWords[area] },
    { label: 'Slags mål', text: `${goalKindWords[kind].word}. ${goalKindWords[kind].meaning}` },
    { label: 'Frist', text: danishDay(deadline) },
    { label: 'Anledning', text: cause || notRecorded },
  ],
})

/** Which goals an area was, where that is recorded: ". Var mål 4 i version 2." */
function wasGoal(version: Version, place: number, edition: Edition, lineage: readonly Lineage[]): string {
  const parked = lineage.filter((one) => one.kind === 'parked' && one.version === version.id && one.area.place === place)
  const was = parked.flatMap(({ goal }) => goalBefore(goal, version, [edition]) ?? [])
  return was.length ? `. Var ${danishList(was.map((one) => `mål ${one.goal.number} i version ${one.version.number}`))}.` : ''
}

/** One line for each area that the version has, with its name where that is recorded. */
function areasOf({ areas, areaCount, ...version }: Version, edition: Edition, lineage: readonly Lineage[]): string[] {
  const places = Math.max(areaCount ?? 0, ...areas.map(({ place }) => place))
  return Array.from({ length: places }, (_, at) => areas.find(({ place }) => place === at + 1)?.title || '').map(
    (title, at) =>
      `Udviklingsområde ${at + 1}: ${title || `navnet er ${notRecorded}`}${wasGoal({ areas, areaCount, ...version }, at + 1, edition, lineage)}`,
  )
}

function areasIntro(version: Version | null): string {
  if (!version || version.areaCount === null) return 'Det er ikke registreret, om papiret har udviklingsområder.'
  if (version.areaCount === 0) return 'Versionen har ingen udviklingsområder.'
  return 'Områderne er ikke mål. Kommunerne kan arbejde videre med dem, og de kan blive til mål, når der bliver plads.'
}

/** The first day on which a version surely was there; today where that has not come yet, or where nobody knows the day. */
export function surelyThere(dated: RoughDay, today: CalendarDay): CalendarDay {
  const last = span(dated)?.last ?? today
  return last < today ? last : today
}

/** The paper by the end of a day: what had been dated and treated by then, as known now. `replaced` are the papers before it. */
export function paperOf(
  edition: Edition,
  treatments: readonly RecordedTreatment[],
  on: CalendarDay,
  today: CalendarDay,
  replaced: readonly string[] = [],
  lineage: readonly Lineage[] = [],
): Paper {
  const known = (day: RoughDay) => happenedBy(day, on) === 'yes' || (on >= today && happenedBy(day, on) === 'unknown')
  const past = treatments.filter((one) => isStanding(one) && known(one.metOn))
  const then = { ...edition, versions: edition.versions.filter(({ dated }) => known(dated)) }
  const final = dispatchedVersion(then, past, on)
  const shown = shownVersion(then, past, on)
  return {
    year: edition.year,
    title: edition.title,
    approved: final !== null,
    standing: standingOf(final, shown, past),
    lines: [
      { label: 'Udgave', text: String(edition.year) },
      { label: 'Periode', text: danishPeriod(edition.periodFrom, edition.periodTo) },
      { label: 'Formål', text: edition.purpose || notRecorded },
      { label: 'Hvad borgerne får ud af det', text: edition.benefit || notRecorded },
      { label: 'Hvis mål det er', text: edition.owner || notRecorded },
      { label: 'Erstatter', text: danishList(replaced) || 'intet registreret' },
      { label: 'Indhold', text: shown ? versionContents(shown) : notRecorded },
    ],
    goals: shown?.goals.map(goalOf) ?? [],
    missingGoals: shown ? missingGoals(shown) : '',
    versions: then.versions.map((version) => versionOf(version, final, past)),
    areas: shown ? areasOf(shown, edition, lineage) : [],
    shown: shown?.number ?? null,
    areasIntro: areasIntro(shown),
    source: edition.source,
  }
}

function standingOf(final: Version | null, shown: Version | null, past: readonly RecordedTreatment[]): string {
  if (!shown) return 'Der er ingen registreret version af papiret.'
  if (!final)
    return `Papiret vises som version ${shown.number}. Den er et udkast: Det er ikke registreret, at den er godkendt til udsendelse.`
  const approval = past.findLast(
    ({ matter, outcomes }) => matter === final.id && outcomes.some(({ kind }) => kind === 'approved-for-dispatch'),
  )
  return `Papiret er version ${final.number}. ${capital(approval?.bodyName ?? '')} godkendte den til udsendelse til kommunerne ${onDanishDay(approval?.metOn ?? final.dated)}.`
}
