import type { Child } from 'hono/jsx'
import { expectedText, roleWords, type StepForecast } from '#forecast'
import { type CalendarDay, counted, danishDay, danishList, dayOff, ended } from '#kernel'
import { outcomePhrase, type RecordedTreatment } from '#meetings'
import type { NamedStep, RecordedMeetingDay, Ways } from '#pathways'
import { DataTable, Foreseen, More } from '#ui'

/** A meeting on a day when nobody works may be right, so it is only said. */
export const dayText = (on: CalendarDay) => {
  const off = dayOff(on)
  return `${danishDay(on)}${off ? ` (bemærk: ${off})` : ''}`
}

const factText = ({ metOn, outcomes }: RecordedTreatment) =>
  `${metOn ? danishDay(metOn) : 'dato ikke registreret'}: ${danishList(outcomes.map(outcomePhrase))}`

function recordedText({ stand, treated, unrecorded }: StepForecast): string {
  if (treated) return factText(treated)
  if (stand === 'passed-over') return 'ikke registreret; sagen er gået videre'
  if (unrecorded.length === 0) return 'ikke registreret'
  return `ikke registreret. Mødedagen ${danishList(unrecorded.map(({ on }) => danishDay(on)))} er gået, uden at noget er registreret`
}

function Expected({ step, today }: { step: StepForecast; today: CalendarDay }) {
  const text = expectedText(step)
  if (text === null) return <>–</>
  const closes = step.expected?.agendaBy
  const closing = closes ? `; dagsordenen ${closes < today ? 'lukkede' : 'lukker'} ${danishDay(closes)}` : ''
  return <Foreseen>{`${text}${closing}`}</Foreseen>
}

/** What is recorded of each step, and in a column of its own what is forecast. */
type StepsProps = {
  readonly id: string
  readonly caption: string
  readonly steps: readonly StepForecast[]
  readonly today: CalendarDay
}
export const ForecastSteps = ({ id, caption, steps, today }: StepsProps) => (
  <DataTable
    id={id}
    caption={caption}
    captionHidden
    stacked
    columns={[
      { key: 'body', header: 'Organ' },
      { key: 'place', header: 'Trin' },
      { key: 'role', header: 'Rolle' },
      { key: 'fact', header: 'Registreret' },
      { key: 'forecast', header: 'Prognose' },
    ]}
    rows={steps.map((step) => ({
      body: step.bodyName,
      place: placeText(step, steps),
      role: roleWords[step.role],
      fact: recordedText(step),
      forecast: <Expected step={step} today={today} />,
    }))}
  />
)

/** What a body was called before: "hed Rådet til og med 31.12.2025"; empty where it was never called anything else. */
export const earlierText = ({ earlierNames }: Pick<Ways, 'earlierNames'>, body: string) => {
  const own = earlierNames.filter((one) => one.body === body)
  return own.length ? `hed ${danishList(own.map(({ name, until }) => `${name} til og med ${danishDay(until)}`))}` : ''
}

/** 1 (samtidig med 2 andre) */
export function placeText({ place, body }: NamedStep, steps: readonly NamedStep[]): string {
  const others = steps.filter((other) => other.place === place && other.body !== body)
  return others.length ? `${place} (samtidig med ${counted(others.length, 'anden', 'andre')})` : String(place)
}

/** The steps alone, where there is no paper on its way. */
export const PlainSteps = ({ steps }: { steps: readonly NamedStep[] }) => (
  <DataTable
    id="trin-tabel"
    caption="Trin gennem kommunen"
    captionHidden
    stacked
    columns={[
      { key: 'body', header: 'Organ' },
      { key: 'place', header: 'Trin' },
      { key: 'role', header: 'Rolle' },
    ]}
    rows={steps.map((step) => ({ body: step.bodyName, place: placeText(step, steps), role: roleWords[step.role] }))}
  />
)

type DaysProps = {
  readonly days: readonly RecordedMeetingDay[]
  /** What can be done with a day, beside it. */
  readonly act?: ((day: RecordedMeetingDay) => Child) | undefined
}

function said({ on, agendaBy, cancelled }: RecordedMeetingDay): string {
  if (cancelled !== null) return `${dayText(on)}: aflyst. ${ended(cancelled)}`
  return `${dayText(on)}${agendaBy ? `; dagsordenen lukker ${danishDay(agendaBy)}` : ''}`
}

/** A row for each body, so that a whole year fits a narrow screen. */
const DaysTable = ({ id, caption, days, act }: DaysProps & { id: string; caption: string }) => (
  <DataTable
    id={id}
    caption={caption}
    captionHidden
    stacked
    emptyText="Der er ikke registreret nogen kommende mødedag."
    columns={[
      { key: 'body', header: 'Organ' },
      { key: 'days', header: 'Mødes' },
    ]}
    rows={[...Map.groupBy(days, ({ bodyName }) => bodyName)].map(([bodyName, own]) => ({
      body: bodyName,
      days: (
        <ul class="plain-list">
          {own.map((day) => (
            <li>
              {said(day)} {act?.(day)}
            </li>
          ))}
        </ul>
      ),
    }))}
  />
)

/** The days ahead; those that have passed are folded away. */
export function MeetingDays({ days, today, act }: DaysProps & { today: CalendarDay }) {
  const past = days.filter(({ on }) => on < today).reverse()
  return (
    <>
      <DaysTable id="moededage-tabel" caption="Kommende mødedage" days={days.filter(({ on }) => on >= today)} act={act} />
      {past.length ? (
        <More summary={`Mødedage, der er gået (${past.length})`}>
          <DaysTable id="tidligere-tabel" caption="Mødedage, der er gået" days={past} act={act} />
        </More>
      ) : null}
    </>
  )
}
