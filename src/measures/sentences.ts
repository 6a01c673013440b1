import type { Names } from '#journal'
import { counted, danishPeriod, ended, never, onDanishDay } from '#kernel'
import type { Measure, MeasureRecorded, MeasuresFact, StepRecorded } from './words.ts'
import { measureObligationWords } from './words-da.ts'

/** When a step is, in a sentence: den 1.3.2017, marts 2017–2018, på en dato, der ikke er registreret. */
const when = ({ from, to }: Pick<StepRecorded, 'from' | 'to'>) => (from === to ? onDanishDay(from) : danishPeriod(from, to))
const corrected = (reason: string) => (reason ? ` Rettet: ${ended(reason)}` : '')

function measureSentence({ title, goal, obligation, newMoney, newTask, reason }: MeasureRecorded, names: Names): string {
  const money = newMoney === 'yes' ? ' Den kræver nye penge.' : ''
  const task = newTask === 'yes' ? ' Den er en ny opgave.' : ''
  const of = names.goal?.(goal) ?? 'et mål'
  return `Indsatsen »${title}« under ${of} er registreret: ${measureObligationWords[obligation].word}.${money}${task}${corrected(reason)}`
}

/** How many measures (S17), in a sentence; nobody has recorded any where there are none. */
export function measureCounts(measures: readonly Pick<Measure, 'obligation'>[]): string {
  if (measures.length === 0) return 'Indsatser: ikke registreret.'
  const must = measures.filter(({ obligation }) => obligation === 'must').length
  return `${counted(measures.length, 'indsats', 'indsatser')} under målene: ${must} skal og ${measures.length - must} kan.`
}

/** What a fact of this room says, as the journal tells it. */
export function measuresSentence(fact: MeasuresFact, names: Names): string {
  switch (fact.type) {
    case 'measures.measure-recorded':
      return measureSentence(fact, names)
    case 'measures.step-recorded':
      return `Trinnet »${fact.title}« er registreret i en indsats: ${when(fact)}.${corrected(fact.reason)}`
    case 'measures.measure-withdrawn':
      return `Indsatsen »${fact.title}« er trukket tilbage. Begrundelse: ${ended(fact.reason)}`
    case 'measures.step-withdrawn':
      return `Trinnet »${fact.title}« i en indsats er trukket tilbage. Begrundelse: ${ended(fact.reason)}`
    default:
      return never(fact)
  }
}
