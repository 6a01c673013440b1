import { medianOf, methods, type Outcome } from '#counting'
import { capital, danishList, danishNumber, inDanishOrder, type MunicipalityCode } from '#kernel'
import type { Result } from '#priorities'
import { importanceWords, type Theme } from '#themes'
import { DataTable, PlacePlot } from '#ui'
import type { Shown } from './reading.ts'
import { among, methodWords } from './sentences.ts'

type Counted = Shown & { readonly result: Result }
const byMethod = (outcomes: readonly Outcome[], method: Outcome['method']) => outcomes.find((one) => one.method === method)
const placeIn = (outcome: Outcome | undefined, theme: string) => outcome?.placed.find((one) => one.theme === theme)

function cell(outcome: Outcome | undefined, theme: string): string {
  const found = placeIn(outcome, theme)
  if (!found || !outcome) return '–'
  const shared = outcome.placed.filter(({ place }) => place === found.place).length > 1
  return `${found.place}${shared ? ' (delt)' : ''}`
}
const points = (outcome: Outcome | undefined, theme: string) =>
  (placeIn(outcome, theme)?.score ?? 0).toLocaleString('da-DK', { maximumFractionDigits: 1 })

/** Themes in the order that most methods have them: by the sum of their places. */
export function inResultOrder(themes: readonly Theme[], { outcomes }: Result): Theme[] {
  const sum = (id: string) => outcomes.reduce((all, outcome) => all + (placeIn(outcome, id)?.place ?? 0), 0)
  return [...themes].sort((a, b) => sum(a.id) - sum(b.id))
}

/** The result by every method, side by side. */
export function Methods({ shown: { themes, result, vote }, slug }: { shown: Counted; slug: string }) {
  const weighed = vote.weighting === 'by-population'
  return (
    <DataTable
      id="metoder"
      caption="Hvert temas plads ved de tre metoder"
      captionHidden
      stacked
      columns={[
        { key: 'theme', header: 'Tema' },
        ...methods.map((method) => ({ key: method, header: methodWords[method], numeric: true })),
        { key: 'points', header: 'Bordas point', numeric: true },
        { key: 'approvals', header: `${weighed ? 'Stemmer' : 'Kommuner'} ${among(vote.places)}`, numeric: true },
      ]}
      rows={inResultOrder(themes, result).map(({ id, title }) => ({
        theme: <a href={`/${slug}/temaer/${id}`}>{title}</a>,
        borda: cell(byMethod(result.outcomes, 'borda'), id),
        schulze: cell(byMethod(result.outcomes, 'schulze'), id),
        top: cell(byMethod(result.outcomes, 'top'), id),
        approvals: points(byMethod(result.outcomes, 'top'), id),
        points: points(byMethod(result.outcomes, 'borda'), id),
      }))}
    />
  )
}

const decimal = (value: number | null) => (value === null ? '–' : value.toLocaleString('da-DK', { maximumFractionDigits: 1 }))
const spreadRows = ({ themes, result }: Counted) =>
  inResultOrder(themes, result).flatMap((theme) => {
    const spread = result.spreads.find((one) => one.theme === theme.id)
    return spread ? [{ theme, spread }] : []
  })

/** How many municipalities have each theme at each place, as a picture. */
export const Dots = ({ shown }: { shown: Counted }) => (
  <PlacePlot
    id="billede"
    title="Kommunernes placering af hvert tema"
    description="Hver række er et tema. En cirkel står under den plads, som kommunerne har givet temaet; tallet er, hvor mange kommuner det er. Den stiplede cirkel til højre er kommuner, der ikke har rangordnet temaet. De samme tal står i tabellen nedenfor."
    noneText="ingen"
    rows={spreadRows(shown).map(({ theme, spread }) => ({ label: theme.title, at: spread.at, none: spread.unnamed }))}
  />
)

