import type { Edition, Goal, Lineage, Version } from '#editions'
import type { Incoming } from './replacing.ts'
import { noArea, noGoal } from './rules.ts'
import type { GoalContent } from './words.ts'

const goalOf = ({ title, shortTitle, area, kind, deadline, cause }: Goal): GoalContent => ({
  ...noGoal,
  title,
  shortTitle,
  area,
  kind,
  deadline,
  cause,
})

/** The goal that an area was parked from, as it last stood, where that is recorded. */
function parkedAs(edition: Edition, version: Version, place: number, lineage: readonly Lineage[]) {
  const parking = lineage.find((one) => one.kind === 'parked' && one.area?.version === version.id && one.area.place === place)
  const goals = edition.versions.filter(({ number }) => number < version.number).flatMap(({ goals }) => goals)
  return parking ? (goals.findLast(({ id }) => id === parking.goal) ?? null) : null
}

/** A recorded version as a draft begins from it: goals keep their ids, and so do areas that are known to have been goals. */
export function incomingFrom(edition: Edition, version: Version | null, lineage: readonly Lineage[]): Incoming[] {
  const { title, purpose, benefit, owner, periodFrom, periodTo } = edition
  const paper = { part: 'paper' as const, title, purpose, benefit, owner, periodFrom, periodTo }
  const goals = version?.goals.map((goal) => ({ id: goal.id, content: goalOf(goal), texts: [] })) ?? []
  const areas = version?.areas.map(({ place, title }) => {
    const goal = parkedAs(edition, version, place, lineage)
    const was = goal && goalOf(goal)
    return { id: goal?.id ?? `omraade-${place}`, content: { ...noArea, title, was }, texts: [] }
  })
  return [{ id: null, content: paper, texts: [] }, ...goals, ...(areas ?? [])]
}
