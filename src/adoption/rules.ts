import { byTime, type CalendarDay, happenedBy, span } from '#kernel'
import { adopts, type RecordedTreatment } from '#meetings'
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

/** What a council's treatment by itself makes of the referral; null when it settles nothing. */
function settled(treatment: RecordedTreatment): CouncilState | null {
  const yes = treatment.outcomes.find((outcome) => adopts(treatment.bodyKind, outcome))
  if (yes) return yes.reservation || treatment.reservation ? 'adopted-with-reservation' : 'adopted'
  const about = treatment.outcomes.filter(({ proposed }) => proposed !== 'other')
  if (about.some(({ kind }) => kind === 'rejected')) return 'rejected'
  if (about.some(({ kind }) => kind === 'postponed')) return 'postponed'
  return about.some(({ kind }) => kind === 'returned') ? 'returned' : null
}

const inOrder = (a: RecordedTreatment, b: RecordedTreatment) => byTime(a.metOn, b.metOn) || a.sequence - b.sequence
const decided = new Set<CouncilState | null>(['adopted', 'adopted-with-reservation', 'rejected'])

type Settling = { readonly treatment: RecordedTreatment; readonly state: CouncilState }

/**
 * What a council's standing treatments come to: its last decision holds; without one, its last postponement or return does.
 * Committees recommend and never decide.
 */
function settling(treatments: readonly RecordedTreatment[]): Settling | null {
  const steps = treatments
    .filter(({ supersededBy, bodyKind }) => supersededBy === null && bodyKind === 'council')
    .sort(inOrder)
    .flatMap((treatment) => {
      const state = settled(treatment)
      return state ? [{ treatment, state }] : []
    })
  return steps.findLast(({ state }) => decided.has(state)) ?? steps.at(-1) ?? null
}

/** How far one council is by the end of a day, from its treatments of the referral. */
export function stateOf(
  referral: Referral | null,
  claims: readonly Claim[],
  treatments: readonly RecordedTreatment[],
  on: CalendarDay,
): CouncilState {
  const state = settling(treatments)?.state
  if (state) return state
  if (treatments.some(({ supersededBy }) => supersededBy === null)) return 'in-treatment'
  if (referral && referredBy(referral, on)) return 'referred'
  return claims.length > 0 ? 'claimed' : 'not-recorded'
}

const ofCurrent = (referral: Referral | null) => (treatment: RecordedTreatment) => !referral || treatment.matter === referral.id

/** The treatment that a council's state rests on; null while its council has settled nothing. */
export const settlementOf = ({ referral, treatments }: Pick<Council, 'referral' | 'treatments'>): RecordedTreatment | null =>
  settling(treatments.filter(ofCurrent(referral)))?.treatment ?? null

/** A referral counts from its day; where that is not known, from the first day on which it can have been. */
export const referredBy = ({ dispatchedOn, notBefore }: Referral, on: CalendarDay) =>
  (span(dispatchedOn)?.last ?? notBefore ?? on) <= on

/** Is a treatment part of what is known to have happened by `on`? Today an unknown day has: it was recorded after it. */
const by = (on: CalendarDay, today: CalendarDay) => (treatment: RecordedTreatment) => {
  const happened = happenedBy(treatment.metOn, on)
  return happened === 'unknown' && on >= today ? 'yes' : happened
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

/** The register of one edition: every member council on the membership's day, and what had happened by that day, as known now. */
export function registerOf({ edition, membership, referrals, claims, treatments }: Facts, today: CalendarDay): Register {
  const { on } = membership
  const when = by(on, today)
  const councils = membership.members.map((member): Council => {
    const own = referrals.filter(({ code, edition: of }) => code === member.code && of === edition)
    const referral =
      own
        .filter((one) => referredBy(one, on))
        .sort((a, b) => a.versionNumber - b.versionNumber)
        .at(-1) ?? null
    const records = treatments.filter(({ matter }) => own.some(({ id }) => id === matter)).sort(inOrder)
    const past = records.filter((one) => when(one) === 'yes')
    const stated = claims.filter((claim) => claim.edition === edition && claim.councils.includes(member.code))
    const known = stated.filter(({ statedOn }) => happenedBy(statedOn, on) === 'yes' || on >= today)
    const current = past.filter(ofCurrent(referral))
    return {
      member,
      referral,
      claims: known,
      state: stateOf(referral, known, current, on),
      treatments: past,
      undated: records.filter((one) => one.supersededBy === null && when(one) === 'unknown'),
    }
  })
  const inCluster = (members: readonly Member[]) => councils.filter(({ member }) => members.includes(member))
  return {
    edition,
    on,
    populationDate: membership.populationDate,
    councils,
    totals: totalsOf(councils),
    clusters: clusters(membership).map(({ name, members }) => ({ name, totals: totalsOf(inCluster(members)) })),
  }
}
