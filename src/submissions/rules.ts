import { approvesForDispatch, type Version } from '#editions'
import { type Actor, canonical } from '#journal'
import { accept, type CalendarDay, type MunicipalityCode, precisionOf, type Result, refuse, span, startsAfter } from '#kernel'
import type { Body } from '#members'
import { type Surroundings, standOf } from './standing.ts'
import type {
  Addressed,
  Addressees,
  RecordedStatement,
  RecordedSubmission,
  Refusal,
  Statement,
  StatementSigned,
  StatementWithdrawn,
  Submission,
  SubmissionWithdrawn,
  Submitted,
} from './words.ts'

/** All that the room's acts look at. `bodies` are the alliance's own. */
export type Desk = Surroundings & {
  readonly submissions: readonly RecordedSubmission[]
  readonly addressees: readonly Addressees[]
  readonly statements: readonly RecordedStatement[]
  readonly versions: readonly Version[]
  readonly editions: readonly number[]
  readonly bodies: readonly Pick<Body, 'id' | 'kind'>[]
  readonly members: readonly MunicipalityCode[]
}
/** A fact to record; null where the very same was recorded already, so that a form sent twice counts once. */
export type Decided<F> = Result<F | null, Refusal>

/** Only the secretariat, or whoever runs the program. */
export const maySubmit = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

const same = (a: object, b: object) => canonical(a) === canonical(b)
const bare = ({ sequence: _, withdrawn: __, ...one }: RecordedSubmission): Submission => one

/** The body that can be laid a version before: no partner, no cluster and no municipality's own. */
export const takesVersions = ({ kind }: Pick<Body, 'kind'>) => ['joint-body', 'officials', 'writing-group'].includes(kind)

function whenFault(desk: Desk, { meeting, meets, body, submittedOn }: Submission, today: CalendarDay): Refusal | null {
  if ((meeting === null) === (meets === '')) return 'meeting-or-day'
  const item = desk.items.find(({ id, kind }) => id === meeting && kind === 'meeting')
  if (meeting !== null && item?.body !== body) return 'no-such-meeting'
  // What lies ahead is a meeting that somebody has called; only of the past may less than a day be known.
  if (meeting === null && startsAfter(meets, today) && precisionOf(meets) !== 'day') return 'not-a-whole-day'
  if (startsAfter(submittedOn, today)) return 'in-the-future'
  return null
}

/** A version is laid before a body's meeting. One that came too late for a deadline is told of, never refused. */
export function submit(desk: Desk, wanted: Submission, today: CalendarDay): Decided<Submitted> {
  const before = desk.submissions.find(({ id }) => id === wanted.id)
  if (before) return same(bare(before), wanted) ? accept(null) : refuse('changed-meanwhile')
  if (!desk.versions.some(({ id }) => id === wanted.version)) return refuse('no-such-version')
  const body = desk.bodies.find(({ id }) => id === wanted.body)
  if (!body || !takesVersions(body)) return refuse('no-such-body')
  const fault = whenFault(desk, wanted, today)
  if (fault) return refuse(fault)
  const standing = standOf({ ...wanted, sequence: 0, withdrawn: null }, desk, today)
  if (wanted.meeting !== null && standing.state === 'off') return refuse('no-such-meeting')
  const [held, sent] = [span(standing.on), span(wanted.submittedOn)]
  if (held && sent && held.last < sent.first) return refuse('after-the-meeting')
  const twin = desk.submissions
    .filter((one) => one.withdrawn === null && one.version === wanted.version && one.body === wanted.body)
    .some((one) => standOf(one, desk, today).on === standing.on)
  return twin ? refuse('already-submitted') : accept({ type: 'submissions.submitted', ...wanted })
}

/** A version is taken off a meeting again, for a reason; what the body has treated stays. */
export function withdraw(desk: Desk, id: string, reason: string, today: CalendarDay): Decided<SubmissionWithdrawn> {
  const found = desk.submissions.find((one) => one.id === id)
  if (!found) return refuse('no-such-submission')
  if (found.withdrawn !== null) return found.withdrawn === reason ? accept(null) : refuse('already-withdrawn')
  if (standOf(found, desk, today).state === 'treated') return refuse('already-treated')
  return accept({ type: 'submissions.withdrawn', id, version: found.version, body: found.body, reason })
}

/** An approval for dispatch names whom the version is for. */
export function address(desk: Desk, wanted: Omit<Addressed, 'type'> & { readonly seen: number | null }): Decided<Addressed> {
  const { seen, ...addressed } = wanted
  const before = desk.addressees.find(({ version }) => version === wanted.version)
  if (before) {
    const { sequence: _, ...recorded } = before
    if (same(recorded, addressed)) return accept(null)
  }
  if ((before?.sequence ?? null) !== seen) return refuse('changed-meanwhile')
  if (!desk.versions.some(({ id }) => id === wanted.version)) return refuse('no-such-version')
  if (!desk.treatments.some((one) => one.matter === wanted.version && approvesForDispatch(one))) return refuse('not-approved')
  if (wanted.councils.length === 0) return refuse('no-council')
  if (!wanted.councils.every((code) => desk.members.includes(code))) return refuse('not-a-member')
  const partners = desk.bodies.filter(({ kind }) => kind === 'partner').map(({ id }) => id)
  if (!wanted.partners.every((id) => partners.includes(id))) return refuse('no-such-partner')
  return accept({ type: 'submissions.addressed', ...addressed })
}

/** A signed statement is published, or one that was is corrected. */
export function sign(
  desk: Desk,
  wanted: Statement & { readonly seen: number | null },
  today: CalendarDay,
): Decided<StatementSigned> {
  const { seen, ...statement } = wanted
  const before = desk.statements.find(({ id }) => id === wanted.id)
  if (before) {
    const { sequence: _, withdrawn, ...recorded } = before
    if (withdrawn === null && same(recorded, statement)) return accept(null)
  }
  if ((before?.sequence ?? null) !== seen) return refuse('changed-meanwhile')
  if (!desk.editions.includes(wanted.edition)) return refuse('no-such-edition')
  const numbers = desk.versions.filter(({ edition }) => edition === wanted.edition).map(({ number }) => number)
  if (wanted.version !== null && !numbers.includes(wanted.version)) return refuse('no-such-version')
  if (wanted.municipality !== null && !desk.members.includes(wanted.municipality)) return refuse('not-a-member')
  if (startsAfter(wanted.signedOn, today)) return refuse('in-the-future')
  return accept({ type: 'submissions.statement-signed', ...statement })
}

/** A statement that should not be there is taken back, for a reason. */
export function withdrawStatement(desk: Desk, id: string, reason: string): Decided<StatementWithdrawn> {
  const found = desk.statements.find((one) => one.id === id)
  if (!found) return refuse('no-such-statement')
  if (found.withdrawn !== null) return found.withdrawn === reason ? accept(null) : refuse('already-withdrawn')
  return accept({ type: 'submissions.statement-withdrawn', id, edition: found.edition, title: found.title, reason })
}
