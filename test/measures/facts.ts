import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, roughly } from '#kernel'
import { measureAct, stepAct, withdrawMeasureAct, withdrawStepAct } from '#measures'

const measure = {
  edition: 2017,
  goal: '2017-goal-1',
  text: '',
  obligation: 'must',
  newMoney: 'yes',
  newTask: 'no',
  reason: '',
  source: '',
} as const
const step = { measure: 'pladser', from: roughly('2017-03'), to: roughly('2018'), reason: '', source: '', seen: null }

const one = async (done: ReturnType<typeof measureAct>) => {
  const result = await done
  if (!result.ok || result.value === null) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result.value
}

/** A measure with a step, and another measure and step that were withdrawn. */
export async function recordMeasures(ledger: Ledger, alliance: AllianceSlug, actor: Actor) {
  const on = [ledger, alliance, actor] as const
  await one(measureAct(...on, { ...measure, id: 'pladser', place: 1, title: 'Akutpladser i hver kommune', seen: null }))
  await one(stepAct(...on, { ...step, id: 'pladser-1', title: 'Pladserne er åbne' }))
  const seen = await one(stepAct(...on, { ...step, id: 'pladser-2', title: 'Pladserne er taget i brug' }))
  await one(withdrawStepAct(...on, { id: 'pladser-2', seen, reason: 'Det samme som trin 1' }))
  const twice = await one(measureAct(...on, { ...measure, id: 'dobbelt', place: 2, title: 'Akutpladser', seen: null }))
  await one(withdrawMeasureAct(...on, { id: 'dobbelt', seen: twice, reason: 'Registreret to gange' }))
}
