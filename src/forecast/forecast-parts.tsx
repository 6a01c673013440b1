import { type CalendarDay, danishDay, danishList } from '#kernel'
import { Foreseen, Mark } from '#ui'
import type { Way } from './words.ts'
import { arrivalFact, arrivalLooks, decisionForecast, missingText } from './words-da.ts'

/** When the council can decide at the earliest, or what is missing to say; nothing where it has decided. */
export function DecisionForecast({ decision }: Pick<Way, 'decision'>) {
  const text = decisionForecast(decision)
  if (text === null) return null
  return (
    <>
      <Foreseen>{text}</Foreseen>
      {decision.kind === 'not-foreseeable' ? <span class="facts-note"> {missingText(decision.missing)}</span> : null}
    </>
  )
}

/**
 * Whether the answer is forecast to come by the day that was asked for; nothing where that is a fact, where nobody
 * can say, or where nobody asked for a day.
 */
export function ArrivalForecast({ way, today }: { way: Way; today: CalendarDay }) {
  if (way.answerBy === null || way.decision.kind !== 'forecast' || arrivalFact(way, today) !== null) return null
  return (
    <Foreseen>
      <Mark look={arrivalLooks[way.arrival]} />
    </Foreseen>
  )
}

/** Who has the matter next, with the meeting on which it can be; nothing where nobody was sent it. */
export function NextSteps({ steps, decision }: Pick<Way, 'steps' | 'decision'>) {
  const isSent = decision.kind !== 'not-foreseeable' || decision.missing.every(({ what }) => what !== 'dispatch')
  const next = isSent ? steps.filter(({ stand }) => stand === 'next') : []
  if (next.length === 0) return null
  const days = next.map(({ bodyName, expected }) => `${bodyName}${expected ? ` ${danishDay(expected.on)}` : ' (mødedag ukendt)'}`)
  return <Foreseen>{danishList(days)}</Foreseen>
}
