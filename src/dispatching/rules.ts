import {
  type AnswerDate,
  type AnswerDateSet,
  type Dispatch,
  type Dispatched,
  type Receipt,
  type ReceiptRecorded,
  type RecordedSentAgain,
  type RecordedTerms,
  type Referral,
  referralId,
  type SentAgain,
  type TermsRecorded,
} from '#adoption'
import type { Event } from '#agenda'
import { approvesForDispatch, type Edition, type Version } from '#editions'
import { type Actor, canonical } from '#journal'
import {
  accept,
  byTime,
  type CalendarDay,
  endsBefore,
  happenedBy,
  type MunicipalityCode,
  type Result,
  type RoughDay,
  refuse,
  span,
  startsAfter,
} from '#kernel'
import type { MatterOpened, RecordedTreatment } from '#meetings'
import type { Refusal, WantedAnswerDate, WantedDispatch, WantedReceipt, WantedTerms } from './words.ts'

/** All that the room's acts decide from. */
export type Desk = {
  readonly editions: readonly Edition[]
  readonly versions: readonly Version[]
  readonly treatments: readonly RecordedTreatment[]
  readonly dispatches: readonly Dispatch[]
  readonly referrals: readonly Referral[]
  readonly sentAgain: readonly RecordedSentAgain[]
  readonly answerDates: readonly AnswerDate[]
  readonly receipts: readonly Receipt[]
  readonly terms: readonly RecordedTerms[]
  /** Today's members. */
  readonly members: readonly MunicipalityCode[]
}
/** Facts to record; null where the very same was recorded already, so that a form sent twice counts once. */
export type Decided<F> = Result<F | null, Refusal>
export type DispatchFacts = {
  readonly matters: readonly MatterOpened[]
  readonly adoption: readonly (Dispatched | AnswerDateSet | SentAgain)[]
}

/** Only the secretariat sends out, or whoever runs the program. */
export const mayDispatch = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'
/** Whoever acts for a municipality says that it has what was sent; the secretariat on its behalf. */
export const mayReceive = (actor: Actor, code: MunicipalityCode) =>
  mayDispatch(actor) || ((actor.by.office === 'clerk' || actor.by.office === 'link') && actor.by.municipality === code)

/** The standing treatment that approved a version for dispatch; undefined while nobody has. */
export const approvalOf = ({ treatments }: Pick<Desk, 'treatments'>, version: string) =>
  treatments.find((one) => one.matter === version && approvesForDispatch(one))

/** Which councils a version has been sent to. */
export const sentTo = ({ referrals }: Pick<Desk, 'referrals'>, version: string): Set<MunicipalityCode> =>
  new Set(referrals.filter((one) => one.version === version).map(({ code }) => code))

export const referralsOf = ({ referrals }: Pick<Desk, 'referrals'>, dispatch: string): Referral[] =>
  referrals.filter(({ id, code }) => id === referralId(dispatch, code))

/** The newest election of councils that surely had been by a day; null where none is recorded. */
export const lastElection = (events: readonly Event[], today: CalendarDay): Event | null =>
  events
    .filter(({ kind, happenedOn }) => kind === 'election' && happenedBy(happenedOn, today) === 'yes')
    .sort((a, b) => byTime(a.happenedOn, b.happenedOn))
    .at(-1) ?? null

/** Today's members whose council was elected after a version was last sent to them (N5), as far as the days are known. */
export function electedSince({ referrals, members }: Desk, version: string, { happenedOn }: Event): MunicipalityCode[] {
  const since = ({ dispatchedOn, notBefore }: Referral) => {
    const sent = span(dispatchedOn)?.last ?? notBefore
    return sent !== null && startsAfter(happenedOn, sent)
  }
  return members.filter((code) => {
    const own = referrals.filter((one) => one.version === version && one.code === code)
    return own.length > 0 && own.every(since)
  })
}

function daysFault(desk: Desk, wanted: WantedDispatch, today: CalendarDay): Refusal | null {
  const { dispatchedOn, answerBy, version } = wanted
  const approved = span(approvalOf(desk, version)?.metOn ?? ('' as RoughDay))
  if (dispatchedOn > today) return 'in-the-future'
  if (approved && dispatchedOn < approved.first) return 'before-the-approval'
  return answerBy <= dispatchedOn ? 'answer-before-dispatch' : null
}

/** A version goes out once more only for a reason, and to a council that has it only because it is new or for another reason said. */
function againFault(desk: Desk, { version, councils, again }: WantedDispatch): Refusal | null {
  const has = sentTo(desk, version)
  const twice = councils.some((code) => has.has(code))
  if (has.size > 0 && !again?.reason.trim()) return twice && !again ? 'already-sent' : 'say-why-again'
  return twice && again?.because === 'left-out' ? 'already-sent' : null
}

