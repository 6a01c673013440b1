import type { Edition } from '#editions'
import { counted, danishDay, danishPeriod, knownAnswerWords } from '#kernel'
import { type Measure, measureObligationWords } from '#measures'
import { draw } from './draw.ts'
import { type DrawnGoal, type DrawnMeasure, type DrawnStep, drawnGoals, isUndated } from './rows.ts'
import type { Diagram, Lying } from './words.ts'

export const diagramColumns = [
  'Trin',
  'Begynder',
  'Slutter',
  'Indsats',
  'Mål',
  'Skal eller kan',
  'Nye penge',
  'Udgavens periode',
] as const
const lyingWords: Readonly<Record<Lying, string>> = {
  inside: 'inden for',
  before: 'før perioden',
  after: 'efter perioden',
  maybe: 'måske uden for',
}

/** `period` empty where the edition's is not known, or the step's days are not. */
const rowOf = (goal: DrawnGoal, measure: DrawnMeasure, step: DrawnStep | null, hasPeriod: boolean) => [
  step?.title ?? 'Ingen trin registreret',
  step ? danishDay(step.from) : '',
  step ? danishDay(step.to) : '',
  measure.title,
  goal.name,
  measureObligationWords[measure.obligation].word,
  knownAnswerWords[measure.newMoney],
  step && hasPeriod && !isUndated(step) ? lyingWords[step.lying] : '',
]

const when = ({ from, to }: DrawnStep) => (from === to ? danishDay(from) : danishPeriod(from, to))
const told = { before: 'ligger før', after: 'ligger efter', maybe: 'kan ligge uden for' } as const
function warningOf(step: DrawnStep, { title }: DrawnMeasure, { periodFrom, periodTo }: Edition): string[] {
  if (step.lying === 'inside') return []
  return [
    `»${step.title}« (${when(step)}) i indsatsen »${title}« ${told[step.lying]} udgavens periode, ${danishPeriod(periodFrom, periodTo)}.`,
  ]
}

function described(edition: Edition, goals: readonly DrawnGoal[], outside: number, undated: number): string {
  const measures = goals.flatMap(({ measures: some }) => some)
  const must = measures.filter(({ obligation }) => obligation === 'must').length
  const steps = measures.flatMap((one) => one.steps).length
  const has = edition.periodFrom || edition.periodTo
  const period = has ? ` Udgavens periode er ${danishPeriod(edition.periodFrom, edition.periodTo)}.` : ''
  return `${counted(measures.length, 'indsats', 'indsatser')} under ${counted(goals.length, 'mål', 'mål')} med ${counted(steps, 'trin', 'trin')}: ${must} skal, ${measures.length - must} kan.${period} Uden for perioden eller måske uden for den: ${outside}. Uden dato: ${undated}. Tabellen siger det samme.`
}

/** An edition's measures over time, with the same as a table; null where it has none. The same facts always give the same bytes. */
export function diagramOf(edition: Edition, measures: readonly Measure[]): Diagram | null {
  const goals = drawnGoals(edition, measures)
  if (goals.length === 0) return null
  const hasPeriod = edition.periodFrom !== '' || edition.periodTo !== ''
  const all = goals.flatMap((goal) => goal.measures.map((measure) => ({ goal, measure })))
  const rows = all.flatMap(({ goal, measure }) =>
    (measure.steps.length ? measure.steps : [null]).map((step) => rowOf(goal, measure, step, hasPeriod)),
  )
  const outside = all.flatMap(({ measure }) => measure.steps.flatMap((step) => warningOf(step, measure, edition)))
  const undated = all.flatMap(({ measure }) =>
    measure.steps.filter(isUndated).map((step) => `»${step.title}« i indsatsen »${measure.title}«`),
  )
  const title = `Tidsplan for ${edition.title}`
  const description = described(edition, goals, outside.length, undated.length)
  return {
    title,
    description,
    svg: draw(edition, goals, { title, description }),
    columns: diagramColumns,
    rows,
    outside,
    undated,
  }
}
