import type { ReadDb } from '#db'
import { type Edition, readEditions } from '#editions'
import { ArrivalForecast, arrivalFact, DecisionForecast, type Forecast, readForecasts, startWords } from '#forecast'
import { type Asked, look, officeFor, type Route, showError, showPage, todayFor } from '#identity'
import { type CalendarDay, counted, danishDay, type MunicipalityCode, parseCode } from '#kernel'
import { readMember } from '#members'
import { readWays, type Ways } from '#pathways'
import { Facts, Lead, LinkList, Section } from '#ui'
import { wayOf } from './about.ts'
import { earlierText, ForecastSteps, MeetingDays, PlainSteps } from './way-parts.tsx'

type Line = { readonly edition: Edition; readonly forecast: Forecast }
type Seen = Ways & {
  readonly code: MunicipalityCode
  readonly name: string
  /** The editions that were sent to the municipality, the newest first. */
  readonly lines: readonly Line[]
}

async function see(read: ReadDb, code: MunicipalityCode, today: CalendarDay): Promise<Seen | null> {
  const found = await readMember(read, code, today)
  if (!found) return null
  const lines: Line[] = []
  for (const edition of await readEditions(read)) {
    const forecast = (await readForecasts(read, edition.year, today)).find(({ council }) => council.member.code === code)
    if (forecast?.council.referral) lines.push({ edition, forecast })
  }
  return { code, name: found.member.name, lines, ...(await readWays(read, code)) }
}

/** The way of the paper through one municipality: who treats it, when they meet, and when the council can decide. */
export const showWay: Route['answer'] = async (asked) => {
  const code = parseCode(asked.req.param('code') ?? '')
  const today = todayFor(asked)
  const seen = code && (await look(asked, (read) => see(read, code, today)))
  if (!seen) return showError(asked, 404, 'Alliancen har ingen kommune med den kode.')
  const { slug } = asked.var.alliance
  const list = `/${slug}/kommuner`
  const trail = [
    { text: 'Kommuner', href: list },
    { text: seen.name, href: `${list}/${seen.code}` },
  ]
  return showPage(
    asked,
    { title: `Vejen gennem ${seen.name}`, here: list, trail },
    <Whole asked={asked} seen={seen} today={today} />,
  )
}

const councilName = ({ bodies }: Ways) => bodies.find(({ kind }) => kind === 'council')?.name ?? 'Kommunalbestyrelsen'

function leadOf({ pathway, name, ...ways }: Seen): string {
  const council = councilName({ pathway, ...ways })
  if (!pathway) return `Papirets vej gennem ${name} er ikke registreret. Kun ${council} kan vedtage det.`
  const places = new Set(pathway.steps.map(({ place }) => place)).size
  const before = pathway.steps.length - 1
  if (before === 0) return `Papiret går lige til ${council}, der beslutter.`
  return `Papiret går gennem ${counted(places, 'trin', 'trin')}. ${counted(before, 'organ', 'organer')} har det, før ${council} beslutter.`
}

function Whole({ asked, seen, today }: { asked: Asked; seen: Seen; today: CalendarDay }) {
  const { pathway, days, lines, code } = seen
  const { slug } = asked.var.alliance
  const keeps = officeFor(asked.var.visitor, code) !== null
  return (
    <>
      <Lead>{leadOf(seen)}</Lead>
      {keeps ? <LinkList links={[{ text: 'Ret vejen, navnene og mødedagene', href: `${wayOf(asked, code)}/ret` }]} /> : null}
      {lines.map(({ edition, forecast }) => (
        <OnItsWay edition={edition} forecast={forecast} today={today} />
      ))}
      {lines.length === 0 && pathway ? (
        <Section title="Trin" id="trin">
          <PlainSteps steps={pathway.steps} />
        </Section>
      ) : null}
      <EarlierNames seen={seen} />
      {pathway?.source ? <p class="note">Vejen er oplyst af: {pathway.source}</p> : null}
      <Section title="Mødedage" id="moededage">
        <MeetingDays days={days} today={today} />
      </Section>
      <Section title="Følg med" id="foelg-vejen">
        <LinkList
          links={[
            { text: 'Kommunens møder som kalender', href: `/${slug}/kommuner/${code}/kalender.ics` },
            { text: 'Prognosen for alle kommuner', href: `/${slug}/prognose` },
          ]}
        />
      </Section>
    </>
  )
}

const EarlierNames = ({ seen }: { seen: Seen }) => (
  <>
    {seen.bodies.map((body) => {
      const earlier = earlierText(seen, body.id)
      return earlier ? <p class="note">{`${body.name} ${earlier}.`}</p> : null
    })}
  </>
)

const startText = ({ start }: Forecast) => (start ? `${danishDay(start.on)}, ${startWords[start.by]}` : 'ikke registreret')

const Outlook = ({ forecast, today }: { forecast: Forecast; today: CalendarDay }) => (
  <>
    <DecisionForecast decision={forecast.decision} /> <ArrivalForecast way={forecast} today={today} />
  </>
)

const OnItsWay = ({ edition, forecast, today }: Line & { today: CalendarDay }) => {
  const { decision, steps, answerBy } = forecast
  return (
    <Section title={edition.title} id={`vej-${edition.year}`}>
      <Facts
        facts={[
          { label: 'Regnet fra', value: startText(forecast) },
          {
            label: 'Svar ønsket senest',
            value: answerBy ? danishDay(answerBy) : 'ikke registreret',
            note: arrivalFact(forecast, today) ?? undefined,
          },
          {
            label: 'Besluttet',
            value: decision.kind === 'decided' ? danishDay(decision.on) : 'der er ikke registreret en beslutning',
          },
          ...(decision.kind === 'decided'
            ? []
            : [{ label: 'Prognose for beslutningen', value: <Outlook forecast={forecast} today={today} /> }]),
        ]}
      />
      {steps.length ? (
        <ForecastSteps
          id={`trin-${edition.year}`}
          caption={`Trin og prognose for ${edition.title}`}
          steps={steps}
          today={today}
        />
      ) : null}
      {decision.kind === 'decided' ? null : (
        <p class="note">
          En prognose er regnet ud af vejen og mødedagene. Den er ingen beslutning, og kommunen er ikke bundet af den.
        </p>
      )}
    </Section>
  )
}
