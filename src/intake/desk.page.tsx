import { InvitedTable, readInvited } from '#contacts'
import { type Asked, look, type Route, showPage, todayFor } from '#identity'
import { type CalendarDay, counted, danishDay, danishList } from '#kernel'
import { ThemesDesk } from '#theme-work'
import { readSeen } from '#themes'
import { Alert, DataTable, Lead, LinkList, Section } from '#ui'
import { desk, notFound, roundDesk } from './form-parts.tsx'
import { AskedTable, RoundSentences, RoundTotals } from './round-parts.tsx'
import { type RoundView, readRoundViews } from './round-view.ts'
import { stateText } from './rounds.page.tsx'
import { roundState } from './rules.ts'

/** What the secretariat should do next in a round, in words. */
function nextStep({ round, counts, asked }: RoundView, today: CalendarDay): string {
  const left = counts.awaiting + counts.silent
  const unasked = asked.filter((one) => one.askings.length === 0).length
  switch (roundState(round, today)) {
    case 'open':
      if (unasked && round.answersKnown) return `Skriv på anden vis til ${counted(unasked, 'kommune', 'kommuner')} uden kontakt`
      return left ? `Vent på ${counted(left, 'kommune', 'kommuner')}, eller send rykkere` : 'Luk runden: alle har svaret'
    case 'overdue':
      return left ? `Flyt fristen, skriv svar ind for ${counted(left, 'kommune', 'kommuner')}, eller luk runden` : 'Luk runden'
    case 'closed':
      return 'Arbejd med temaerne'
    default:
      return '–'
  }
}

const Rounds = ({ asked, views, today }: { asked: Asked; views: readonly RoundView[]; today: CalendarDay }) => (
  <DataTable
    id="runder-tabel"
    caption="Alliancens temarunder"
    captionHidden
    stacked
    emptyText="Der er ikke åbnet nogen temarunde."
    columns={[
      { key: 'title', header: 'Runde' },
      { key: 'by', header: 'Svar senest' },
      { key: 'state', header: 'Stand' },
      { key: 'answered', header: 'Har svaret' },
      { key: 'next', header: 'Næste skridt' },
    ]}
    rows={views.map((view) => ({
      title: <a href={roundDesk(asked, view.round.id)}>{view.round.title}</a>,
      by: danishDay(view.round.answersBy),
      state: stateText(view, today),
      answered: view.round.answersKnown
        ? `${view.counts.themes + view.counts.nothing} af ${view.asked.length}`
        : 'ikke registreret',
      next: nextStep(view, today),
    }))}
  />
)

/** Where the secretariat works with rounds and themes. */
export const showDesk: Route['answer'] = async (asked) => {
  const today = todayFor(asked)
  const { views, seen } = await look(asked, async (read) => ({
    views: await readRoundViews(read, today),
    seen: await readSeen(read),
  }))
  return showPage(
    asked,
    { title: 'Temaarbejde', trail: [], hidden: true },
    <>
      <Lead>
        Her spørger sekretariatet kommunerne om temaer og arbejder med dem. Alle kan se resultatet under{' '}
        <a href={`/${asked.var.alliance.slug}/temaer`}>Temaer</a>.
      </Lead>
      <Section title="Temarunder" id="runder">
        <Rounds asked={asked} views={views} today={today} />
        <LinkList links={[{ text: 'Åbn en temarunde', href: `${desk(asked)}/runder/ny` }]} />
      </Section>
      <ThemesDesk asked={asked} seen={seen} today={today} />
    </>,
  )
}

/** Those that nobody has written to: the secretariat writes to them by another way, and says so. */
function Unasked({ view, to }: { view: RoundView; to: string }) {
  const unasked = view.asked.filter(({ askings, answer }) => askings.length === 0 && !answer)
  if (unasked.length === 0 || !view.round.answersKnown) return null
  return (
    <Alert kind="warning" title="Kommuner, der ikke er skrevet til">
      <p>
        {danishList(unasked.map(({ name }) => name))} har ingen kontakt. Skriv til dem på anden vis, og{' '}
        <a href={`${to}/henvendelser`}>registrér henvendelsen</a>.
      </p>
    </Alert>
  )
}

const acts = (state: ReturnType<typeof roundState>, to: string) => [
  ...(state === 'open' ? [{ text: 'Skriv til dem, der ikke har svaret', href: `${to}/rykkere` }] : []),
  ...(state === 'open' || state === 'overdue'
    ? [
        { text: 'Flyt fristen', href: `${to}/frist` },
        { text: 'Registrér en henvendelse på anden vis', href: `${to}/henvendelser` },
        { text: 'Luk runden', href: `${to}/lukning` },
      ]
    : []),
  ...(state === 'closed' ? [{ text: 'Åbn runden igen', href: `${to}/genaabning` }] : []),
]

/** One round on the desk: who is missing, what can be done, and answers on behalf of those who wrote by another way. */
export const showRoundDesk: Route['answer'] = async (asked) => {
  const [today, id] = [todayFor(asked), asked.req.param('id') ?? '']
  const thing = { purpose: 'themes', about: id } as const
  const { view, invited } = await look(asked, async (read) => ({
    view: (await readRoundViews(read, today)).find(({ round }) => round.id === id),
    invited: await readInvited(read, thing, asked.var.site.clock.now()),
  }))
  if (!view) return notFound(asked)
  const { slug } = asked.var.alliance
  const [to, state] = [roundDesk(asked, id), roundState(view.round, today)]
  const mayEnter = state === 'open' || state === 'overdue'
  return showPage(
    asked,
    { title: view.round.title, trail: [{ text: 'Temaarbejde', href: desk(asked) }], hidden: true },
    <>
      {asked.req.query('registreret') === String(view.round.sequence) ? (
        <Alert kind="success" title="Det er registreret">
          <p>
            Runden er {stateText(view, today)} med frist {danishDay(view.round.answersBy)}. Alle kan se det nu.
          </p>
        </Alert>
      ) : null}
      <Unasked view={view} to={to} />
      <RoundSentences view={view} />
      <RoundTotals view={view} />
      <LinkList links={[...acts(state, to), { text: 'Se runden, som alle ser den', href: `/${slug}/temarunder/${id}` }]} />
      <Section title="Svar" id="svar">
        <AskedTable
          view={view}
          slug={slug}
          {...(mayEnter && {
            act: (one) => (
              <a href={`/${slug}/temarunder/${id}/svar/${one.code}`}>
                {one.answer ? 'Ret svaret' : 'Skriv svaret ind'}
                <span class="sr-only">{` for ${one.name}`}</span>
              </a>
            ),
          })}
        />
      </Section>
      <Section title="Links" id="links">
        <InvitedTable
          asked={asked}
          thing={thing}
          invited={invited}
          nameOf={(code) => view.asked.find((one) => one.code === code)?.name ?? code}
          back={to}
        />
      </Section>
    </>,
  )
}
