import { type Asked, look, officeFor, type Route, showError, showPage, todayFor } from '#identity'
import { type CalendarDay, counted, danishDay, danishOrder } from '#kernel'
import { AskForm, Badge, DataTable, Lead, LinkList, Section, SelectField, SubmitButton } from '#ui'
import { editionsOf, readSeen, type Seen } from './reading.ts'
import {
  dueText,
  importanceText,
  insteadText,
  notAloneText,
  Overlaps,
  ThemeLink,
  ThemeMark,
  themesPath,
  whoText,
} from './theme-parts.tsx'
import { type Theme, type Track, tracks } from './words.ts'
import { theCommunity, trackWords } from './words-da.ts'

type Shown = { readonly seen: Seen; readonly own: readonly Theme[]; readonly path: string; readonly today: CalendarDay }

/** The themes that are in the work, of one heading. */
const ThemeTable = ({ heading, themes, id, ...shown }: Shown & { heading: string; themes: readonly Theme[]; id: string }) => (
  <DataTable
    id={id}
    caption={heading || 'Uden overskrift'}
    captionHidden={!heading}
    stacked
    columns={[
      { key: 'title', header: 'Tema' },
      { key: 'who', header: 'Foreslået af' },
      { key: 'community', header: `Betydning for ${theCommunity}` },
      { key: 'ownImportance', header: 'Betydning for egen kommune' },
      { key: 'alone', header: 'Kan ikke løses alene' },
      { key: 'overlap', header: 'Andre fora' },
    ]}
    rows={themes.map((theme) => ({
      title: <ThemeLink theme={theme} path={shown.path} />,
      who: whoText(theme, shown.seen),
      community: importanceText(theme, shown.seen.themes, 'community'),
      ownImportance: importanceText(theme, shown.seen.themes, 'own'),
      alone: notAloneText(theme, shown.seen.themes),
      overlap: <Overlaps theme={theme} seen={shown.seen} today={shown.today} />,
    }))}
  />
)

function TrackSection({ track, ...shown }: Shown & { track: Track | null }) {
  const themes = shown.own.filter((theme) => theme.track === track && theme.state === 'living')
  const title =
    track === null ? 'Spor ikke registreret' : `${trackWords[track].slice(0, 1).toUpperCase()}${trackWords[track].slice(1)}`
  if (themes.length === 0) return null
  const headings = [...new Set(themes.map(({ heading }) => heading))].sort((a, b) => Number(!a) - Number(!b) || danishOrder(a, b))
  return (
    <Section title={title} id={track ?? 'andet'} intro={`${counted(themes.length, 'tema', 'temaer')} er med i arbejdet.`}>
      {headings.map((heading, place) => (
        <ThemeTable
          {...shown}
          id={`temaer-${track ?? 'andet'}-${place}`}
          heading={heading}
          themes={themes.filter((theme) => theme.heading === heading)}
        />
      ))}
    </Section>
  )
}

/** The register of what was deliberately left out for now, and why. */
const LeftOutSection = ({ seen, own, path, today }: Shown) => (
  <Section
    title="Holdt ude for nu"
    id="holdt-ude"
    intro="Temaer, som bevidst ikke er med i papiret for nu, hvorfor, og hvor de varetages i stedet."
  >
    <DataTable
      id="holdt-ude-tabel"
      caption="Temaer, der er holdt ude for nu"
      captionHidden
      stacked
      emptyText="Der er ikke registreret noget tema, som er holdt ude."
      columns={[
        { key: 'title', header: 'Tema' },
        { key: 'reason', header: 'Begrundelse' },
        { key: 'instead', header: 'Varetages i stedet' },
        { key: 'on', header: 'Siden' },
        { key: 'again', header: 'Se på igen' },
      ]}
      rows={own
        .filter(({ state }) => state === 'left-out')
        .map((theme) => ({
          title: <ThemeLink theme={theme} path={path} />,
          reason: theme.leftOut?.reason,
          instead: insteadText(theme, seen, today),
          on: danishDay(theme.leftOut?.on ?? theme.on),
          again: <Again theme={theme} seen={seen} today={today} />,
        }))}
    />
  </Section>
)
const Again = ({ theme, seen, today }: { theme: Theme; seen: Seen; today: CalendarDay }) => {
  const due = dueText(theme, seen, today)
  return due ? <Badge kind="warning">{due}</Badge> : <span>{danishDay(theme.leftOut?.lookAgain ?? theme.on)}</span>
}