/** The same numbers in a table, with how far they lie from each other. */
export const Spreads = ({ shown }: { shown: Counted }) => (
  <DataTable
    id="spredning"
    caption="Hvor ens kommunerne placerer hvert tema"
    stacked
    columns={[
      { key: 'theme', header: 'Tema' },
      { key: 'top', header: `${capital(among(shown.vote.places))}: kommuner`, numeric: true },
      { key: 'median', header: 'Midterste plads', numeric: true },
      { key: 'range', header: 'Fra–til', numeric: true },
      { key: 'unnamed', header: 'Ikke rangordnet', numeric: true },
      { key: 'at', header: 'Plads: antal kommuner' },
    ]}
    rows={spreadRows(shown).map(({ theme, spread }) => ({
      theme: theme.title,
      top: `${spread.top} af ${shown.result.ballots.length}`,
      median: decimal(spread.median),
      range: spread.best === null ? '–' : `${spread.best}–${spread.worst}`,
      unnamed: danishNumber(spread.unnamed),
      at: spread.at.flatMap((count, place) => (count ? [`${place + 1}: ${count}`] : [])).join(' · ') || '–',
    }))}
  />
)

/** The middle place of each theme in each cluster, where there is more than one. */
export function Clusters({ shown }: { shown: Counted }) {
  const { clusters, themes, result } = shown
  if (clusters.length < 2) return null
  const median = (theme: string, codes: readonly MunicipalityCode[]) => {
    const own = result.ballots.filter(({ code }) => codes.includes(code))
    return medianOf(own.map(({ ranking }) => ranking.indexOf(theme) + 1).filter((place) => place > 0))
  }
  return (
    <DataTable
      id="klynger"
      caption="Midterste plads i hver klynge, blandt dem, der har rangordnet temaet"
      stacked
      columns={[{ key: 'theme', header: 'Tema' }, ...clusters.map(({ name }) => ({ key: name, header: name, numeric: true }))]}
      rows={inResultOrder(themes, result).map(({ id, title }) => ({
        theme: title,
        ...Object.fromEntries(clusters.map(({ name, codes }) => [name, decimal(median(id, codes))])),
      }))}
    />
  )
}

/** Which municipalities have a theme high, and which have it low. */
export function HighAndLow({ shown: { themes, result, vote, nameOf } }: { shown: Counted }) {
  const named = (codes: readonly MunicipalityCode[]) => danishList(inDanishOrder(codes.map(nameOf), (name) => name)) || 'ingen'
  const low = Math.max(vote.places, Math.ceil((themes.length * 2) / 3))
  const place = (ranking: readonly string[], theme: string) => ranking.indexOf(theme) + 1 || Number.POSITIVE_INFINITY
  return (
    <DataTable
      id="hoejt-og-lavt"
      caption="Hvem der har temaet højt og lavt"
      stacked
      columns={[
        { key: 'theme', header: 'Tema' },
        { key: 'high', header: `Højt: ${among(vote.places)}` },
        { key: 'low', header: 'Lavt: i den sidste tredjedel eller ikke rangordnet' },
      ]}
      rows={inResultOrder(themes, result).map(({ id, title }) => ({
        theme: title,
        high: named(result.ballots.filter(({ ranking }) => place(ranking, id) <= vote.places).map(({ code }) => code)),
        low: named(result.ballots.filter(({ ranking }) => place(ranking, id) > low).map(({ code }) => code)),
      }))}
    />
  )
}

const importance = (value: Theme['community']) => (value === null ? 'ikke registreret' : importanceWords[value])
/** What was said of a theme's importance to the community, beside that to the municipality that put it forward (S28). */
export const Importance = ({ themes, slug, nameOf }: Pick<Shown, 'themes' | 'nameOf'> & { slug: string }) => (
  <DataTable
    id="betydning"
    caption="Temaernes betydning for fællesskabet og for kommunen selv"
    captionHidden
    stacked
    columns={[
      { key: 'theme', header: 'Tema' },
      { key: 'community', header: 'For fællesskabet' },
      { key: 'own', header: 'For kommunen selv' },
      { key: 'from', header: 'Foreslået af' },
    ]}
    rows={themes.map(({ id, title, community, own, code }) => ({
      theme: <a href={`/${slug}/temaer/${id}`}>{title}</a>,
      community: importance(community),
      own: importance(own),
      from: code ? nameOf(code) : 'ikke en enkelt kommune',
    }))}
  />
)
