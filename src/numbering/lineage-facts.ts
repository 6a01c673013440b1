/** What became of goals from the last version to this one, as it was done while the draft was written. Pure. */
import { areasOf, type Draft, goalsOf, type Save } from '#drafting'
import { type AreaRef, type GoalLeftOut, type Lineage, lineageId, type Version, versionId } from '#editions'
import type { Ready } from './words.ts'

/** The area that a goal was in the last version: as recorded when it was parked, else by the name that it had then. */
function areaBefore(part: string, last: Version, lineage: readonly Lineage[], saves: readonly Save[]): AreaRef | null {
  const parked = lineage.find((one) => one.kind === 'parked' && one.goal === part && one.version === last.id)
  if (parked?.area) return parked.area
  const own = saves.filter((save) => save.part === part && save.content.part === 'area')
  const names = own.map(({ content }) => (content.part === 'area' ? content.title : ''))
  // An area that nobody had named is known by the place that the draft began with it in.
  const begun = own.some(({ reason }) => reason === 'begun') ? /^omraade-(\d+)$/.exec(part)?.[1] : undefined
  const area = last.areas.find(({ title, place }) => (title ? names.includes(title) : String(place) === begun))
  return area ? { version: last.id, place: area.place } : null
}

function ofGoals({ draft, saves, lineage }: Ready, last: Version, version: string): Lineage[] {
  const stood = (goal: string) => last.goals.some(({ id }) => id === goal)
  const stands = (goal: string) => goalsOf(draft).some(({ id }) => id === goal)
  return goalsOf(draft).flatMap(({ id: goal, content }) => {
    const area = stood(goal) ? null : areaBefore(goal, last, lineage, saves)
    const { splitOff } = content
    const merged = content.merged.filter((fromGoal) => stood(fromGoal) && !stands(fromGoal) && fromGoal !== goal)
    return [
      ...(area ? [{ version, goal, kind: 'revived' as const, fromGoal: null, area }] : []),
      ...merged.map((fromGoal) => ({ version, goal, kind: 'merged' as const, fromGoal, area: null })),
      ...(splitOff !== null && stood(splitOff) && !stood(goal) && splitOff !== goal
        ? [{ version, goal, kind: 'split' as const, fromGoal: splitOff, area: null }]
        : []),
    ]
  })
}

/** A goal that was parked is an area of the version; so is one that had gone up in it before. */
function ofAreas(draft: Draft, last: Version, version: string): Lineage[] {
  const stood = (goal: string) => last.goals.some(({ id }) => id === goal)
  const stands = (goal: string) => draft.parts.some(({ id }) => id === goal)
  return areasOf(draft).flatMap(({ id, content: { was } }, at) => {
    if (!was) return []
    const goals = [id, ...was.merged.filter((goal) => !stands(goal))].filter(stood)
    return goals.map((goal) => ({ version, goal, kind: 'parked' as const, fromGoal: null, area: { version, place: at + 1 } }))
  })
}

/** The lineage to record with the version. */
export function lineageOf(ready: Ready): Lineage[] {
  const { draft, editions, lineage } = ready
  const own = editions.find(({ year }) => year === draft.edition)
  const last = own?.versions.findLast(({ number }) => number < draft.number)
  if (!last) return []
  const version = versionId(draft.edition, draft.number)
  const recorded = new Set(lineage.map(lineageId))
  return [...ofAreas(draft, last, version), ...ofGoals(ready, last, version)].filter((one) => !recorded.has(lineageId(one)))
}

/** The goals of the last version that were taken out of the draft and are nothing else in it, with the reason that was given. */
export function leftOutOf(ready: Ready): GoalLeftOut[] {
  const { draft, editions } = ready
  const last = editions.find(({ year }) => year === draft.edition)?.versions.findLast(({ number }) => number < draft.number)
  const version = versionId(draft.edition, draft.number)
  const livesOn = new Set(lineageOf(ready).map((one) => one.fromGoal ?? one.goal))
  return draft.removed.flatMap(({ id, removed }) => {
    const left = last?.goals.some((goal) => goal.id === id) && !livesOn.has(id) && removed?.because
    return left ? [{ type: 'editions.goal-left-out' as const, version, goal: id, reason: left }] : []
  })
}
