import type { ReadDb } from '#db'
import { type Edition, readEditions } from '#editions'
import { ArrivalForecast, arrivalFact, arrivals, DecisionForecast, type Forecast, NextSteps, readForecasts } from '#forecast'
import { look, type Route, showError, showPage, todayFor } from '#identity'
import { accept, type CalendarDay, counted, danishDay, type Result } from '#kernel'
import { editionAsked, type Turned } from '#public-site'
import { AskForm, DataTable, Foreseen, Lead, SelectField, StateMark, SubmitButton } from '#ui'

type Seen = { readonly edition: Edition; readonly years: readonly number[]; readonly forecasts: readonly Forecast[] }

async function see(read: ReadDb, asked: Parameters<Route['answer']>[0]): Promise<Result<Seen | null, Turned>> {
  const editions = await readEditions(read)
  const edition = editionAsked(asked, editions)
  if (!edition.ok) return edition
  if (!edition.value) return accept(null)
  const forecasts = await readForecasts(read, edition.value.year, todayFor(asked))
  return accept({ edition: edition.value, years: editions.map(({ year }) => year), forecasts })
}

/** Whoever is late comes first, then who is forecast to be, then those of whom nobody can say; whoever has decided comes last. */
function urgency(forecast: Forecast, today: CalendarDay): number {
  if (forecast.decision.kind === 'decided') return arrivals.length + 1
  return arrivalFact(forecast, today) === null ? 1 + arrivals.indexOf(forecast.arrival) : 0
}

/** When every council can decide, as far as it can be said today. */
export const showForecasts: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, asked))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const { slug } = asked.var.alliance
  const here = { here: `/${slug}/tilslutning`, trail: [{ text: 'Tilslutning', href: `/${slug}/tilslutning` }] }
  if (!seen.value) return showPage(asked, { title: 'Prognose', ...here }, <p>Der er ikke registreret nogen udgave endnu.</p>)
  return showPage(
    asked,
    { title: `Prognose for ${seen.value.edition.title}`, ...here },
    <Whole {...seen.value} slug={slug} today={todayFor(asked)} />,
  )
}

/** What is recorded, in a sentence. */
function leadOf(forecasts: readonly Forecast[], today: CalendarDay): string {
  const decided = forecasts.filter(({ decision }) => decision.kind === 'decided').length
  const overdue = forecasts.filter((one) => one.decision.kind !== 'decided' && arrivalFact(one, today) !== null).length
  const all = counted(forecasts.length, 'kommunalbestyrelse', 'kommunalbestyrelser')
  const late = overdue
    ? ` Hos ${counted(overdue, 'kommune', 'kommuner')} er fristen overskredet uden en registreret beslutning.`
    : ''
  return `${decided} af ${all} har en registreret beslutning.${late}`
}

/** What is forecast of those who have not decided, in a sentence of its own. */
function forecastText(forecasts: readonly Forecast[], today: CalendarDay): string | null {
  const open = forecasts.filter(({ decision }) => decision.kind !== 'decided')
  if (open.length === 0) return null
  const days = open.flatMap(({ decision }) => (decision.kind === 'forecast' ? [decision.on] : []))
  const waited = open.filter((one) => arrivalFact(one, today) === null)
  const late = waited.filter(({ arrival, decision }) => arrival === 'late' && decision.kind === 'forecast').length
  const furthest = days.sort().at(-1)
  const last = furthest ? `, den sidste af dem tidligst ${danishDay(furthest)}` : ''
  const known = `for ${days.length} af de ${open.length}, der ikke er registreret med en beslutning, kan dagen forudsiges${last}`
  return `${known}.${late ? ` ${counted(late, 'svar', 'svar')} ventes for sent.` : ''}`
}

type WholeProps = Seen & { readonly slug: string; readonly today: CalendarDay }
const Whole = ({ edition, years, forecasts, slug, today }: WholeProps) => (
  <>
    <Lead>{leadOf(forecasts, today)}</Lead>
    <Outlook text={forecastText(forecasts, today)} />
    <p>
      Det, der er registreret, og det, der er prognose, står hver for sig. En prognose er regnet ud af kommunens vej, mødedage og
      det, der er registreret indtil {danishDay(today)}. Den er ingen beslutning, og ingen kommune er bundet af den.
    </p>
    {years.length > 1 ? (
      <AskForm action={`/${slug}/prognose`} label="Vælg udgave">
        <SelectField
          name="udgave"
          label="Udgave"
          empty={null}
          options={years.map((year) => ({ value: String(year), text: String(year) }))}
          value={String(edition.year)}
        />
        <SubmitButton>Vis</SubmitButton>
      </AskForm>
    ) : null}
    <Table forecasts={[...forecasts].sort((a, b) => urgency(a, today) - urgency(b, today))} slug={slug} today={today} />
  </>
)

const Outlook = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <p>
      <Foreseen>{text}</Foreseen>
    </p>
  )

const factOf = ({ council, decision }: Forecast) => (
  <StateMark state={council.state} note={decision.kind === 'decided' && decision.on ? danishDay(decision.on) : undefined} />
)

function AskedBy({ forecast, today }: { forecast: Forecast; today: CalendarDay }) {
  const fact = arrivalFact(forecast, today)
  return (
    <>
      {forecast.answerBy ? danishDay(forecast.answerBy) : 'ikke registreret'}
      {fact ? <span class="facts-note">{fact}</span> : null}
    </>
  )
}

const Outcome = ({ forecast, today }: { forecast: Forecast; today: CalendarDay }) =>
  forecast.decision.kind === 'decided' ? (
    <>–</>
  ) : (
    <>
      <DecisionForecast decision={forecast.decision} /> <ArrivalForecast way={forecast} today={today} />
    </>
  )

const Table = ({ forecasts, slug, today }: Pick<WholeProps, 'forecasts' | 'slug' | 'today'>) => (
  <DataTable
    id="prognose"
    caption="Kommunerne, de sene først"
    stacked
    columns={[
      { key: 'name', header: 'Kommune' },
      { key: 'fact', header: 'Registreret' },
      { key: 'answerBy', header: 'Svar ønsket senest' },
      { key: 'next', header: 'Prognose: næste organ' },
      { key: 'decision', header: 'Prognose: beslutning' },
    ]}
    rows={forecasts.map((forecast) => ({
      name: <a href={`/${slug}/kommuner/${forecast.council.member.code}/vej`}>{forecast.council.member.name}</a>,
      fact: factOf(forecast),
      answerBy: <AskedBy forecast={forecast} today={today} />,
      next: NextSteps(forecast) ?? '–',
      decision: <Outcome forecast={forecast} today={today} />,
    }))}
  />
)
