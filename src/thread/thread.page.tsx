import type { ReadDb } from '#db'
import { type Asked, look, type Route, showError, showPage, todayFor } from '#identity'
import { accept, capital, counted, danishDay, type Result } from '#kernel'
import { type Making, type PutAside, placingOf, readMaking, readYearNamed } from '#making'
import { queried, type Turned } from '#public-site'
import type { Theme } from '#themes'
import { DataTable, Facts, Lead, LinkList, Section, Source, Timeline } from '#ui'
import { type Flow, flowsOf, pictureOf, votedOn } from './bands.ts'
import { EndingText, suggestedBy } from './parts.tsx'
import { ThreadPicture } from './picture.tsx'
import { countEndings, type EndingCounts, putAside, roadOf } from './road.ts'
import type { Phase, Stop } from './stops.ts'
import { endingWords, notRecorded } from './words-da.ts'

type Seen = { readonly making: Making; readonly years: readonly number[]; readonly phases: readonly Phase[] }

async function see(read: ReadDb, asked: Asked): Promise<Result<Seen, Turned>> {
  const text = queried(asked, 'udgave')
  if (!text.ok) return text
  const found = await readYearNamed(read, text.value)
  if (!found.ok) return found
  const making = await readMaking(read, found.value.year, todayFor(asked))
  return accept({ making, years: found.value.years, phases: roadOf(making) })
}

/** The whole road of a paper on one page. */
export const thread: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => see(read, asked))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  const { slug } = asked.var.alliance
  const { making } = seen.value
  const trail = [{ text: 'Forløb', href: `/${slug}/forloeb` }]
  return showPage(
    asked,
    { title: `Papirets vej ${making.year}`, here: `/${slug}/forloeb`, trail },
    <Whole {...seen.value} slug={slug} />,
  )
}

const Whole = ({ making, years, phases, slug }: Seen & { slug: string }) => {
  const { year, edition } = making
  const flows = flowsOf(making)
  const others = years.filter((one) => one !== year)
  return (
    <>
      <Lead>
        Her står hele vejen til {edition ? edition.title : `papiret fra ${year}`}: fra det, en kommune foreslog, til det, alle
        blev bedt om at vedtage. Hvert skridt står med sin dato og sit organ. Det, ingen har registreret, står som {notRecorded}.
      </Lead>
      <LinkList
        links={[
          { text: 'Hvem var inddraget, kommune for kommune', href: `/${slug}/traad/inddragelse?udgave=${year}` },
          ...others.map((one) => ({ text: `Vejen til papiret ${one}`, href: `/${slug}/traad?udgave=${one}` })),
        ]}
      />
      {phases.slice(0, 2).map((phase) => (
        <PhaseShown phase={phase} slug={slug} />
      ))}
      <Themes making={making} flows={flows} slug={slug} />
      {phases.slice(2).map((phase) => (
        <PhaseShown phase={phase} slug={slug} />
      ))}
      <Goals making={making} slug={slug} />
      <LeftOut all={putAside(making)} slug={slug} />
    </>
  )
}

const stopEntry =
  (slug: string) =>
  ({ on, body, title, lines, path, address, decides }: Stop) => ({
    when: danishDay(on),
    title: path ? <a href={`/${slug}${path}`}>{title}</a> : title,
    who: body || notRecorded,
    kind: decides ? ('decision' as const) : ('step' as const),
    children: lines.map((line) => <p>{line}</p>),
    ...(address ? { source: <Source source="" address={address} /> } : {}),
  })

const PhaseShown = ({ phase: { id, title, stops }, slug }: { phase: Phase; slug: string }) => (
  <Section title={title} id={id}>
    {stops.length ? <Timeline entries={stops.map(stopEntry(slug))} /> : <p>Ikke registreret.</p>}
  </Section>
)

const kinds = ['goal', 'area', 'drafted', 'left-out', 'withdrawn', 'open', 'gone'] as const
const endingFacts = (counts: EndingCounts) =>
  kinds.flatMap((kind) => (counts[kind] ? [{ label: endingWords[kind], value: counted(counts[kind], 'tema', 'temaer') }] : []))

