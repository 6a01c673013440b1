import { byTime, type CalendarDay, happenedBy } from '#kernel'
import { isStanding, type RecordedTreatment } from '#meetings'
import type { Edition, Version } from './words.ts'

/** A treatment by which the joint body approved a version for dispatch; what was corrected or withdrawn does not count. */
export const approvesForDispatch = (treatment: RecordedTreatment) =>
  isStanding(treatment) &&
  treatment.bodyKind === 'joint-body' &&
  treatment.outcomes.some(({ kind }) => kind === 'approved-for-dispatch')

/** The version that the joint body approved for dispatch, the newest where there are several, by the end of a day; null when none was. */
export function dispatchedVersion(edition: Edition, treatments: readonly RecordedTreatment[], on: CalendarDay): Version | null {
  const approved = treatments.filter((one) => approvesForDispatch(one) && happenedBy(one.metOn, on) === 'yes')
  const versions = edition.versions.filter(({ id }) => approved.some(({ matter }) => matter === id))
  return [...versions].sort((a, b) => byTime(a.dated, b.dated) || a.number - b.number).at(-1) ?? null
}

/** The version to show as the paper: the dispatched one, else the newest. */
export const shownVersion = (edition: Edition, treatments: readonly RecordedTreatment[], on: CalendarDay): Version | null =>
  dispatchedVersion(edition, treatments, on) ?? edition.versions.at(-1) ?? null
