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

/** Whether the answer came, or is forecast to come, by the day that was asked for. */
export function Arrived({ way, today }: { way: Way; today: CalendarDay }) {
  const fact = arrivalFact(way, today)
  if (fact !== null) return <>{fact}</>
  return (
    <Foreseen>
      <Mark look={arrivalLooks[way.arrival]} />
    </Foreseen>
  )
}

/** Who has the matter next, with the meeting on which it can be. */
export function NextSteps({ steps }: Pick<Way, 'steps'>) {
  const next = steps.filter(({ stand }) => stand === 'next')
  if (next.length === 0) return null
  const days = next.map(({ bodyName, expected }) => `${bodyName}${expected ? ` ${danishDay(expected.on)}` : ' (mødedag ukendt)'}`)
  return <Foreseen>{danishList(days)}</Foreseen>
}
