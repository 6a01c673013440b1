import {
  type Comparison,
  compareVersions,
  type Edition,
  type Goal,
  isWhole,
  type LeftOutGoal,
  type Lineage,
  type Version,
  versionsInOrder,
} from '#editions'
import { accept, capital, counted, danishDay, danishList, type Result, refuse } from '#kernel'
import type { Turned } from '#public-site'
import {
  type Became,
  type ChangedTerm,
  changedTerms,
  compareWordings,
  isSamePart,
  unworded,
  type VersionWording,
  type WordingComparison,
} from '#wording'

export type Compared = Comparison & {
  readonly edition: Edition
  readonly from: Version
  readonly to: Version
  readonly wording: WordingComparison
  /** Why a goal was left out on the way; empty where nobody has recorded it. */
  readonly leftOutFor: (goal: string) => string
  /** How the terms of a goal of the earlier version became those of one of the later. */
  readonly termsOf: (before: Goal, after: Goal) => readonly ChangedTerm[]
}

const turned = (status: Turned['status'], detail: string) => refuse<Turned>({ status, detail })

/** A version of the edition by its number; another edition's by its year and number, or its newest by its year alone: 2, 2024-1, 2024. */
function versionNamed(text: string, edition: Edition, editions: readonly Edition[]): Result<Version, Turned> {
  const [, year, number] = /^(?:(\d{4})(?=-[1-9]|$)-?)?([1-9]\d{0,2})?$/.exec(text) ?? []
  if (year === undefined && number === undefined)
    return turned(
      400,
      'En version skrives som sit nummer, for eksempel 2, og en anden udgaves som 2024-1 eller, for den nyeste, kun årstallet.',
    )
  const of = year === undefined ? edition : editions.find((one) => String(one.year) === year)
  if (!of) return turned(404, `Der er ikke registreret en version fra ${year}.`)
  const found = number === undefined ? of.versions.at(-1) : of.versions.find((one) => String(one.number) === number)
  if (found) return accept(found)
  return turned(
    404,
    number ? `${of.title} har ingen registreret version ${number}.` : `Der er ikke registreret en version fra ${year}.`,
  )
}

/** What stood before a version: the one before it, or the newest of the edition before. */
const before = (version: Version, order: readonly Version[], editions: readonly Edition[]): Version | undefined => {
  const at = order.findIndex(({ id }) => id === version.id)
  const previous = order[at - 1]
  return previous?.edition === version.edition
    ? previous
    : editions.find(({ year, versions }) => year < version.edition && versions.length > 0)?.versions.at(-1)
}

/** The two versions that an address names; where it names none, the newest and the one before it, and of two editions the newest of each. */
export function versionsAsked(
  edition: Edition,
  editions: readonly Edition[],
  asked: { readonly from: string; readonly to: string },
): Result<{ from: Version; to: Version }, Turned> {
  const order = versionsInOrder(editions)
  const newest = edition.versions.at(-1)
  const to = asked.to ? versionNamed(asked.to, edition, editions) : newest && accept(newest)
  if (!to) return turned(404, `${edition.title} har ingen registreret version at sammenligne.`)
  if (!to.ok) return to
  const previous = to.value.edition === edition.year ? before(to.value, order, editions) : newest
  const from = asked.from ? versionNamed(asked.from, edition, editions) : previous && accept(previous)
  if (!from) return turned(404, 'Der er ingen tidligere version at sammenligne med.')
  if (!from.ok) return from
  if (order.indexOf(from.value) < order.indexOf(to.value)) return accept({ from: from.value, to: to.value })
  return turned(400, 'Den version, der sammenlignes fra, skal være ældre end den, der sammenlignes til.')
}

/** Which parts of the paper became which, by what is known of its goals and areas. */
const becameBy =
  ({ came, areas }: Comparison, from: Version): Became =>
  (before, after) => {
    if (before.kind === 'goal' && after.kind === 'goal' && before.goal !== after.goal)
      return came.some((one) => one.goal.id === after.goal && one.from.some(({ before: { id } }) => id === before.goal))
    if (before.kind === 'goal' && after.kind === 'area')
      return areas.some(({ area, was }) => area.place === after.place && was.some(({ id }) => id === before.goal))
    if (before.kind !== 'area') return isSamePart(before, after)
    const title = from.areas.find(({ place }) => place === before.place)?.title
    if (after.kind === 'goal')
      return came.some((one) => one.goal.id === after.goal && one.fromAreas.some(({ place }) => place === before.place))
    const named = areas.find(({ area }) => after.kind === 'area' && area.place === after.place)
    return named?.same ? named.area.title === title : isSamePart(before, after)
  }

/** What is recorded of versions besides themselves. */
export type AroundVersions = {
  readonly lineage: readonly Lineage[]
  readonly leftOut: readonly LeftOutGoal[]
  readonly wordings: readonly VersionWording[]
}

export function compared(
  edition: Edition,
  editions: readonly Edition[],
  { lineage, leftOut, wordings }: AroundVersions,
  asked: { readonly from: string; readonly to: string },
): Result<Compared, Turned> {
  const found = versionsAsked(edition, editions, asked)
  if (!found.ok) return found
  const { from, to } = found.value
  const order = versionsInOrder(editions).map(({ id }) => id)
  const goals = compareVersions(from, to, lineage, order)
  const said = ({ id }: Version) => wordings.find(({ version }) => version === id) ?? unworded(id)
  const [old, now] = [said(from), said(to)]
  const termsIn = ({ terms }: VersionWording, { id }: Goal) => terms.find(({ goal }) => goal === id)
  return accept({
    edition,
    from,
    to,
    ...goals,
    wording: compareWordings(old, now, becameBy(goals, from)),
    leftOutFor: (goal) => {
      const between = order.slice(order.indexOf(from.id) + 1, order.indexOf(to.id) + 1)
      return leftOut.find((one) => one.goal === goal && between.includes(one.version))?.reason ?? ''
    },
    termsOf: (before, after) => changedTerms(termsIn(old, before), termsIn(now, after)),
  })
}

