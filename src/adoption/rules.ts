import { byTime, type CalendarDay, happenedBy, type MunicipalityCode, type RoughDay, unknownDay } from '#kernel'
import { adopts, isStanding, type RecordedTreatment } from '#meetings'
import { clusters, inhabitants, type Member, type Membership } from '#members'
import {
  type Claim,
  type Council,
  type CouncilState,
  councilStates,
  type Referral,
  type Register,
  type Share,
  type Totals,
} from './words.ts'

/** A dispatch has one referral for each council. */
export const referralId = (dispatch: string, code: MunicipalityCode) => `${dispatch}-${code}`

/** What a council's treatment by itself makes of the referral; null when it settles nothing. */
function settled(treatment: RecordedTreatment): CouncilState | null {
  const yes = treatment.outcomes.filter((outcome) => adopts(treatment.bodyKind, outcome))
  const isReserved = treatment.reservation !== '' || yes.some(({ reservation }) => reservation !== '')
  if (yes.length > 0) return isReserved ? 'adopted-with-reservation' : 'adopted'
  const about = treatment.outcomes.filter(({ proposed }) => proposed !== 'other')
  if (about.some(({ kind }) => kind === 'rejected')) return 'rejected'
  if (about.some(({ kind }) => kind === 'postponed')) return 'postponed'
  return about.some(({ kind }) => kind === 'returned') ? 'returned' : null
}

const inOrder = (a: RecordedTreatment, b: RecordedTreatment) => byTime(a.metOn, b.metOn) || a.sequence - b.sequence
const decided = new Set<CouncilState | null>(['adopted', 'adopted-with-reservation', 'rejected'])

type Settling = { readonly treatment: RecordedTreatment; readonly state: CouncilState }

/** An undated meeting cannot be shown to be later than a dated one, and does not overrule it. */
const undatedFirst = (a: RecordedTreatment, b: RecordedTreatment) =>
  Number(a.metOn !== unknownDay) - Number(b.metOn !== unknownDay) || inOrder(a, b)

/**
 * What a council's standing treatments come to: its last decision holds; without one, its last meeting does where that postponed
 * or sent back. Committees recommend and never decide.
 */
function settling(treatments: readonly RecordedTreatment[]): Settling | null {
  const steps = treatments
    .filter((treatment) => isStanding(treatment) && treatment.bodyKind === 'council')
    .sort(undatedFirst)
    .map((treatment) => ({ treatment, state: settled(treatment) }))
  const isSettled = (step: { state: CouncilState | null } | undefined): step is Settling => Boolean(step?.state)
  const decision = steps.filter(isSettled).findLast(({ state }) => decided.has(state))
  const last = steps.at(-1)
  return decision ?? (isSettled(last) ? last : null)
}

/** How far one council is, from what it did with the referral that counts. */
export function stateOf(
  referral: Referral | null,
  claims: readonly Claim[],
  treatments: readonly RecordedTreatment[],
): CouncilState {
  const state = settling(treatments)?.state
  if (state) return state
  if (treatments.some(isStanding)) return 'in-treatment'
  if (referral) return 'referred'
  return claims.length > 0 ? 'claimed' : 'not-recorded'
}

/** The treatment that a council's state rests on; null while its council has settled nothing. */
export const settlementOf = ({ matters, treatments }: Pick<Council, 'matters' | 'treatments'>): RecordedTreatment | null =>
  settling(treatments.filter(({ matter }) => matters.includes(matter)))?.treatment ?? null

/** The day it was sent; where that is not known, the first on which it can have been. */
const sentOn = ({ dispatchedOn, notBefore }: Referral): RoughDay => dispatchedOn || ((notBefore ?? unknownDay) as RoughDay)
/** Older versions first, and of one version what was sent first. */
export const bySending = (a: Referral, b: Referral) => a.versionNumber - b.versionNumber || byTime(sentOn(a), sentOn(b))

/** Is a day part of what is known to have happened by `on`? Today an unknown day is: it was recorded after it. */
const by = (on: CalendarDay, today: CalendarDay) => (rough: RoughDay) => {
  const happened = happenedBy(rough, on)
  return happened === 'unknown' && on >= today ? 'yes' : happened
}
type When = ReturnType<typeof by>

/** The referral that counts: of the newest version that was sent, the last. What a body has treated was sent, whatever its day. */
function countingReferral(own: readonly Referral[], past: readonly RecordedTreatment[], when: When): Referral | null {
  const isTreated = ({ id }: Referral) => past.some((one) => one.matter === id && isStanding(one))
  const sent = own.filter((one) => when(sentOn(one)) === 'yes' || isTreated(one))
  return sent.sort(bySending).at(-1) ?? null
}

/** Some councils out of all, by number and by inhabitants. */
export const shareOf = (some: readonly Council[], all: readonly Council[]): Share => ({
  councils: some.length,
  of: all.length,
  inhabitants: inhabitants(some.map(({ member }) => member)),
  ofInhabitants: inhabitants(all.map(({ member }) => member)),
})

/** Counts and population-weighted shares, each with its whole. Adopted with a reservation is adopted, and is also shown apart. */
export function totalsOf(councils: readonly Council[]): Totals {
  const of = (test: (council: Council) => boolean) => shareOf(councils.filter(test), councils)
  const byState = Object.fromEntries(councilStates.map((state) => [state, of((council) => council.state === state)]))
  return {
    adopted: of(({ state }) => state === 'adopted' || state === 'adopted-with-reservation'),
    claimed: of(({ claims }) => claims.length > 0),
    byState: byState as Totals['byState'],
  }
}

export type Facts = {
  readonly edition: number
  readonly membership: Membership
  readonly referrals: readonly Referral[]
  readonly claims: readonly Claim[]
  readonly treatments: readonly RecordedTreatment[]
}

/** One member's line of the register. */
function councilOf(member: Member, { edition, referrals, claims, treatments }: Facts, when: When): Council {
  const own = referrals.filter(({ code, edition: of }) => code === member.code && of === edition)
  const records = treatments.filter(({ matter }) => own.some(({ id }) => id === matter)).sort(inOrder)
  const past = records.filter(({ metOn }) => when(metOn) === 'yes')
  const referral = countingReferral(own, past, when)
  const matters = own.filter(({ version }) => version === referral?.version).map(({ id }) => id)
  const stated = claims.filter((claim) => claim.edition === edition && claim.councils.includes(member.code))
  const known = stated.filter(({ statedOn }) => when(statedOn) === 'yes')
  const current = past.filter(({ matter }) => matters.includes(matter))
  return {
    member,
    referral,
    matters,
    claims: known,
    state: stateOf(referral, known, current),
    treatments: past,
    undated: records.filter((one) => isStanding(one) && when(one.metOn) === 'unknown'),
  }
}

/** The register of one edition: every member council on the membership's day, and what had happened by that day, as known now. */
export function registerOf(facts: Facts, today: CalendarDay): Register {
  const { edition, membership } = facts
  const { on, populationDate } = membership
  const councils = membership.members.map((member) => councilOf(member, facts, by(on, today)))
  const inCluster = (members: readonly Member[]) => councils.filter(({ member }) => members.includes(member))
  return {
    edition,
    on,
    populationDate,
    councils,
    totals: totalsOf(councils),
    clusters: clusters(membership).map(({ name, members }) => ({ name, totals: totalsOf(inCluster(members)) })),
  }
}
