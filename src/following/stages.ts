/** How far each council is, whether it is late, and how long nothing was heard. Worked out from referrals, receipts and treatments. */
import { bySending, type Council, type Referral, type Register, settlementOf, shareOf } from '#adoption'
import { byTime, type CalendarDay, daysBetween, type MunicipalityCode, type RoughDay, span, startsAfter } from '#kernel'
import { isStanding, type RecordedTreatment } from '#meetings'
import { type Answering, type DecidedOutcome, type Line, outcomes, type Sign, type Stage, stages, type Totals } from './words.ts'

/** What is recorded beside the register: every referral, the newest receipt of each, and the answer date of each. */
export type Ground = {
  readonly referrals: readonly Referral[]
  readonly receivedOn: (referral: string) => RoughDay | null
  readonly answerBy: (referral: string, code: MunicipalityCode) => CalendarDay | null
}

const isDecided = (state: string): state is DecidedOutcome => (outcomes as readonly string[]).includes(state)

/** Referrals of the same edition that went to the council before the one that counts. */
const before = ({ referral, member }: Council, referrals: readonly Referral[]): Referral[] => {
  const own = referrals.filter(({ code, edition }) => code === member.code && edition === referral?.edition).sort(bySending)
  const at = own.findIndex(({ id }) => id === referral?.id)
  return own.slice(0, Math.max(0, at))
}

/**
 * The treatments that say how far it is. A council that was sent it once more begins again: what was done before that says nothing of
 * how far it is now, but for a decision.
 */
function treatmentsNow({ referral, matters, treatments }: Council, isAgain: boolean): RecordedTreatment[] {
  const own = treatments.filter((one) => isStanding(one) && matters.includes(one.matter))
  if (!isAgain || !referral) return own
  const sent = span(referral.dispatchedOn)?.last ?? referral.notBefore
  return own.filter(({ matter, metOn }) => matter === referral.id || (sent !== null && startsAfter(metOn, sent)))
}

const local = { committee: 'in-committee', advisory: 'in-committee', 'finance-committee': 'in-finance', council: 'in-council' }
const stageOfBody = ({ bodyKind }: RecordedTreatment): Stage => (local as Record<string, Stage>)[bodyKind] ?? 'in-committee'
const further = (a: Stage, b: Stage): Stage => (stages.indexOf(a) >= stages.indexOf(b) ? a : b)

/** The furthest that the council is known to have come. */
export function stageOf(
  { referral, state }: Pick<Council, 'referral' | 'state'>,
  treated: readonly RecordedTreatment[],
  isReceived: boolean,
  isAgain: boolean,
): Stage {
  if (isDecided(state)) return 'decided'
  if (!referral) return 'not-sent'
  const reached = isReceived ? 'received' : isAgain ? 're-sent' : 'not-received'
  return treated.map(stageOfBody).reduce<Stage>(further, reached)
}

/** Late is who has not decided the day after the one asked for. */
export function answeringOf(decision: RecordedTreatment | null, answerBy: CalendarDay | null, today: CalendarDay): Answering {
  if (decision) return { kind: 'answered', late: answerBy && decidedLate(decision.metOn, answerBy) }
  if (!answerBy) return { kind: 'not-asked' }
  return today > answerBy
    ? { kind: 'late', answerBy, days: daysBetween(answerBy, today) }
    : { kind: 'awaited', answerBy, daysLeft: daysBetween(today, answerBy) }
}
function decidedLate(metOn: RoughDay, answerBy: CalendarDay): boolean | null {
  const met = span(metOn)
  if (!met || (met.first <= answerBy && met.last > answerBy)) return null
  return met.first > answerBy
}

/** The newest of the receipt and the treatments; one whose day nobody knows is none that can be dated, and comes first. */
function signOf(receivedOn: RoughDay | null, treated: readonly RecordedTreatment[]): Sign | null {
  const signs: Sign[] = [
    ...(receivedOn === null ? [] : [{ on: receivedOn, what: 'receipt' as const, bodyName: null }]),
    ...treated.map(({ metOn, bodyName }) => ({ on: metOn, what: 'treatment' as const, bodyName })),
  ]
  const dated = signs.filter(({ on }) => on !== '').sort((a, b) => byTime(a.on, b.on))
  return dated.at(-1) ?? signs.at(-1) ?? null
}

/** One council's line. */
export function lineOf(council: Council, ground: Ground, today: CalendarDay): Line {
  const { referral, state } = council
  const earlier = before(council, ground.referrals)
  const isAgain = earlier.length > 0
  const treated = treatmentsNow(council, isAgain)
  const receivedOn = referral && ground.receivedOn(referral.id)
  const outcome = isDecided(state) ? state : null
  const decision = outcome ? settlementOf(council) : null
  const answerBy = referral && ground.answerBy(referral.id, referral.code)
  const of = (stage: Stage) => treated.filter((one) => stageOfBody(one) === stage)
  return {
    council,
    stage: stageOf(council, treated, receivedOn !== null, isAgain),
    outcome,
    decision,
    receivedOn,
    committees: of('in-committee'),
    finance: of('in-finance'),
    councils: of('in-council'),
    sentBefore: earlier.map(({ dispatchedOn }) => dispatchedOn),
    answerBy,
    answering: answeringOf(decision, answerBy, today),
    sign: signOf(receivedOn, treated),
  }
}

export const linesOf = ({ councils }: Pick<Register, 'councils'>, ground: Ground, today: CalendarDay): Line[] =>
  councils.map((council) => lineOf(council, ground, today))

const arrived: ReadonlySet<Stage> = new Set(['received', 'in-committee', 'in-finance', 'in-council', 'decided'])
/** Is it known that the municipality has what was sent? A body that has treated it has it. */
export const hasArrived = ({ stage }: Pick<Line, 'stage'>) => arrived.has(stage)

/** Counts and inhabitants, each with its whole. */
export function totalsOf(lines: readonly Line[]): Totals {
  const all = lines.map(({ council }) => council)
  const of = (test: (line: Line) => boolean) =>
    shareOf(
      lines.filter(test).map(({ council }) => council),
      all,
    )
  return {
    stages: stages.map((stage) => ({ stage, share: of((line) => line.stage === stage) })),
    outcomes: outcomes.map((outcome) => ({ outcome, share: of((line) => line.outcome === outcome) })),
    sent: of(({ council }) => council.referral !== null),
    received: of(hasArrived),
    decided: of(({ stage }) => stage === 'decided'),
    late: of(({ answering }) => answering.kind === 'late'),
    asked: of(({ answerBy }) => answerBy !== null),
  }
}
