/** What became of the goals of a thread while the paper was drafted, treated and sent. Pure. */
import type { Version } from '#editions'
import { byTime, capital, counted, danishDay, unknownDay } from '#kernel'
import { outcomePhrase } from '#meetings'
import { plain } from './steps.ts'
import type { Making, Step } from './words.ts'

const versionPath = (year: number, number: number) => `/papirer/${year}/versioner/${number}`

/** What a thread runs through while the paper is drafted: some goals, and the themes that it is about. */
export type Through = { readonly goals: ReadonlySet<string>; readonly themes: ReadonlySet<string> }

/** Does a goal of a version belong to the thread? Not where it is known to be founded on other themes only. */
function belongs({ foundings }: Making, { goals, themes }: Through, goal: string, version: string): boolean {
  const founding = foundings.find((one) => one.goal === goal && one.version === version)
  return goals.has(goal) && (!founding || founding.themes.length === 0 || founding.themes.some((theme) => themes.has(theme)))
}

/** The versions in which a goal of the thread stood. */
export const versionsThrough = (making: Making, through: Through): Version[] =>
  (making.edition?.versions ?? []).filter((version) => version.goals.some(({ id }) => belongs(making, through, id, version.id)))

/** The goals of the thread in each version, and what became of them between versions. */
export function stepsOfGoals(making: Making, through: Through): Step[] {
  const by = ({ dated, edition, number }: Version) => ({
    ...plain,
    on: dated,
    body: making.writers,
    path: versionPath(edition, number),
  })
  const drafted = versionsThrough(making, through).flatMap((version) =>
    version.goals
      .filter(({ id }) => belongs(making, through, id, version.id))
      .map(
        ({ number, title, shortTitle }): Step => ({
          ...by(version),
          kind: 'drafted',
          title: `Mål ${number} i version ${version.number}: ${shortTitle}`,
          words: title,
        }),
      ),
  )
  const turned = making.lineage.flatMap((one): Step[] => {
    const version = making.edition?.versions.find(({ id }) => id === one.version)
    if (!version || !through.goals.has(one.goal) || (one.fromGoal !== null && !through.goals.has(one.fromGoal))) return []
    const kind = one.kind === 'parked' ? 'parked' : one.kind === 'split' ? 'goal-split' : 'goal-merged'
    return [{ ...by(version), kind, title: lineageTitle(making, one) }]
  })
  return [...drafted, ...turned]
}

/** A goal as a version has it, or, where `before` it, the newest earlier one. */
function namedIn({ edition }: Making, goal: string, version: string, before: boolean): string {
  const versions = edition?.versions ?? []
  const at = versions.findIndex(({ id }) => id === version)
  const there = versions.slice(0, before ? at : at + 1).findLast(({ goals }) => goals.some(({ id }) => id === goal))
  const found = there?.goals.find(({ id }) => id === goal)
  return found && there ? `mål ${found.number} i version ${there.number} (${found.shortTitle})` : goal
}
function lineageTitle(making: Making, { kind, goal, fromGoal, version }: Making['lineage'][number]): string {
  const own = namedIn(making, goal, version, false)
  if (kind === 'parked') return `${capital(namedIn(making, goal, version, true))} blev til et udviklingsområde`
  if (kind === 'revived') return `${capital(own)} blev genoptaget fra et udviklingsområde`
  const from = fromGoal === null ? '' : namedIn(making, fromGoal, version, true)
  return kind === 'merged' ? `${capital(from)} gik op i ${own}` : `${capital(own)} blev delt ud fra ${from}`
}

/** What bodies did with some versions of the paper, its dispatch, and how far the councils are. */
export function stepsOfPaper(making: Making, through: Through): Step[] {
  const versions = new Set(versionsThrough(making, through).map(({ id }) => id))
  const numberOf = (id: string) => making.edition?.versions.find((version) => version.id === id)?.number ?? ''
  const treated = making.treatments
    .filter(({ matter }) => versions.has(matter))
    .map(
      (one): Step => ({
        ...plain,
        kind: 'treated',
        on: one.metOn,
        body: one.bodyName,
        title: `Version ${numberOf(one.matter)}: ${one.outcomes.map(outcomePhrase).join('; ')}`,
        words: one.words,
        path: `/papirer/${making.year}`,
      }),
    )
  const laid = making.submissions
    .filter(({ version }) => versions.has(version))
    .map(
      (one): Step => ({
        ...plain,
        kind: 'submitted',
        on: one.submittedOn,
        body: making.bodyNamed(one.body),
        title: `Version ${numberOf(one.version)} blev forelagt${one.meets ? ` til mødet ${danishDay(one.meets)}` : ''}`,
        words: one.recommendation,
        path: `/papirer/${making.year}/behandling`,
      }),
    )
  const sent = making.dispatches
    .filter(({ version }) => versions.has(version))
    .map(
      (one): Step => ({
        ...plain,
        kind: 'dispatched',
        on: one.dispatchedOn,
        body: making.secretariat,
        title: `Version ${numberOf(one.version)} blev sendt til ${counted(one.councils, 'kommunalbestyrelse', 'kommunalbestyrelser')}`,
        path: `/tilslutning?udgave=${making.year}`,
      }),
    )
  return [...laid, ...treated, ...sent, ...(sent.length ? [decided(making)] : [])]
}

const adopting = new Set<string>(['adopted', 'adopted-with-reservation'])
/** How far the councils are; the day is that of the last that decided. */
function decided({ councils, year }: Making): Step {
  const adopted = councils.filter(({ state }) => adopting.has(state)).length
  const days = councils.flatMap(({ treatments }) =>
    treatments.filter(({ bodyKind }) => bodyKind === 'council').map(({ metOn }) => metOn),
  )
  const title = `${adopted} af ${counted(councils.length, 'kommunalbestyrelse har', 'kommunalbestyrelser har')} vedtaget papiret`
  const on = days.filter(Boolean).sort(byTime).at(-1) ?? unknownDay
  return { ...plain, kind: 'decided', on, body: 'Kommunalbestyrelserne', title, path: `/tilslutning?udgave=${year}` }
}
