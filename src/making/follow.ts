/** Following a theme forwards to where it ended, and a goal backwards to what it was suggested from. Pure. */
import type { Goal, Lineage, Version } from '#editions'
import type { Theme } from '#themes'
import type { Ending, Making } from './words.ts'

type Drafted = { readonly goal: Goal; readonly version: Version }

/** A goal as it stands in the newest version that has it; null where no version has. */
export function newestOf({ edition }: Pick<Making, 'edition'>, goal: string): Drafted | null {
  for (const version of edition?.versions.toReversed() ?? []) {
    const found = version.goals.find(({ id }) => id === goal)
    if (found) return { goal: found, version }
  }
  return null
}

const titleOfArea = ({ edition }: Making, { version, place }: { version: string; place: number }) =>
  edition?.versions.find(({ id }) => id === version)?.areas.find((area) => area.place === place)?.title ?? ''

const placeOf = ({ edition }: Pick<Making, 'edition'>, version: string) =>
  (edition?.versions ?? []).findIndex(({ id }) => id === version)

/** What lineage says a goal went into in the versions after one: other goals, or areas. */
const onwards = (making: Making, goal: string, since: number): Lineage[] =>
  making.lineage.filter(
    (one) => (one.fromGoal === goal || (one.kind === 'parked' && one.goal === goal)) && placeOf(making, one.version) > since,
  )

function goalEndings(making: Making, goal: string, since: number, seen: ReadonlySet<string>): Ending[] {
  if (seen.has(goal)) return []
  const after = new Set([...seen, goal])
  const { final } = making
  const standing = final?.goals.find(({ id }) => id === goal)
  const own: Ending[] = standing && final ? [{ kind: 'goal', goal: standing, version: final }] : []
  const others = onwards(making, goal, since).flatMap((one): Ending[] =>
    one.kind === 'parked' && one.area
      ? [{ kind: 'area', goal, area: one.area, title: titleOfArea(making, one.area) }]
      : goalEndings(making, one.goal, placeOf(making, one.version), after),
  )
  if (own.length || others.length) return [...own, ...others]
  const last = newestOf(making, goal)
  if (!last) return []
  const because = making.goalsLeftOut.find((one) => one.goal === goal)?.reason ?? ''
  return [final ? { kind: 'gone', ...last, because } : { kind: 'drafted', ...last }]
}

const keyOf = (ending: Ending) => {
  if (ending.kind === 'area') return `area ${ending.area.version} ${ending.area.place}`
  return 'theme' in ending ? `${ending.kind} ${ending.theme.id}` : `${ending.kind} ${ending.goal.id}`
}
const each = (endings: readonly Ending[]): Ending[] => [...new Map(endings.map((ending) => [keyOf(ending), ending])).values()]

/** Where a goal of some version ended: in the paper, as a development area, or in other goals that did. */
export const endingsOfGoal = (making: Making, goal: string): Ending[] => each(goalEndings(making, goal, -1, new Set()))

/** The goals that are founded on a theme, in the newest version that says so: an earlier one may have held two that were parted since. */
export function foundedOn(making: Making, theme: string): { readonly goals: readonly string[]; readonly since: number } {
  const founded = making.foundings.filter(({ themes }) => themes.includes(theme))
  const since = Math.max(...founded.map(({ version }) => placeOf(making, version)), -1)
  const goals = founded.filter(({ version }) => placeOf(making, version) === since).map(({ goal }) => goal)
  return { goals: [...new Set(goals)], since }
}

function themeEndings(making: Making, theme: Theme, seen: ReadonlySet<string>): Ending[] {
  if (seen.has(theme.id)) return []
  const { goals, since } = foundedOn(making, theme.id)
  const founded = goals.flatMap((goal) => goalEndings(making, goal, since, new Set()))
  const after = new Set([...seen, theme.id])
  const into = theme.wentBy.flatMap(({ to }) => {
    const next = making.themes.find(({ id }) => id === to)
    return next ? themeEndings(making, next, after) : []
  })
  if (founded.length || into.length) return [...founded, ...into]
  const kind = theme.state === 'left-out' || theme.state === 'withdrawn' ? theme.state : 'open'
  return [{ kind, theme }]
}

/** Where a theme ended: in goals or areas, left out, taken back, or nowhere yet. Never nothing. */
export const endingsOf = (making: Making, theme: Theme): Ending[] => each(themeEndings(making, theme, new Set()))

/** A theme and all those that it was made from, the theme first. */
export function withSources(making: Making, theme: string, seen: ReadonlySet<string> = new Set()): Theme[] {
  const found = making.themes.find(({ id }) => id === theme)
  if (!found || seen.has(theme)) return []
  const after = new Set([...seen, theme])
  const before = found.cameBy.flatMap(({ from }) => withSources(making, from, after))
  return [...new Map([found, ...before].map((one) => [one.id, one])).values()]
}

/** The themes that stand under the same heading: one of them may be voted on for them all. */
export const groupedWith = ({ themes }: Making, { id, heading }: Theme): Theme[] =>
  heading ? themes.filter((theme) => theme.heading === heading && theme.id !== id) : []

/** A theme and all those that it went into, the theme first. */
export function withHeirs(making: Making, theme: string, seen: ReadonlySet<string> = new Set()): Theme[] {
  const found = making.themes.find(({ id }) => id === theme)
  if (!found || seen.has(theme)) return []
  const after = new Set([...seen, theme])
  const next = found.wentBy.flatMap(({ to }) => withHeirs(making, to, after))
  return [...new Map([found, ...next].map((one) => [one.id, one])).values()]
}

/** A goal and all those that it went into in the versions after one, itself first. */
export function goalWithHeirs(making: Making, goal: string, since: number, seen: ReadonlySet<string> = new Set()): string[] {
  if (seen.has(goal)) return []
  const after = new Set([...seen, goal])
  const next = onwards(making, goal, since).flatMap((one) =>
    one.kind === 'parked' ? [] : goalWithHeirs(making, one.goal, placeOf(making, one.version), after),
  )
  return [...new Set([goal, ...next])]
}

/** The goals that a goal was merged from or split off, all the way back, itself first. */
export function goalWithSources(
  { lineage }: Pick<Making, 'lineage'>,
  goal: string,
  seen: ReadonlySet<string> = new Set(),
): string[] {
  if (seen.has(goal)) return []
  const after = new Set([...seen, goal])
  const before = lineage.flatMap((one) =>
    one.goal === goal && one.fromGoal !== null ? goalWithSources({ lineage }, one.fromGoal, after) : [],
  )
  return [...new Set([goal, ...before])]
}

/**
 * The themes behind a goal, with those that they were made from: as its newest version says, or, where none does, as what it came from
 * says.
 */
export function themesBehind(making: Making, goal: string): Theme[] {
  for (const one of goalWithSources(making, goal)) {
    const founded = making.foundings.filter((founding) => founding.goal === one && founding.themes.length > 0)
    const newest = founded.sort((a, b) => placeOf(making, a.version) - placeOf(making, b.version)).at(-1)
    if (!newest) continue
    const all = newest.themes.flatMap((theme) => withSources(making, theme))
    return [...new Map(all.map((theme) => [theme.id, theme])).values()]
  }
  return []
}