/** The picture, and the table that says the same; a picture of one suggestion would say nothing. */
function Themes({ making, flows, slug }: { making: Making; flows: readonly Flow[]; slug: string }) {
  const { themes, year } = making
  return (
    <Section title="Temaer" id="temaer">
      {themes.length ? (
        <p>
          {counted(themes.length, 'tema er', 'temaer er')} registreret; {flows.length} af dem er foreslået af en kommune.
          {flows.length < themes.length
            ? ' De andre er samlet af eller delt ud fra dem, eller det er ikke registreret, hvem der foreslog dem.'
            : ''}
        </p>
      ) : (
        <p>Ikke registreret.</p>
      )}
      {themes.length ? <Facts facts={endingFacts(countEndings(making))} /> : null}
      {flows.length > 1 ? <ThreadPicture picture={pictureOf(making, flows)} year={year} /> : null}
      {flows.length ? <FlowTable making={making} flows={flows} slug={slug} /> : null}
    </Section>
  )
}

const FlowTable = ({ making, flows, slug }: { making: Making; flows: readonly Flow[]; slug: string }) => (
  <DataTable
    id="forslag"
    caption="Fra forslag til mål: hvert forslag, og hvad det blev til"
    stacked
    columns={[
      { key: 'theme', header: 'Forslag' },
      { key: 'by', header: 'Foreslået af' },
      { key: 'vote', header: 'Prioriteret' },
      { key: 'end', header: 'Blev til' },
    ]}
    rows={flows.map(({ theme, endings }) => ({
      theme: <a href={`/${slug}/traad/tema/${theme.id}`}>{theme.title}</a>,
      by: suggestedBy(theme, making),
      vote: capital(placesIn(making, theme)) || 'Nej',
      end: endings.map((ending, at) => (
        <>
          {at ? <br /> : null}
          <EndingText ending={ending} slug={slug} year={making.year} />
        </>
      )),
    }))}
  />
)
/** The places that a suggestion got, itself or as what was voted on in its place: plads 1 af 8, or plads 3-5 where the methods differ. */
function placesIn(making: Making, theme: Theme): string {
  const line = votedOn(making, theme)
  return making.votes
    .flatMap((vote) => line.flatMap(({ id }) => placingOf(vote, id) ?? []))
    .map(({ methods, agreed, of }) => {
      const places = methods.map(({ place }) => place)
      const [first, last] = places.length ? [Math.min(...places), Math.max(...places)] : [agreed, agreed]
      return `plads ${first === last ? first : `${first}-${last}`} af ${of}`
    })
    .join(', ')
}

function Goals({ making: { final, edition, year }, slug }: { making: Making; slug: string }) {
  const version = final ?? edition?.versions.at(-1)
  if (!version) return null
  const title = final ? 'Fra mål tilbage til forslag' : 'Fra det nyeste udkasts mål tilbage til forslag'
  return (
    <Section title={title} id="maal">
      {version.goals.length ? (
        <LinkList
          links={version.goals.map(({ id, number, shortTitle }) => ({
            text: `Mål ${number}: ${shortTitle}`,
            href: `/${slug}/traad/maal/${id}`,
          }))}
        />
      ) : (
        <p>Målene i {year} er ikke registreret.</p>
      )}
    </Section>
  )
}

const LeftOut = ({ all, slug }: { all: readonly PutAside[]; slug: string }) => (
  <Section
    title="Holdt ude for nu"
    id="holdt-ude"
    intro="Det, der ikke kom med, er ikke glemt: her står hvorfor, hvor det varetages i stedet, og hvornår der skal ses på det igen."
  >
    {all.length ? (
      <DataTable
        id="holdt-ude-temaer"
        caption="Temaer, der blev holdt ude for nu"
        captionHidden
        stacked
        columns={[
          { key: 'theme', header: 'Tema' },
          { key: 'on', header: 'Dato' },
          { key: 'reason', header: 'Hvorfor' },
          { key: 'handled', header: 'Varetages i stedet' },
          { key: 'again', header: 'Se på igen' },
        ]}
        rows={all.map(({ theme, on, reason, handledIn, lookAgain }) => ({
          theme: <a href={`/${slug}/traad/tema/${theme.id}`}>{theme.title}</a>,
          on: danishDay(on),
          reason,
          handled: handledIn || notRecorded,
          again: danishDay(lookAgain),
        }))}
      />
    ) : (
      <p>Ikke registreret.</p>
    )}
  </Section>
)
