import type { Actor } from '#journal'
import { accept, type Result, refuse } from '#kernel'
import {
  type AreaRef,
  type Edition,
  type Goal,
  type Lineage,
  type LineageRecorded,
  type LineageRefusal,
  lineageId,
  type Version,
} from './words.ts'

/** All versions, oldest first: by edition, then by number. */
export const versionsInOrder = (editions: readonly Edition[]): Version[] =>
  editions.flatMap(({ versions }) => versions).sort((a, b) => a.edition - b.edition || a.number - b.number)

const has = ({ goals }: Version, goal: string) => goals.some(({ id }) => id === goal)
const hasArea = (versions: readonly Version[], { version, place }: AreaRef) =>
  versions.some(({ id, areas }) => id === version && areas.some((area) => area.place === place))

/** What is wrong with saying this of versions that stand so; null when nothing is. */
export function lineageFault(lineage: Lineage, editions: readonly Edition[]): LineageRefusal | null {
  const versions = versionsInOrder(editions)
  const at = versions.findIndex(({ id }) => id === lineage.version)
  const here = versions[at]
  if (!here) return 'no-such-version'
  const earlier = versions.slice(0, at)
  const { goal } = lineage
  if (lineage.area !== null && lineage.kind === 'parked') {
    if (has(here, goal)) return 'still-a-goal'
    if (!earlier.some((one) => has(one, goal))) return 'no-earlier-goal'
    return lineage.area.version === here.id && hasArea([here], lineage.area) ? null : 'no-such-area'
  }
  if (!has(here, goal)) return 'no-such-goal'
  if (lineage.area !== null) return hasArea(earlier, lineage.area) ? null : 'no-such-area'
  if (lineage.fromGoal === goal) return 'itself'
  return earlier.some((one) => has(one, lineage.fromGoal)) ? null : 'no-earlier-goal'
}

/** The secretariat keeps the lineage; so does whoever runs the program. */
export const mayKeepLineage = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

/** Says what became of a goal. */
export function trace(
  actor: Actor,
  lineage: Lineage,
  editions: readonly Edition[],
  before: readonly Lineage[],
): Result<LineageRecorded, LineageRefusal> {
  if (!mayKeepLineage(actor)) return refuse('not-yours')
  const wrong = lineageFault(lineage, editions)
  if (wrong) return refuse(wrong)
  if (before.some((one) => lineageId(one) === lineageId(lineage))) return refuse('already-recorded')
  return accept({ type: 'editions.lineage-recorded', ...lineage })
}

/** A goal as it last stood before a version. */
export function goalBefore(
  goal: string,
  version: Version,
  editions: readonly Edition[],
): { goal: Goal; version: Version } | null {
  const versions = versionsInOrder(editions)
  const earlier = versions.slice(
    0,
    Math.max(
      0,
      versions.findIndex(({ id }) => id === version.id),
    ),
  )
  for (const one of earlier.toReversed()) {
    const found = one.goals.find(({ id }) => id === goal)
    if (found) return { goal: found, version: one }
  }
  return null
}
