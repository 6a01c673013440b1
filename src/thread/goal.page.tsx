import type { ReadDb } from '#db'
import { type Goal, readEditions, type Version } from '#editions'
import { type Asked, look, type Route, showError, showPage, todayFor } from '#identity'
import { counted } from '#kernel'
import { endingsOfGoal, type GoalThread, isSuggestion, type Making, newestOf, readMaking, threadOfGoal } from '#making'
import type { Theme } from '#themes'
import { DataTable, Facts, Lead, LinkList, Section } from '#ui'
import { Endings, Steps, suggestedBy } from './parts.tsx'
import { notRecorded } from './words-da.ts'

type Seen = GoalThread & { readonly making: Making; readonly standing: { readonly goal: Goal; readonly version: Version } }

async function see(read: ReadDb, asked: Asked): Promise<Seen | null> {
  const id = asked.req.param('goal') ?? ''
  const edition = (await readEditions(read)).find(({ versions }) =>
    versions.some(({ goals }) => goals.some((goal) => goal.id === id)),
  )
  if (!edition) return null
  const making = await readMaking(read, edition.year, todayFor(asked))
  const [found, standing] = [threadOfGoal(making, id), newestOf(making, id)]
  return found && standing && { ...found, making, standing }
}

/** From a goal backwards to what municipalities suggested. */
export const goalThread: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, asked))
  if (!seen) return showError(asked, 404, 'Der er ikke registreret et mål med det navn i adressen.')
  const { slug } = asked.var.alliance
  const { year } = seen.making
  const trail = [
    { text: 'Forløb', href: `/${slug}/forloeb` },
    { text: `Papirets vej ${year}`, href: `/${slug}/traad?udgave=${year}` },
  ]
  return showPage(
    asked,
    {
      title: `Målets vej ${year}, version ${seen.standing.version.number}: ${seen.standing.goal.shortTitle}`,
      here: `/${slug}/forloeb`,
      trail,
    },
    <Whole {...seen} slug={slug} />,
  )
}

function Whole({ goal, steps, themes, making, standing, slug }: Seen & { slug: string }) {
  const terms = making.terms.findLast((one) => one.goal === goal && one.version === standing.version.id)
  const suggestions = themes.filter(isSuggestion)
  const { number, edition } = standing.version
  return (
    <>
      <Lead>{standing.goal.title}</Lead>
      <Facts
        facts={[
          { label: 'Hvorfor netop dette mål', value: terms?.reason || notRecorded },
          {
            label: 'Bygger på',
            value: themes.length ? counted(suggestions.length, 'forslag fra en kommune', 'forslag fra kommuner') : notRecorded,
          },
        ]}
      />
      <Section title="Hvad målet blev til" id="blev-til">
        <Endings endings={endingsOfGoal(making, goal)} slug={slug} year={edition} />
      </Section>
      <Section title="Forslagene bag" id="forslag-bag">
        {themes.length ? <Behind themes={themes} making={making} slug={slug} /> : <p>Ikke registreret.</p>}
      </Section>
      <Section title="Skridt for skridt" id="skridt" intro="Fra det første forslag til det, der senest er sket.">
        <Steps steps={steps} slug={slug} />
      </Section>
      <LinkList
        links={[{ text: 'Om målet', href: `/${slug}/maal/${standing.goal.number}?udgave=${edition}&version=${number}` }]}
      />
    </>
  )
}

const Behind = ({ themes, making, slug }: { themes: readonly Theme[]; making: Making; slug: string }) => (
  <DataTable
    id="forslag"
    caption="De temaer, som målet bygger på, og hvem der foreslog dem"
    captionHidden
    stacked
    columns={[
      { key: 'theme', header: 'Tema' },
      { key: 'by', header: 'Foreslået af' },
      { key: 'why', header: 'Begrundelse' },
    ]}
    rows={themes.map((theme) => ({
      theme: <a href={`/${slug}/traad/tema/${theme.id}`}>{theme.title}</a>,
      by: suggestedBy(theme, making),
      why: theme.why || notRecorded,
    }))}
  />
)
