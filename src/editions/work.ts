import type { Actor } from '#journal'
import {
  accept,
  type CalendarDay,
  endsBefore,
  type MunicipalityCode,
  type Result,
  type RoughDay,
  refuse,
  span,
  startsAfter,
} from '#kernel'
import type {
  AreaRef,
  DevelopmentArea,
  Edition,
  Lineage,
  RecordedWork,
  Version,
  VoluntaryWork,
  WorkBegun,
  WorkEnded,
  WorkRefusal,
} from './words.ts'

/** The municipality's own clerk, or the secretariat on its behalf. */
export const mayWork = ({ by }: Actor, code: MunicipalityCode) =>
  by.office === 'secretariat' || by.office === 'operator' || (by.office === 'clerk' && by.municipality === code)

const areaAt = ({ areas }: Version, place: number) => areas.find((area) => area.place === place)

/**
 * What is wrong with this work, whoever says it; null when nothing is. It may be older than the version: municipalities are encouraged to
 * go on with what they do. `members` are those of the alliance on the day that is said.
 */
export function workFault(
  work: VoluntaryWork,
  versions: readonly Version[],
  members: readonly MunicipalityCode[],
  before: readonly RecordedWork[],
  today: CalendarDay,
): WorkRefusal | null {
  const version = versions.find(({ id }) => id === work.version)
  if (!version || !areaAt(version, work.place)) return 'no-such-area'
  if (!members.includes(work.code)) return 'not-a-member'
  if (work.partners.includes(work.code)) return 'partner-itself'
  if (work.partners.some((code) => !members.includes(code))) return 'partner-not-a-member'
  if (startsAfter(work.begun, today)) return 'in-the-future'
  const open = (one: RecordedWork) =>
    one.version === work.version && one.place === work.place && one.code === work.code && one.ended === null && one.id !== work.id
  return before.some(open) ? 'already-working' : null
}

/** A municipality takes an invitation up. */
export function begin(
  actor: Actor,
  work: VoluntaryWork,
  ...standing: [
    versions: readonly Version[],
    members: readonly MunicipalityCode[],
    before: readonly RecordedWork[],
    today: CalendarDay,
  ]
): Result<WorkBegun, WorkRefusal> {
  if (!mayWork(actor, work.code)) return refuse('not-yours')
  const wrong = workFault(work, ...standing)
  return wrong ? refuse(wrong) : accept({ type: 'editions.work-begun', ...work })
}

/** It stops again, on a day that has come; nothing asks why. */
export function finish(
  actor: Actor,
  work: RecordedWork | undefined,
  ended: RoughDay,
  today: CalendarDay,
): Result<WorkEnded, WorkRefusal> {
  if (!work) return refuse('no-such-work')
  if (!mayWork(actor, work.code)) return refuse('not-yours')
  if (work.ended !== null) return refuse('already-ended')
  if (startsAfter(ended, today)) return refuse('in-the-future')
  const begun = span(work.begun)?.first
  if (begun && endsBefore(ended, begun)) return refuse('ends-before-it-begins')
  const { id, version, place, code } = work
  return accept({ type: 'editions.work-ended', id, version, place, code, ended })
}

/** The goals that an area was, as far as it is recorded. */
const wasGoals = (lineage: readonly Lineage[], { version, place }: AreaRef) =>
  lineage
    .filter(({ kind, area }) => kind === 'parked' && area?.version === version && area.place === place)
    .map(({ goal }) => goal)

/** The work on an area: also what was said of the same area, by name or by the goal that it was, in another version of the edition. */
export function workOn(
  area: DevelopmentArea,
  version: Version,
  edition: Pick<Edition, 'versions'>,
  work: readonly RecordedWork[],
  lineage: readonly Lineage[],
): RecordedWork[] {
  const own = { version: version.id, place: area.place }
  const goals = wasGoals(lineage, own)
  return work.filter((one) => {
    if (one.version === own.version) return one.place === own.place
    const other = edition.versions.find(({ id }) => id === one.version)
    if (!other) return false
    const named = area.title !== '' && areaAt(other, one.place)?.title === area.title
    return named || wasGoals(lineage, one).some((goal) => goals.includes(goal))
  })
}
