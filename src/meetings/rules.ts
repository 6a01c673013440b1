import type { Actor } from '#journal'
import { accept, type CalendarDay, endsBefore, type Result, type RoughDay, refuse, span, startsAfter } from '#kernel'
import type { Body, BodyKind } from '#members'
import type {
  Matter,
  Outcome,
  RecordedTreatment,
  Refusal,
  Treatment,
  TreatmentRecorded,
  TreatmentWithdrawn,
  WithdrawalRefusal,
} from './words.ts'

/** The secretariat treats any matter, on a municipality's behalf where needed; a clerk, and whoever came by a link, the own municipality's only. */
export function mayTreat({ by }: Actor, matter: Matter): boolean {
  if (by.office === 'secretariat' || by.office === 'operator') return true
  return (by.office === 'clerk' || by.office === 'link') && by.municipality === matter.code
}

/** Only a council can adopt, and only by approving a point that proposed it; »taget til efterretning« never does. */
export const adopts = (body: BodyKind, { kind, proposed }: Pick<Outcome, 'kind' | 'proposed'>) =>
  body === 'council' && (kind === 'approved' || kind === 'adopted') && proposed === 'approval'

const unseen = new Set(['not-known', 'not-public'])
/**
 * Without the minutes' words a municipality's outcome can only be one that nobody has seen. What the joint body did may be known
 * from elsewhere; then that source is named.
 */
const lacksWords = ({ code }: Matter, { words, outcomes, source }: Treatment) =>
  !words.trim() && !outcomes.every(({ kind }) => unseen.has(kind)) && (code !== null || !source.trim())

/** Did the meeting surely end before the matter can have been laid? */
export function isBefore({ laidOn, notBefore }: Pick<Matter, 'laidOn' | 'notBefore'>, metOn: RoughDay): boolean {
  const bounds = [notBefore, span(laidOn)?.first].flatMap((day) => day ?? [])
  return bounds.some((day) => endsBefore(metOn, day))
}

/** What must hold of a treatment whoever records it; null when it does. */
export function fault(matter: Matter, body: Body, treatment: Treatment, today: CalendarDay): Refusal | null {
  const { metOn, outcomes, evidence } = treatment
  if (body.code !== matter.code) return 'no-such-body'
  if (startsAfter(metOn, today)) return 'in-the-future'
  if (isBefore(matter, metOn)) return 'before-the-matter'
  if (outcomes.length === 0) return 'no-outcome'
  if (lacksWords(matter, treatment)) return 'no-words'
  if (matter.code && outcomes.some(({ kind }) => kind === 'approved-for-dispatch')) return 'dispatch-is-not-the-councils'
  if (evidence?.fetched && evidence.fetched > today) return 'evidence-in-the-future'
  return null
}

/** Does the record hold? What was corrected or withdrawn stays to be seen and counts for nothing. */
export const isStanding = ({ supersededBy, withdrawn }: RecordedTreatment) => supersededBy === null && withdrawn === null

/** Why a record cannot be corrected or withdrawn any more; null when it can. */
function settledMeanwhile({ supersededBy, withdrawn }: RecordedTreatment): 'corrected-meanwhile' | 'withdrawn-meanwhile' | null {
  if (supersededBy) return 'corrected-meanwhile'
  return withdrawn && 'withdrawn-meanwhile'
}

/**
 * Records what a body did, or corrects an earlier record of it. The same body on the same day has one standing record of a
 * matter; whoever comes second corrects it instead. Only a record that still stands can be corrected.
 */
export function treat(
  matter: Matter,
  body: Body,
  before: readonly RecordedTreatment[],
  treatment: Treatment,
  supersedes: string | null,
  today: CalendarDay,
): Result<TreatmentRecorded, Refusal> {
  const wrong = fault(matter, body, treatment, today)
  if (wrong) return refuse(wrong)
  const corrected = before.find(({ id }) => id === supersedes)
  if (supersedes && !corrected) return refuse('no-such-treatment')
  const late = corrected && settledMeanwhile(corrected)
  if (late) return refuse(late)
  const same = (one: RecordedTreatment) => one.body === treatment.body && one.metOn === treatment.metOn && one.id !== supersedes
  if (before.some((one) => isStanding(one) && same(one))) return refuse('recorded-meanwhile')
  return accept({ type: 'meetings.treatment-recorded', supersedes, ...treatment })
}

/**
 * Withdraws a record that should not be there at all. What it corrected is not revived: somebody found that wrong, and nothing
 * shall be said in public again that nobody says now; who needs it records it anew.
 */
export function withdraw(
  before: readonly RecordedTreatment[],
  { treatment, matter, reason }: Omit<TreatmentWithdrawn, 'type'>,
): Result<TreatmentWithdrawn, WithdrawalRefusal> {
  const found = before.find(({ id }) => id === treatment)
  if (!found) return refuse('no-such-treatment')
  const late = settledMeanwhile(found)
  if (late) return refuse(late)
  if (!reason.trim()) return refuse('no-reason')
  return accept({ type: 'meetings.treatment-withdrawn', treatment, matter, reason })
}
