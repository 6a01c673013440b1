import type { RecordedTreatment } from '#meetings'
import { approvesForDispatch } from './rules.ts'
import type { AreaRecorded, GoalRecorded, Version, VersionRecorded } from './words.ts'

/** Approved for dispatch in a record that stands, or sent to councils: it stays as it is for ever. The database keeps the same promise. */
export const isLocked = (version: string, treatments: readonly RecordedTreatment[], sent: ReadonlySet<string>) =>
  sent.has(version) || treatments.some((one) => one.matter === version && approvesForDispatch(one))

const filled = (before: string, after: string) => before === '' || before === after
const counted = (before: number | null, after: number | null) => before === null || before === after
const room = (count: number | null, recorded: number) => count === null || recorded < count

/** Would recording the goal so change a locked version? What nobody had recorded may be filled in. */
export function changesGoal({ goals, goalCount }: Version, goal: GoalRecorded): boolean {
  const before = goals.find(({ id }) => id === goal.id)
  if (!before) return !room(goalCount, goals.length)
  const same = (['number', 'area', 'kind', 'title', 'shortTitle'] as const).every((part) => before[part] === goal[part])
  return !(same && filled(before.deadline, goal.deadline) && filled(before.cause, goal.cause))
}

/** The same of a development area. */
export function changesArea({ areas, areaCount }: Version, { place, title }: AreaRecorded): boolean {
  const before = areas.find((area) => area.place === place)
  return before ? !filled(before.title, title) : !room(areaCount, areas.length)
}

/** The same of how many goals and areas there are; the date and the note are about the version, not in it. */
export const changesCounts = (before: Version, { goalCount, areaCount }: VersionRecorded) =>
  !(counted(before.goalCount, goalCount) && counted(before.areaCount, areaCount))
