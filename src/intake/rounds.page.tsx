import { look, officeFor, type Route, showError, showPage, todayFor } from '#identity'
import { type CalendarDay, counted, danishCsv, danishDay } from '#kernel'
import { Cards, Facts, Lead, LinkList, Section, Timeline } from '#ui'
import { roundDesk, roundsPath } from './form-parts.tsx'
import { AskedTable, answeredText, askedText, RoundSentences, RoundTotals } from './round-parts.tsx'
import { type RoundView, readRoundHistory, readRoundViews } from './round-view.ts'
import { roundState } from './rules.ts'
import { roundStateWords, standingLooks } from './words-da.ts'

const missing = 'ikke registreret'
export const stateText = ({ round }: Pick<RoundView, 'round'>, today: CalendarDay) => roundStateWords[roundState(round, today)]
const trail = (slug: string) => [
  { text: 'Forløb', href: `/${slug}/forloeb` },
  { text: 'Temaer', href: `/${slug}/temaer` },
]

/** Every round, the newest edition first. */
export const showRounds: Route['answer'] = async (asked) => {
  const today = todayFor(asked)
  const views = await look(asked, (read) => readRoundViews(read, today))
  const { slug } = asked.var.alliance
  return showPage(
    asked,
    { title: 'Temarunder', here: `/${slug}/forloeb`, trail: trail(slug) },
    <>
      <Lead>
        I en temarunde bliver alle medlemmer spurgt, hvad papiret skal handle om. Her kan man se, hvem der blev spurgt, og hvem
        der svarede.
      </Lead>
      {views.length === 0 ? <p>Der er ikke registreret nogen temarunde.</p> : null}
      <Cards
        level={2}
        cards={views.map((view) => ({
          title: view.round.title,
          href: `${roundsPath(asked)}/${view.round.id}`,
          over: `${view.round.edition}-udgaven · ${stateText(view, today)}`,
          body: view.round.answersKnown
            ? `${view.counts.themes + view.counts.nothing} af ${counted(view.asked.length, 'kommune', 'kommuner')} har svaret.`
            : `${counted(view.asked.length, 'kommune', 'kommuner')} har kunnet foreslå temaer. Svarene er ikke registreret.`,
        }))}
      />
    </>,
  )
}

const About = ({ view, today }: { view: RoundView; today: CalendarDay }) => {
  const { edition, question, opens, answersBy, closed, source } = view.round
  return (
    <Facts
      facts={[
        { label: 'Udgave', value: String(edition) },
        { label: 'Spørgsmål', value: question ? <span class="as-written">{question}</span> : missing },
        { label: 'Åbnet', value: danishDay(opens) },
        { label: 'Svar senest', value: danishDay(answersBy) },
        { label: 'Stand', value: stateText(view, today), note: closed ? `den ${danishDay(closed)}` : undefined },
        ...(source ? [{ label: 'Kilde', value: source }] : []),
      ]}
    />
  )
}

/** One round: who was asked, who answered what, and who did not, each with its day and its way. */
export const showRound: Route['answer'] = async (asked) => {
  const [id, today] = [asked.req.param('id') ?? '', todayFor(asked)]
  const { view, told } = await look(asked, async (read) => ({
    view: (await readRoundViews(read, today)).find(({ round }) => round.id === id),
    told: await readRoundHistory(read, id),
  }))
  if (!view) return showError(asked, 404, 'Den temarunde er ikke registreret.')
  const { slug } = asked.var.alliance
  const here = `${roundsPath(asked)}/${id}`
  return showPage(
    asked,
    {
      title: view.round.title,
      here: `/${slug}/forloeb`,
      trail: [...trail(slug), { text: 'Temarunder', href: roundsPath(asked) }],
    },
    <>
      <RoundSentences view={view} />
      <RoundTotals view={view} />
      <About view={view} today={today} />
      <Section title="Hvem blev spurgt, og hvem svarede" id="svar">
        <AskedTable view={view} slug={slug} />
        <LinkList
          links={[
            { text: 'Hent tabellen til regneark (CSV)', href: `${here}/svar.csv` },
            { text: `Temaer til ${view.round.edition}`, href: `/${slug}/temaer?udgave=${view.round.edition}` },
            ...(officeFor(asked.var.visitor, null) ? [{ text: 'Arbejd med runden', href: roundDesk(asked, id) }] : []),
          ]}
        />
      </Section>
      <Section title="Rundens gang" id="gang">
        <Timeline
          entries={told.map(({ sequence, when, office, sentence }) => ({
            when,
            title: sentence,
            who: office,
            source: <a href={`/${slug}/journal?foer=${sequence + 1}#nr-${sequence}`}>journalen nr. {sequence}</a>,
          }))}
        />
      </Section>
    </>,
  )
}

const header = ['Kommunekode', 'Kommune', 'Svar', 'Spurgt', 'Svaret', 'Antal temaer', 'Temaer', 'Bemærkning']
/** The same as a file for a spreadsheet; the code keeps its leading zero by being text. */
export const roundFile: Route['answer'] = async (asked) => {
  const id = asked.req.param('id') ?? ''
  const views = await look(asked, (read) => readRoundViews(read, todayFor(asked)))
  const view = views.find(({ round }) => round.id === id)
  if (!view) return showError(asked, 404, 'Den temarunde er ikke registreret.')
  const rows = view.asked.map((one) => [
    one.code as string,
    one.name,
    standingLooks[one.standing].word,
    askedText(one),
    answeredText(one),
    one.themes.length,
    one.themes.map(({ title }) => title).join(' | '),
    one.answer?.note ?? '',
  ])
  asked.header('content-type', 'text/csv; charset=utf-8')
  asked.header('content-disposition', `attachment; filename="temarunde-${view.round.edition}.csv"`)
  return asked.body(danishCsv([header, ...rows]))
}
