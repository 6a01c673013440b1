import { look, officeFor, type Route, showError, showPage, todayFor } from '#identity'
import { type CalendarDay, danishDay, danishList, onDanishDay } from '#kernel'
import { Alert, DataTable, Facts, Lead, LinkList, Section, Timeline } from '#ui'
import { readHistory, type Told } from './history.ts'
import { suggestionsIn } from './lineage.ts'
import { LineageSection } from './lineage-parts.tsx'
import { handledIn, overlapsWith, readSeen, type Seen } from './reading.ts'
import {
  dueText,
  forumText,
  importanceText,
  insteadText,
  missing,
  notAloneText,
  Overlaps,
  ThemeLink,
  ThemeMark,
  themesPath,
  whoText,
} from './theme-parts.tsx'
import type { Theme } from './words.ts'
import { theCommunity, trackWords } from './words-da.ts'

type Shown = { readonly theme: Theme; readonly seen: Seen; readonly path: string; readonly today: CalendarDay }

function About({ theme, seen, today, slug }: Shown & { slug: string }) {
  const handled = [...handledIn(theme, seen).map((forum) => forumText(forum, today)), theme.handledElsewhere].filter(Boolean)
  return (
    <Facts
      facts={[
        { label: 'Stand', value: <ThemeMark theme={theme} /> },
        { label: 'Foreslået af', value: whoText(theme, seen), note: theme.on ? onDanishDay(theme.on) : undefined },
        {
          label: 'Temarunde',
          value: theme.round ? <a href={`/${slug}/temarunder/${theme.round}`}>Se runden</a> : missing,
        },
        { label: 'Spor', value: theme.track ? trackWords[theme.track] : missing },
        { label: 'Overskrift', value: theme.heading || 'ingen' },
        { label: 'Hvorfor', value: theme.why ? <span class="as-written">{theme.why}</span> : missing },
        { label: 'Betydning for fællesskabet', value: importanceText(theme, seen.themes, 'community') },
        { label: 'Betydning for egen kommune', value: importanceText(theme, seen.themes, 'own') },
        { label: 'Kan ikke løses af én kommune alene', value: notAloneText(theme, seen.themes) },
        { label: 'Varetages allerede', value: handled.length ? danishList(handled) : missing },
        { label: 'Kilde', value: theme.source || (theme.origin === 'municipality' ? 'kommunens svar' : missing) },
      ]}
    />
  )
}

function OverlapSection(shown: Shown) {
  const { on, overlaps } = overlapsWith(shown.theme, shown.seen.forums, shown.today)
  if (overlaps.length === 0) return null
  return (
    <Section title="Muligt overlap med andre fora" id="overlap">
      <Overlaps {...shown} />
      <p>
        Advarslen kommer, når temaets ord møder et emne hos et forum, der gjaldt den {danishDay(on)}
        {shown.theme.on ? ', da temaet blev foreslået' : ' (hvornår temaet blev foreslået, er ikke registreret)'}
        {shown.theme.state === 'living' ? ', eller gælder i dag' : ''}. Den afgør ikke noget: det gør mennesker.
      </p>
    </Section>
  )
}

function LeftOutNow({ theme, seen, today }: Shown) {
  if (!theme.leftOut) return null
  const due = dueText(theme, seen, today)
  return (
    <Section title="Holdt ude for nu" id="holdt-ude">
      {due ? (
        <Alert kind="info">
          <p>{due}.</p>
        </Alert>
      ) : null}
      <Facts
        facts={[
          { label: 'Begrundelse', value: theme.leftOut.reason },
          { label: 'Varetages i stedet', value: insteadText(theme, seen, today) },
          { label: 'Siden', value: danishDay(theme.leftOut.on) },
          { label: 'Se på igen', value: danishDay(theme.leftOut.lookAgain) },
        ]}
      />
    </Section>
  )
}

/** What each of those who suggested said of importance: to the community and to the own municipality beside each other. */
function Suggestions({ theme, seen, path }: Shown) {
  const suggestions = suggestionsIn(theme.id, seen.themes)
  if (suggestions.length < 2) return null
  return (
    <Section title="De forslag, temaet rummer" id="forslag">
      <DataTable
        id="forslag-tabel"
        caption="De forslag, temaet rummer"
        captionHidden
        stacked
        columns={[
          { key: 'title', header: 'Forslag' },
          { key: 'who', header: 'Foreslået af' },
          { key: 'community', header: `For ${theCommunity}` },
          { key: 'own', header: 'For egen kommune' },
        ]}
        rows={suggestions.map((one) => ({
          title: <ThemeLink theme={one} path={path} />,
          who: whoText(one, { ...seen, themes: [one] }),
          community: importanceText(one, [one], 'community'),
          own: importanceText(one, [one], 'own'),
        }))}
      />
    </Section>
  )
}

const History = ({ told, slug }: { told: readonly Told[]; slug: string }) => (
  <Section title="Historie" id="historie">
    <Timeline
      entries={told.map(({ sequence, when, office, sentence, recorded }) => ({
        when,
        title: sentence,
        who: office,
        source: (
          <a href={`/${slug}/journal?foer=${sequence + 1}#nr-${sequence}`}>
            journalen nr. {sequence}, registreret {recorded}
          </a>
        ),
      }))}
    />
  </Section>
)

/** One theme with all that became of it, and the ways back and on. */
export const showTheme: Route['answer'] = async (asked) => {
  const id = asked.req.param('id') ?? ''
  const { seen, told } = await look(asked, async (read) => {
    const seen = await readSeen(read)
    return { seen, told: await readHistory(read, id, seen.nameOf) }
  })
  const theme = seen.themes.find((one) => one.id === id)
  if (!theme) return showError(asked, 404, 'Det tema er ikke registreret.')
  const { slug } = asked.var.alliance
  const shown: Shown = { theme, seen, path: themesPath(asked), today: todayFor(asked) }
  return showPage(
    asked,
    {
      title: `Tema til ${theme.edition}: ${theme.title}`,
      here: `/${slug}/forloeb`,
      trail: [
        { text: 'Forløb', href: `/${slug}/forloeb` },
        { text: `Temaer til ${theme.edition}`, href: `${shown.path}?udgave=${theme.edition}` },
      ],
    },
    <>
      <Lead>
        Tema til {theme.edition}-udgaven, foreslået af {whoText(theme, shown.seen)}.
      </Lead>
      <About {...shown} slug={slug} />
      <OverlapSection {...shown} />
      <LeftOutNow {...shown} />
      <LineageSection {...shown} />
      <Suggestions {...shown} />
      <LinkList links={[{ text: 'Temaets vej: dialogmøder, prioriteringer og mål', href: `/${slug}/traad/tema/${theme.id}` }]} />
      <History told={told} slug={slug} />
      {officeFor(asked.var.visitor, null) ? (
        <LinkList links={[{ text: 'Arbejd med temaerne', href: `/${slug}/temaarbejde` }]} />
      ) : null}
    </>,
  )
}