/** "Version 2", or with its edition where the two are not of the same. */
export const versionLabel = ({ edition, number }: Version, other: Version) =>
  edition === other.edition ? `version ${number}` : `version ${number} af ${edition}`
export const datedLabel = (version: Version, other: Version) =>
  `${versionLabel(version, other)} (${version.dated ? danishDay(version.dated) : 'dato ikke registreret'})`

const goalCount = ({ goalCount }: Version) =>
  goalCount === null ? 'et antal mål, der ikke er registreret' : counted(goalCount, 'mål', 'mål')

/** What happened to the goals, in a sentence; only what is recorded is counted. */
export function comparisonSentence({ from, to, stayed, came, went }: Compared): string {
  const told = ([count, text]: readonly [number, string]) => (count > 0 ? [`${count} ${text}`] : [])
  const changed = stayed.filter(({ reworded }) => reworded.length > 0).length
  const how = (kind: string) =>
    [...came, ...went].filter((one) => one.how === kind && (kind !== 'merged' || came.includes(one as never)))
  // Those that went up in a goal of a new identity are told by that one.
  const stands = new Set(stayed.map(({ after }) => after.id))
  const intoStayed = went.filter((one) => one.how === 'merged' && one.into.every(({ id }) => stands.has(id))).length
  const parts = [
    [stayed.length, `blev stående${changed > 0 ? ` (${changed} med ny ordlyd eller andre oplysninger)` : ''}`] as const,
    [how('merged').length, 'er samlet af flere'] as const,
    [came.filter((one) => one.how === 'split').length, 'er delt ud fra et andet'] as const,
    [how('revived').length, 'er genoptaget'] as const,
    [how('added').length, 'kom til'] as const,
    [intoStayed, 'gik op i et andet'] as const,
    [how('parked').length, how('parked').length === 1 ? 'blev til et udviklingsområde' : 'blev til udviklingsområder'] as const,
    [how('gone').length, 'gik ud'] as const,
  ].flatMap(told)
  const counts = `${capital(versionLabel(from, to))} havde ${goalCount(from)}, og ${versionLabel(to, from)} har ${goalCount(to)}.`
  return parts.length > 0 ? `${counts} Af målene: ${danishList(parts)}.` : counts
}
/** "3 mål færre": how many more or fewer the later version has; nothing where either number is not known. */
function difference(before: number | null, after: number | null, one: string, many: string): string[] {
  if (before === null || after === null || before === after) return []
  const by = Math.abs(after - before)
  return [`${counted(by, one, many)} ${after < before ? 'færre' : by === 1 ? 'mere' : 'flere'}`]
}

/** What was changed in all, in a line that can be taken in at a glance. */
export function summaryOf({ from, to, stayed, came, wording, termsOf }: Compared): string {
  const { counts } = wording
  const told = (count: number, one: string, many: string) => (count > 0 ? [counted(count, one, many)] : [])
  const pairs = [...stayed, ...came.flatMap((one) => one.from)]
  const otherTerms = pairs.filter(({ before, after }) => termsOf(before, after).length > 0).length
  const parts = [
    ...difference(from.goalCount, to.goalCount, 'mål', 'mål'),
    ...difference(from.areaCount, to.areaCount, 'udviklingsområde', 'udviklingsområder'),
    ...told(
      stayed.filter(({ before, after }) => before.number !== after.number).length,
      'mål med nyt nummer',
      'mål med nyt nummer',
    ),
    ...told(stayed.filter(({ reworded }) => reworded.length > 0).length, 'ændret mål', 'ændrede mål'),
    ...told(otherTerms, 'mål med andre vilkår', 'mål med andre vilkår'),
    ...told(wording.arguments.length, 'anden begrundelse for et område', 'andre begrundelser for områder'),
    ...told(counts.new, 'nyt afsnit', 'nye afsnit'),
    ...told(counts.gone, 'slettet afsnit', 'slettede afsnit'),
    ...told(counts.reworded, 'ændret afsnit', 'ændrede afsnit'),
    ...told(counts.moved, 'flyttet afsnit', 'flyttede afsnit'),
  ]
  return parts.length > 0 ? `${capital(danishList(parts))}.` : 'Der er ingen forskelle i det, der er registreret.'
}

/** Said where what is recorded is too little to compare by; one sentence a version. */
export const unrecorded = ({ from, to, wording: { known } }: Compared): string[] => [
  ...goalsUnrecorded(from, to),
  ...[from, to]
    .filter((version) => !(version === from ? known.before : known.after))
    .map(
      (version) =>
        `Teksten i ${versionLabel(version, version === from ? to : from)} er ikke registreret. Derfor kan teksterne ikke sammenlignes.`,
    ),
]

const goalsUnrecorded = (from: Version, to: Version): string[] =>
  [from, to].flatMap((version) => {
    if (isWhole(version)) return []
    const label = versionLabel(version, version === from ? to : from)
    const other = version === from ? 'kom til eller stod der i forvejen' : 'gik ud eller stadig er der'
    return version.goals.length === 0
      ? [`Målene i ${label} er ikke registreret. Derfor kan det ikke siges, hvilke mål der ${other}.`]
      : [`Ikke alle målene i ${label} er registreret. Derfor kan det ikke siges om dem alle, om de ${other}.`]
  })
