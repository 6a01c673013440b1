/** Who should be called next: late and silent longest; then near the day without a sign of life; then those forecast to be late. */
import { type CalendarDay, danishOrder, daysBetween, type MunicipalityCode, span } from '#kernel'
import { type Call, type CallNote, type CallReason, callReasons, type Forecasted, type Line } from './words.ts'

/** So many days before the day asked for, a municipality that nothing was heard from is called. */
export const nearDays = 21

type Known = {
  readonly forecastOf: (code: MunicipalityCode) => Forecasted | null
  readonly notes: readonly CallNote[]
}

/** The last day on which something was surely heard: a receipt, a treatment, a call; else the day it was sent. */
function silentSince({ sign, council }: Line, notes: readonly CallNote[]): CalendarDay | null {
  const called = notes.filter(({ referral }) => referral === council.referral?.id).map(({ calledOn }) => calledOn)
  const heard = [...called, ...(sign ? [span(sign.on)?.last ?? null] : [])].filter((day) => day !== null)
  const sent = council.referral && span(council.referral.dispatchedOn)
  return heard.sort().at(-1) ?? sent?.last ?? null
}

function reasonOf(line: Line, forecast: Forecasted | null): CallReason | null {
  const { answering, sign } = line
  if (answering.kind === 'late') return 'late'
  if (answering.kind !== 'awaited') return null
  if (answering.daysLeft <= nearDays && sign === null) return 'near'
  return forecast?.arrival === 'late' ? 'forecast-late' : null
}

const earlier = (a: CalendarDay | null, b: CalendarDay | null) => (a ?? '').localeCompare(b ?? '')
const answerDay = ({ line }: Call) => line.answerBy
const inOrder = (a: Call, b: Call) =>
  callReasons.indexOf(a.why) - callReasons.indexOf(b.why) ||
  (a.why === 'late' ? earlier(a.silentSince, b.silentSince) : 0) ||
  earlier(answerDay(a), answerDay(b)) ||
  (a.why === 'forecast-late' ? earlier(b.forecastOn, a.forecastOn) : 0) ||
  danishOrder(a.line.council.member.name, b.line.council.member.name)

/** The day until which it was agreed to wait, where it has not come. */
export const waitsUntil = (referral: string | undefined, notes: readonly CallNote[], today: CalendarDay): CalendarDay | null => {
  const last = notes
    .filter((note) => note.referral === referral)
    .sort((a, b) => (a.calledOn < b.calledOn ? -1 : 1))
    .at(-1)
  return last?.callAgain && last.callAgain > today ? last.callAgain : null
}

/** Everyone who should be called, whom first; those with whom another day was agreed are not among them. */
export function nextCalls(lines: readonly Line[], { forecastOf, notes }: Known, today: CalendarDay): Call[] {
  const calls = lines.flatMap((line): Call[] => {
    const { member, referral } = line.council
    const forecast = forecastOf(member.code)
    const why = reasonOf(line, forecast)
    if (!why || waitsUntil(referral?.id, notes, today)) return []
    const forecastOn = forecast?.decision.kind === 'forecast' ? forecast.decision.on : null
    return [{ line, why, silentSince: silentSince(line, notes), forecastOn }]
  })
  return calls.sort(inOrder)
}

/** How many days nothing was heard; null where that is not known. */
export const silentDays = ({ silentSince: since }: Pick<Call, 'silentSince'>, today: CalendarDay): number | null =>
  since && daysBetween(since, today)
