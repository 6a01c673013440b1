import type { ReadDb } from '#db'
import { type Asked, look, type Route, showError, showPage, todayFor } from '#identity'
import { danishDay } from '#kernel'
import { type Making, readMaking, type ThemeThread, threadOfTheme } from '#making'
import { readThemes, type Theme, trackWords } from '#themes'
import { Facts, Lead, LinkList, Section } from '#ui'
import { Endings, Steps, suggestedBy } from './parts.tsx'
import { notRecorded } from './words-da.ts'

type Seen = ThemeThread & { readonly making: Making }

async function see(read: ReadDb, asked: Asked): Promise<Seen | null> {
  const theme = (await readThemes(read)).find(({ id }) => id === asked.req.param('id'))
  if (!theme) return null
  const making = await readMaking(read, theme.edition, todayFor(asked))
  return { making, ...threadOfTheme(making, theme) }
}

/** From a theme forwards: every step, and where it ended. */
export const themeThread: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, asked))
  if (!seen) return showError(asked, 404, 'Der er ikke registreret et tema med det navn i adressen.')
  const { slug } = asked.var.alliance
  const { theme } = seen
  const trail = [
    { text: 'Forløb', href: `/${slug}/forloeb` },
    { text: `Papirets vej ${theme.edition}`, href: `/${slug}/traad?udgave=${theme.edition}` },
  ]
  return showPage(
    asked,
    { title: `Temaets vej ${theme.edition}: ${theme.title}`, here: `/${slug}/forloeb`, trail },
    <Whole {...seen} slug={slug} />,
  )
}

const Whole = ({ theme, steps, endings, making, slug }: Seen & { slug: string }) => (
  <>
    <Lead>Fra forslaget og frem: hvert skridt med dato, organ, stemmer og ord.</Lead>
    <Facts facts={factsOf(theme, making)} />
    <Section title="Hvad det blev til" id="blev-til">
      <Endings endings={endings} slug={slug} year={theme.edition} />
      {theme.leftOut ? <LeftOut theme={theme} making={making} /> : null}
    </Section>
    <Section title="Skridt for skridt" id="skridt">
      {steps.length ? <Steps steps={steps} slug={slug} /> : <p>Ikke registreret.</p>}
    </Section>
    <LinkList links={[{ text: 'Om temaet', href: `/${slug}/temaer/${theme.id}` }]} />
  </>
)

const factsOf = (theme: Theme, making: Making) => [
  { label: 'Foreslået af', value: suggestedBy(theme, making) },
  { label: 'Spor', value: theme.track ? trackWords[theme.track] : notRecorded },
  ...(theme.heading ? [{ label: 'Samlet under', value: theme.heading }] : []),
]

function LeftOut({ theme: { leftOut }, making }: { theme: Theme; making: Making }) {
  const forum = making.forums.find(({ id }) => id === leftOut?.forum)?.name ?? ''
  return (
    <Facts
      facts={[
        { label: 'Begrundelse', value: leftOut?.reason || notRecorded },
        { label: 'Varetages i stedet', value: [forum, leftOut?.handledIn].filter(Boolean).join('. ') || notRecorded },
        { label: 'Se på igen', value: leftOut ? danishDay(leftOut.lookAgain) : notRecorded },
      ]}
    />
  )
}
