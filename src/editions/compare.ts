import type { DevelopmentArea, Goal, Lineage, Version } from './words.ts'
import { goalAreaWords, goalKindWords } from './words-da.ts'

/** One part of a goal that is worded otherwise. */
export type Reworded = { readonly part: keyof typeof parts; readonly before: string; readonly after: string }
export type Stayed = { readonly before: Goal; readonly after: Goal; readonly reworded: readonly Reworded[] }
export type Came = {
  readonly goal: Goal
  /** `not-known`: the earlier version's goals are not all recorded, so it may have had this one. */
  readonly how: 'added' | 'not-known' | 'merged' | 'split' | 'revived'
  readonly from: readonly Stayed[]
  readonly fromAreas: readonly DevelopmentArea[]
}
export type Went = {
  readonly goal: Goal
  /** `merged`: it lives on in the goals `into`, alone or with others; `not-known`: the later version's goals are not all recorded. */
  readonly how: 'gone' | 'not-known' | 'merged' | 'split' | 'parked'
  readonly into: readonly Goal[]
  readonly areas: readonly DevelopmentArea[]
}
export type Comparison = {
  readonly stayed: readonly Stayed[]
  readonly came: readonly Came[]
  readonly went: readonly Went[]
  readonly areas: readonly { readonly area: DevelopmentArea; readonly was: readonly Goal[]; readonly same: boolean }[]
}

const parts = {
  title: ({ title }: Goal) => title,
  shortTitle: ({ shortTitle }: Goal) => shortTitle,
  area: ({ area }: Goal) => goalAreaWords[area],
  kind: ({ kind }: Goal) => goalKindWords[kind].word,
  deadline: ({ deadline }: Goal) => String(deadline),
  cause: ({ cause }: Goal) => cause,
} as const

const pair = (before: Goal, after: Goal): Stayed => ({
  before,
  after,
  reworded: Object.entries(parts).flatMap(([part, of]) =>
    of(before) === of(after) ? [] : [{ part: part as Reworded['part'], before: of(before), after: of(after) }],
  ),
})

/** Are all goals of the version recorded, so that one that is not among them was not in it? */
export const isWhole = ({ goals, goalCount }: Version) => goalCount !== null && goals.length >= goalCount

type Way = { readonly kind: 'merged' | 'split'; readonly goal: string }

/** What a goal became, through every version on the way: all the ids that it lives on as, and how it got there first. */
function became(goal: string, steps: readonly Lineage[]): readonly Way[] {
  const found = new Map<string, Way>()
  const follow = (id: string, first: Way['kind'] | null) => {
    for (const step of steps) {
      if (step.fromGoal !== id || found.has(step.goal) || step.goal === goal) continue
      const kind = first ?? step.kind
      found.set(step.goal, { kind, goal: step.goal })
      follow(step.goal, kind)
    }
  }
  follow(goal, null)
  return [...found.values()]
}

/**
 * What happened to the goals from one version to a later one. `order` names every version, oldest first; the lineage that was recorded
 * for versions after the earlier one, up to the later one, is followed through them all.
 */
export function compareVersions(from: Version, to: Version, lineage: readonly Lineage[], order: readonly string[]): Comparison {
  const [first, last] = [order.indexOf(from.id), order.indexOf(to.id)]
  const steps = lineage.filter(({ version }) => order.indexOf(version) > first && order.indexOf(version) <= last)
  const ways = new Map(from.goals.map((goal) => [goal.id, became(goal.id, steps)]))
  const inTo = (id: string) => to.goals.find((goal) => goal.id === id)
  const areasOf = (ids: readonly string[]) =>
    to.areas.filter(({ place }) =>
      steps.some(
        ({ kind, goal, area }) => kind === 'parked' && ids.includes(goal) && area?.version === to.id && area.place === place,
      ),
    )
  const isAt = (id: string) => (area: DevelopmentArea) =>
    steps.some(
      (one) => one.kind === 'revived' && one.goal === id && one.area.version === from.id && one.area.place === area.place,
    )

  const came = (goal: Goal): Came => {
    const origins = from.goals.filter(({ id }) => ways.get(id)?.some((way) => way.goal === goal.id))
    const fromAreas = from.areas.filter(isAt(goal.id))
    const kinds = origins.flatMap(({ id }) => ways.get(id)?.find((way) => way.goal === goal.id)?.kind ?? [])
    const known = kinds[0] ?? (fromAreas.length > 0 ? 'revived' : isWhole(from) ? 'added' : 'not-known')
    return { goal, how: origins.length > 1 ? 'merged' : known, from: origins.map((one) => pair(one, goal)), fromAreas }
  }
  const went = (goal: Goal): Went => {
    const onward = ways.get(goal.id) ?? []
    const into = onward.flatMap((way) => inTo(way.goal) ?? [])
    const areas = areasOf([goal.id, ...onward.map((way) => way.goal)])
    const how = into.length > 0 ? (onward[0]?.kind ?? 'merged') : areas.length > 0 ? 'parked' : isWhole(to) ? 'gone' : 'not-known'
    return { goal, how, into, areas }
  }
  return {
    stayed: to.goals.flatMap((after) => {
      const before = from.goals.find(({ id }) => id === after.id)
      return before ? [pair(before, after)] : []
    }),
    came: to.goals.filter(({ id }) => !from.goals.some((goal) => goal.id === id)).map(came),
    went: from.goals.filter(({ id }) => !inTo(id)).map(went),
    areas: to.areas.map((area) => ({
      area,
      was: from.goals.filter(({ id }) => areasOf([id, ...(ways.get(id) ?? []).map((way) => way.goal)]).includes(area)),
      same: area.title !== '' && from.areas.some(({ title }) => title === area.title),
    })),
  }
}