const factsOf = ({ editions }: Desk, edition: number, wanted: WantedDispatch): DispatchFacts => {
  const { id, version, councils, dispatchedOn, answerBy, again, source } = wanted
  const title = editions.find(({ year }) => year === edition)?.title ?? version
  const laidOn = dispatchedOn as string as RoughDay
  const referrals = [...councils].sort().map((code) => ({ id: referralId(id, code), code }))
  const matter = { type: 'meetings.matter-opened', kind: 'referral', title, laidOn, notBefore: null } as const
  return {
    matters: referrals.map((referral) => ({ ...matter, ...referral })),
    adoption: [
      { type: 'adoption.dispatched', id, version, dispatchedOn: laidOn, notBefore: null, source, referrals },
      ...(again ? [{ type: 'adoption.sent-again', dispatch: id, version, ...again } as const] : []),
      { type: 'adoption.answer-date-set', dispatch: id, version, answerBy, reason: '' },
    ],
  }
}

/** A version that the joint body has approved for dispatch is laid before councils, each by a referral of its own. */
export function dispatch(desk: Desk, wanted: WantedDispatch, today: CalendarDay): Decided<DispatchFacts> {
  const before = desk.dispatches.find(({ id }) => id === wanted.id)
  if (before) {
    const codes = referralsOf(desk, wanted.id).map(({ code }) => code)
    const same = before.version === wanted.version && canonical(codes.sort()) === canonical([...wanted.councils].sort())
    return same ? accept(null) : refuse('changed-meanwhile')
  }
  const version = desk.versions.find(({ id }) => id === wanted.version)
  if (!version) return refuse('no-such-version')
  if (!approvalOf(desk, version.id)) return refuse('not-approved')
  if (wanted.councils.length === 0) return refuse('no-council')
  if (!wanted.councils.every((code) => desk.members.includes(code))) return refuse('not-a-member')
  const fault = daysFault(desk, wanted, today) ?? againFault(desk, wanted)
  return fault ? refuse(fault) : accept(factsOf(desk, version.edition, wanted))
}

/** The day by which the councils of a dispatch are asked to answer is set or moved; from the second time on it needs a reason. */
export function setAnswerDate(desk: Desk, wanted: WantedAnswerDate, today: CalendarDay): Decided<AnswerDateSet> {
  const { dispatch: id, answerBy, reason } = wanted
  const found = desk.dispatches.find((one) => one.id === id)
  if (!found) return refuse('no-such-dispatch')
  const before = desk.answerDates.findLast((one) => one.dispatch === id)
  if (before?.answerBy === answerBy) return before.reason === reason ? accept(null) : refuse('same-day')
  if ((before?.sequence ?? null) !== wanted.seen) return refuse('changed-meanwhile')
  const sent = span(found.dispatchedOn)?.first ?? found.notBefore
  if (sent && answerBy <= sent) return refuse('answer-before-dispatch')
  if (answerBy < today) return refuse('answer-day-passed')
  if (before && !reason.trim()) return refuse('say-why-again')
  return accept({ type: 'adoption.answer-date-set', dispatch: id, version: found.version, answerBy, reason })
}

/** A municipality has what was sent. The newest day that was said counts. */
export function receive(desk: Desk, wanted: WantedReceipt, today: CalendarDay): Decided<ReceiptRecorded> {
  const { referral: id, receivedOn, source } = wanted
  const found = desk.referrals.find((one) => one.id === id)
  if (!found) return refuse('no-such-referral')
  const before = desk.receipts.findLast(({ referral }) => referral === id)
  if (before?.receivedOn === receivedOn && before.source === source) return accept(null)
  if (startsAfter(receivedOn, today)) return refuse('in-the-future')
  const bounds = [span(found.dispatchedOn)?.first, found.notBefore].flatMap((day) => day ?? [])
  if (bounds.some((day) => endsBefore(receivedOn, day))) return refuse('before-the-dispatch')
  return accept({ type: 'adoption.receipt-recorded', referral: id, code: found.code, receivedOn, source })
}

/** The alliance says what counts as adoption of an edition (N12); what it leaves open stays not recorded. */
export function setTerms(desk: Desk, wanted: WantedTerms): Decided<TermsRecorded> {
  const { seen, ...terms } = wanted
  const before = desk.terms.find(({ edition }) => edition === terms.edition)
  if (before) {
    const { sequence: _, ...recorded } = before
    if (canonical(recorded) === canonical(terms)) return accept(null)
  }
  if ((before?.sequence ?? null) !== seen) return refuse('changed-meanwhile')
  if (!desk.editions.some(({ year }) => year === terms.edition)) return refuse('no-such-edition')
  if (terms.needs.startsWith('share') !== (terms.percent !== null)) return refuse('no-share')
  if ((terms.inForce === 'on-day') !== (terms.inForceOn !== null)) return refuse('no-day')
  return accept({ type: 'adoption.terms-recorded', ...terms })
}
