/** How many had received and decided by the end of each day, as known now, with what is uncertain about it. */
import { type RegisterFacts, registerOf } from '#adoption'
import { type CalendarDay, daysAfter, type RoughDay, span } from '#kernel'
import { isStanding } from '#meetings'
import { type Everyone, membershipOn } from '#members'
import { hasArrived, linesOf } from './stages.ts'
import type { CurvePoint, Line, Reach } from './words.ts'

/** A receipt as the curve needs it: of one referral the newest counts. */
export type ReceiptDay = { readonly referral: string; readonly receivedOn: RoughDay }
type Known = Omit<RegisterFacts, 'membership'> & { readonly receipts: readonly ReceiptDay[] }
export type CurveGround = Known & { readonly everyone: Everyone }

/** The same with every day as early as it can have been: nothing was received or treated before it was sent. */
function atTheEarliest({ referrals, treatments, receipts, ...rest }: Known): Known {
  const sent = new Map(referrals.map(({ id, dispatchedOn, notBefore }) => [id, span(dispatchedOn)?.first ?? notBefore]))
  const early = (rough: RoughDay, referral: string) => {
    const days = [span(rough)?.first, sent.get(referral)].filter((day) => day != null)
    return (days.sort().at(-1) ?? rough) as RoughDay
  }
  return {
    ...rest,
    referrals: referrals.map((one) => ({ ...one, dispatchedOn: (sent.get(one.id) ?? one.dispatchedOn) as RoughDay })),
    treatments: treatments.map((one) => ({ ...one, metOn: early(one.metOn, one.matter) })),
    receipts: receipts.map((one) => ({ ...one, receivedOn: early(one.receivedOn, one.referral) })),
  }
}

/** The register's lines by the end of a day. Today an unknown day has passed: it was recorded after it. */
function linesBy(known: Known, everyone: Everyone, on: CalendarDay, today: CalendarDay): Line[] {
  const past = (rough: RoughDay) => on >= today || (span(rough)?.last ?? today) <= on
  const received = new Map(known.receipts.filter((one) => past(one.receivedOn)).map((one) => [one.referral, one.receivedOn]))
  const ground = {
    referrals: known.referrals,
    receivedOn: (referral: string) => received.get(referral) ?? null,
    answerBy: () => null,
  }
  const membership = membershipOn(everyone, on)
  return linesOf(registerOf({ ...known, membership }, today), ground, on)
}

/** At least those that surely had, at most those too that can have had. */
function reachOf(sure: readonly Line[], possible: readonly Line[], test: (line: Line) => boolean): Reach {
  const codes = (lines: readonly Line[]) => lines.filter(test).map(({ council }) => council.member.code)
  return { sure: codes(sure).length, possible: new Set([...codes(sure), ...codes(possible)]).size }
}

/** Was it surely sent by the end of the day? That it was not sent before a day says nothing of when it was. */
const wasSent =
  (on: CalendarDay, today: CalendarDay) =>
  (line: Line): boolean =>
    line.council.referral !== null &&
    (on >= today || hasArrived(line) || (span(line.council.referral.dispatchedOn)?.last ?? today) <= on)

/** The days on which a number can change, from the first, and today. */
function daysOfChange({ referrals, treatments, receipts, everyone }: CurveGround, today: CalendarDay): CalendarDay[] {
  const spans = [
    ...referrals.map(({ dispatchedOn }) => dispatchedOn),
    ...treatments.filter(isStanding).map(({ metOn }) => metOn),
    ...receipts.map(({ receivedOn }) => receivedOn),
  ].flatMap((rough) => span(rough) ?? [])
  const sent = referrals.flatMap(({ dispatchedOn, notBefore }) => span(dispatchedOn)?.first ?? notBefore ?? [])
  const firsts = [...spans.map(({ first }) => first), ...sent]
  // What is known to the month may begin before it was sent, and the curve does not.
  const [begins = today] = (sent.length ? sent : firsts).toSorted()
  const members = everyone.municipalities.flatMap(({ memberFrom, memberTo }) => {
    const [from, to] = [span(memberFrom), span(memberTo)]
    return [...(from ? [from.first] : []), ...(to ? [daysAfter(to.last, 1)] : [])]
  })
  const days = new Set([...firsts, ...spans.map(({ last }) => last), ...members, today])
  return [...days].filter((day) => begins <= day && day <= today).sort()
}

/** The curve of one edition: a point for every day on which something changed or can have changed, and for today. */
export function curveOf({ everyone, ...ground }: CurveGround, today: CalendarDay): CurvePoint[] {
  const referrals = ground.referrals.filter(({ edition }) => edition === ground.edition)
  const ids = new Set(referrals.map(({ id }) => id))
  if (referrals.length === 0) return []
  const receipts = [...new Map(ground.receipts.map((one) => [one.referral, one])).values()].filter((one) => ids.has(one.referral))
  const treatments = ground.treatments.filter(({ matter }) => ids.has(matter))
  const known: Known = { ...ground, referrals, receipts, treatments }
  const early = atTheEarliest(known)
  return daysOfChange({ ...known, everyone }, today).map((on) => {
    const sure = linesBy(known, everyone, on, today)
    // By today all that is recorded has happened.
    const possible = on < today ? linesBy(early, everyone, on, today) : sure
    return {
      on,
      members: sure.length,
      sent: reachOf(sure, possible, wasSent(on, today)),
      received: reachOf(sure, possible, hasArrived),
      decided: reachOf(sure, possible, ({ stage }) => stage === 'decided'),
    }
  })
}