/** What went on into other themes, or was taken back: every one is still here, with its way on. */
function GoneSection({ seen, own, path }: Shown) {
  const gone = own.filter(({ state }) => state === 'merged' || state === 'split' || state === 'withdrawn')
  if (gone.length === 0) return null
  const titles = new Map(seen.themes.map((theme) => [theme.id, theme]))
  return (
    <Section title="Lagt sammen, delt eller trukket tilbage" id="videre">
      <DataTable
        id="videre-tabel"
        caption="Temaer, der er gået videre i andre eller trukket tilbage"
        captionHidden
        stacked
        columns={[
          { key: 'title', header: 'Tema' },
          { key: 'who', header: 'Foreslået af' },
          { key: 'state', header: 'Stand' },
          { key: 'to', header: 'Blev til' },
        ]}
        rows={gone.map((theme) => ({
          title: <ThemeLink theme={theme} path={path} />,
          who: whoText(theme, seen),
          state: <ThemeMark theme={theme} short />,
          to: theme.wentBy.length ? (
            <ul class="plain-list">
              {theme.wentBy.map(({ to }) => (
                <li>
                  <ThemeLink theme={titles.get(to) ?? { id: to, title: to }} path={path} />
                </li>
              ))}
            </ul>
          ) : (
            '–'
          ),
        }))}
      />
    </Section>
  )
}

const Choose = ({ years, year, path }: { years: readonly number[]; year: number; path: string }) =>
  years.length > 1 ? (
    <AskForm action={path} label="Vælg udgave">
      <SelectField
        name="udgave"
        label="Udgave"
        empty={null}
        options={years.map((one) => ({ value: String(one), text: `Temaer til ${one}` }))}
        value={String(year)}
      />
      <SubmitButton kind="secondary">Vis</SubmitButton>
    </AskForm>
  ) : null

function leadText(own: readonly Theme[], edition: number) {
  const living = own.filter(({ state }) => state === 'living').length
  const out = own.filter(({ state }) => state === 'left-out').length
  return `Til ${edition}-udgaven er der registreret ${counted(own.length, 'tema', 'temaer')}. ${living} af ${own.length} er med i arbejdet, og ${out} er holdt ude for nu.`
}

/** The edition that is asked for, or the newest; undefined where there is none such. */
function editionAsked(asked: Asked, years: readonly number[]): number | null | undefined {
  const wanted = asked.req.query('udgave')
  return wanted ? years.find((year) => String(year) === wanted) : (years[0] ?? null)
}

/** Every theme of an edition, by track and heading, and what was left out with the reasons. */
export const showThemes: Route['answer'] = async (asked) => {
  const seen = await look(asked, readSeen)
  const [years, path, today] = [editionsOf(seen.themes), themesPath(asked), todayFor(asked)]
  const edition = editionAsked(asked, years)
  if (edition === undefined) return showError(asked, 404, 'Der er ikke registreret temaer til den udgave.')
  const shown: Shown = { seen, own: seen.themes.filter((theme) => theme.edition === edition), path, today }
  const course = `/${asked.var.alliance.slug}/forloeb`
  const links = [
    { text: 'Temarunder: hvem der blev spurgt, og hvem der svarede', href: `/${asked.var.alliance.slug}/temarunder` },
    { text: 'Andre fora, hvor kommunerne tager sig af noget sammen', href: `/${asked.var.alliance.slug}/andre-fora` },
    ...(officeFor(asked.var.visitor, null)
      ? [{ text: 'Arbejd med temaerne', href: `/${asked.var.alliance.slug}/temaarbejde` }]
      : []),
  ]
  return showPage(
    asked,
    { title: edition ? `Temaer til ${edition}` : 'Temaer', here: course, trail: [{ text: 'Forløb', href: course }] },
    <>
      <Lead>{edition ? leadText(shown.own, edition) : 'Der er ikke registreret noget tema endnu.'}</Lead>
      {edition ? <Choose years={years} year={edition} path={path} /> : null}
      <LinkList links={links} />
      {[...tracks, null].map((track) => (
        <TrackSection {...shown} track={track} />
      ))}
      <LeftOutSection {...shown} />
      <GoneSection {...shown} />
    </>,
  )
}
