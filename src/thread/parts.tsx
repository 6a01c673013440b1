import { capital, danishDay, danishList } from '#kernel'
import type { Ending, Making, Placing, Step } from '#making'
import type { Theme } from '#themes'
import { Timeline, type TimelineEntry } from '#ui'
import { endingWords, methodWords, notRecorded, stepWords } from './words-da.ts'

const decisions = new Set<Step['kind']>(['treated', 'decided', 'ranked'])

/** The place by each method, or the one that the meeting agreed on, and how many municipalities stand behind it. */
export function placingWords({ methods, agreed, of, ballots, voters }: Placing): string[] {
  const counted = methods.map(({ method, place, shared }) => `${methodWords[method]} ${place}${shared ? ' (delt)' : ''}`)
  return [
    ...(counted.length ? [`Plads blandt ${of} temaer: ${danishList(counted)}. ${ballots} af ${voters} kommuner stemte.`] : []),
    ...(agreed === null ? [] : [`Mødet blev enigt om plads ${agreed} af ${of}.`]),
  ]
}

const entryOf =
  (slug: string) =>
  ({ kind, on, body, title, words, placing, path }: Step): TimelineEntry => ({
    when: danishDay(on),
    title: path ? <a href={`/${slug}${path}`}>{title}</a> : title,
    who: `${body || notRecorded} · ${stepWords[kind]}`,
    kind: decisions.has(kind) ? 'decision' : 'step',
    ...(words ? { body: words } : {}),
    ...(placing ? { children: placingWords(placing).map((line) => <p>{line}</p>) } : {}),
  })

export const Steps = ({ steps, slug }: { steps: readonly Step[]; slug: string }) => (
  <Timeline entries={steps.map(entryOf(slug))} />
)

/** Where something ended, as a link where there is a page for it. */
export function EndingText({ ending, slug, year }: { ending: Ending; slug: string; year: number }) {
  const word = capital(endingWords[ending.kind])
  if (ending.kind === 'area') {
    const { place, version } = ending.area
    const number = version.replace(/^\d{4}-v/, '')
    return (
      <>
        Udviklingsområde {place}:{' '}
        <a href={`/${slug}/papirer/${year}/udviklingsomraader/${place}?version=${number}`}>{ending.title || notRecorded}</a>
      </>
    )
  }
  if (!('goal' in ending)) return <>{word}</>
  const { goal, version } = ending
  const why = ending.kind === 'gone' ? ` (${ending.because || `hvorfor, er ${notRecorded}`})` : ''
  return (
    <>
      {ending.kind === 'goal' ? `Mål ${goal.number}` : `${word}, version ${version.number}`}:{' '}
      <a href={`/${slug}/traad/maal/${goal.id}`}>{goal.shortTitle}</a>
      {why}
    </>
  )
}

export const Endings = ({ endings, slug, year }: { endings: readonly Ending[]; slug: string; year: number }) => (
  <ul>
    {endings.map((ending) => (
      <li>
        <EndingText ending={ending} slug={slug} year={year} />
      </li>
    ))}
  </ul>
)

/** Who suggested a theme, as far as anybody has recorded it. */
export function suggestedBy({ code, origin }: Theme, { nameOf, secretariat }: Making): string {
  if (code) return nameOf(code)
  if (origin === 'secretariat') return secretariat || 'Sekretariatet'
  return origin === 'lineage' ? 'dannet af andre temaer' : notRecorded
}
