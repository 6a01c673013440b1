/** Councils of an invented alliance for rules to be tried on, in few words. */
import fc from 'fast-check'
import { type Claim, type Referral, registerOf } from '#adoption'
import { day, type MunicipalityCode, type RoughDay, roughly } from '#kernel'
import type { OutcomeKind, RecordedTreatment } from '#meetings'
import { type BodyKind, type Everyone, membershipOn } from '#members'
import { type CurveGround, curveOf } from '../../src/following/curve.ts'
import { linesOf } from '../../src/following/stages.ts'

export const today = day('2026-11-25')
export const codeAt = (at: number) => `0${101 + at}` as MunicipalityCode
export const a = codeAt(0)

type Treated = { readonly by: BodyKind; readonly on: string; readonly kind: OutcomeKind; readonly referral?: string }
export type Told = {
  readonly sent?: readonly {
    readonly id: string
    readonly code: MunicipalityCode
    readonly on: string
    readonly version?: number
  }[]
  readonly received?: readonly { readonly referral: string; readonly on: string }[]
  readonly treated?: readonly Treated[]
  readonly answerBy?: string
}

const referralOf = ({ id, code, on, version = 2 }: NonNullable<Told['sent']>[number]): Referral => ({
  id,
  code,
  edition: 2026,
  version: `2026-v${version}`,
  versionNumber: version,
  dispatchedOn: roughly(on),
  notBefore: null,
})
const treatmentOf = (referrals: readonly Referral[], { by, on, kind, referral }: Treated, at: number): RecordedTreatment => {
  const matter = referrals.find(({ id }) => id === referral) ?? referrals[0]
  return {
    id: `t${at}`,
    sequence: at + 1,
    matter: matter?.id ?? '',
    body: `${matter?.code}-${by}`,
    bodyName: by,
    bodyKind: by,
    code: matter?.code ?? null,
    metOn: roughly(on),
    words: 'ord',
    outcomes: [{ point: null, proposed: 'approval', kind, votes: '', reservation: '' }],
    votes: '',
    reservation: '',
    evidence: null,
    source: '',
    supersedes: null,
    supersededBy: null,
    withdrawn: null,
  }
}

export const everyone = (members: number, from: readonly string[] = []): Everyone => ({
  municipalities: Array.from({ length: members }, (_, at) => ({
    code: codeAt(at),
    name: `Kommune ${at}`,
    memberFrom: roughly(from[at] ?? ''),
    memberTo: roughly(''),
    tile: null,
  })),
  names: [],
  groupings: [],
  populations: [],
})

/** Everything that the rules look at, from what was told. */
export function ground({ sent = [], received = [], treated = [], answerBy }: Told, all: Everyone = everyone(1)) {
  const referrals = sent.map(referralOf)
  const treatments = treated.map((one, at) => treatmentOf(referrals, one, at))
  const receipts = received.map(({ referral, on }) => ({ referral, receivedOn: roughly(on) }))
  const facts = { edition: 2026, referrals, claims: [] as Claim[], treatments }
  const register = registerOf({ ...facts, membership: membershipOn(all, today) }, today)
  const known = {
    referrals,
    receivedOn: (referral: string) => receipts.findLast((one) => one.referral === referral)?.receivedOn ?? null,
    answerBy: () => (answerBy ? day(answerBy) : null),
  }
  const curve: CurveGround = { ...facts, receipts, everyone: all }
  return { register, lines: linesOf(register, known, today), curve: () => curveOf(curve, today) }
}

/** The one line of an alliance of one. */
export function line(told: Told) {
  const [only] = ground(told).lines
  if (!only) throw new Error('no line')
  return only
}
export const sentTo = (on = '2026-03-02') => [{ id: 's', code: a, on }]

const roughDays = fc.oneof(
  fc
    .date({ min: new Date('2026-02-01'), max: new Date('2026-11-25'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
  fc.constantFrom('2026-03', '2026-06', '2026-spring', '2026', ''),
)
const bodies = fc.constantFrom<BodyKind>('committee', 'advisory', 'finance-committee', 'council')
const kinds = fc.constantFrom<OutcomeKind>('approved', 'recommended', 'rejected', 'postponed', 'returned', 'not-known', 'noted')

/** An alliance of a few members with anything that can be recorded of them. */
export const anything = fc.nat({ max: 5 }).chain((last) => {
  const sentOnce = fc.record({ code: fc.nat({ max: last }).map(codeAt), on: roughDays, version: fc.constantFrom(1, 2) })
  const sent = fc.array(sentOnce, { maxLength: 10 }).map((all) => all.map((one, at) => ({ ...one, id: `s${at}` })))
  return fc.record({
    members: fc.constant(last + 1),
    from: fc.array(fc.constantFrom('', '2026-05-01', '2020-01-01'), { maxLength: last + 1 }),
    sent,
    received: fc.array(fc.record({ referral: fc.nat({ max: 9 }).map((at) => `s${at}`), on: roughDays }), { maxLength: 8 }),
    treated: fc.array(fc.record({ by: bodies, on: roughDays, kind: kinds, referral: fc.nat({ max: 9 }).map((at) => `s${at}`) }), {
      maxLength: 12,
    }),
    answerBy: fc.constantFrom('2026-10-01', '2026-12-01', '2027-03-01'),
  })
})
export const unknown = '' as RoughDay
