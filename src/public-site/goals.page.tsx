import type { ReadDb } from '#db'
import { type Goal, goalAreaWords, goalKindWords, readEditions } from '#editions'
import { type Asked, look, type Route, showError, showPage, todayFor } from '#identity'
import { accept, counted, danishDay, type Result } from '#kernel'
import { type Measure, measureCounts, readMeasures } from '#measures'
import { type Alliance, readAlliance } from '#members'
import { Cards, Lead, LinkList, Section } from '#ui'
import { editionAsked, type Turned } from './asked-for.ts'
import { type EditionView, viewEdition } from './edition-view.ts'
import { EditionLinks } from './register-parts.tsx'
import { words } from './words-da.ts'

export type GoalsSeen = { readonly view: EditionView | null; readonly years: readonly number[]; readonly newest: boolean }

/** The edition that a goal's page asks for, as it is today. */
export async function seeGoals(read: ReadDb, asked: Asked): Promise<Result<GoalsSeen, Turned>> {
  const editions = await readEditions(read)
  const edition = editionAsked(asked, editions)
  if (!edition.ok) return edition
  const alliance = (await readAlliance(read)) as Alliance
  const today = todayFor(asked)
  const view = edition.value && (await viewEdition(read, alliance, edition.value, today, today))
  return accept({ view, years: editions.map(({ year }) => year), newest: edition.value === editions[0] })
}

/** "?udgave=2017" where the address does not mean the newest edition. */
export const editionQuery = ({ view, newest }: GoalsSeen) => (view && !newest ? `?udgave=${view.edition.year}` : '')

/** The goals of an edition. */
export const goals: Route['answer'] = async (asked) => {
  const { slug } = asked.var.alliance
  const [seen, measures] = await look(asked, async (read) => [await seeGoals(read, asked), await readMeasures(read)] as const)
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const path = `/${slug}/maal`
  const { view } = seen.value
  const own = measures.filter(({ edition }) => edition === view?.edition.year)
  const frame = { title: view ? `Målene i ${view.edition.title}` : 'Mål', here: path }
  return showPage(
    asked,
    frame,
    view ? <Whole seen={seen.value} view={view} path={path} measures={own} slug={slug} /> : <p>{words.noEditions}</p>,
  )
}

type WholeProps = {
  readonly seen: GoalsSeen
  readonly view: EditionView
  readonly path: string
  readonly measures: readonly Measure[]
  readonly slug: string
}
const Whole = ({ seen, view, path, measures, slug }: WholeProps) => (
  <>
    <Lead>{view.status.verdict}</Lead>
    <GoalCards goals={view.version?.goals ?? []} path={path} query={editionQuery(seen)} />
    <Unrecorded view={view} />
    <Section title="Hvad der skal gøres" id="indsatser" intro={measureCounts(measures)}>
      <LinkList
        links={[
          { text: 'Indsatser under hvert mål', href: `/${slug}/indsatser?udgave=${view.edition.year}` },
          { text: 'Tidsplan', href: `/${slug}/tidsplan?udgave=${view.edition.year}` },
          { text: 'Finansiering', href: `/${slug}/finansiering` },
          { text: 'Henvisninger: planer og standarder, som målene bygger på', href: `/${slug}/henvisninger` },
        ]}
      />
    </Section>
    <Section title="Hvis mål det er" id="ejer">
      <p>{view.edition.owner || `Hvem der ejer målene, er ${words.notRecorded}.`}</p>
    </Section>
    <Areas view={view} />
    <EditionLinks path={path} years={seen.years} shown={view.edition.year} />
  </>
)

const GoalCards = ({ goals, path, query }: { goals: readonly Goal[]; path: string; query: string }) => (
  <Cards
    level={2}
    cards={goals.map(({ number, title, shortTitle, area, kind, deadline }) => ({
      title,
      href: `${path}/${number}${query}`,
      over: `Mål ${number} · ${goalAreaWords[area]}`,
      body: <p>{shortTitle}</p>,
      foot: `${goalKindWords[kind].word} · Frist: ${danishDay(deadline)}`,
    }))}
  />
)

/** A version can be known to hold more goals than anybody has seen the names of. */
function Unrecorded({ view: { version } }: { view: EditionView }) {
  if (!version) return <p>Der er ikke registreret en version af udgaven.</p>
  if (version.goalCount === null) return version.goals.length ? null : <p>Målene er {words.notRecorded}.</p>
  const missing = version.goalCount - version.goals.length
  return missing > 0 ? (
    <p>
      Versionen har {counted(version.goalCount, 'mål', 'mål')}; {missing === 1 ? 'et' : missing} af dem er {words.notRecorded}.
    </p>
  ) : null
}

function Areas({ view: { version } }: { view: EditionView }) {
  const count = Math.max(version?.areaCount ?? 0, version?.areas.length ?? 0)
  if (count === 0) return null
  const known = version?.areas.filter(({ title }) => title) ?? []
  return (
    <Section title="Udviklingsområder" id="udviklingsomraader">
      <p>
        Papiret har {counted(count, 'udviklingsområde', 'udviklingsområder')} ud over målene. Dem kan kommunerne arbejde videre
        med, men de er ikke mål.
      </p>
      {known.length ? (
        <ul>
          {known.map(({ title }) => (
            <li>{title}</li>
          ))}
        </ul>
      ) : null}
      {known.length < count ? (
        <p>
          {known.length ? 'Resten af navnene' : 'Navnene'} er {words.notRecorded}.
        </p>
      ) : null}
    </Section>
  )
}
