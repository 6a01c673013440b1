import { counted, danishDay, danishList } from '#kernel'
import { DataTable, Figures, Mark, Sentences } from '#ui'
import type { AskedOne, RoundView } from './round-view.ts'
import { type AnswerStanding, standings } from './words.ts'
import { answerOfficeWords, askingWords, standingLooks } from './words-da.ts'

const missing = 'ikke registreret'
/** When and by which way a municipality was asked. */
export const askedText = ({ askings }: AskedOne) =>
  danishList(askings.map(({ way, on, how }) => `${danishDay(on)} (${askingWords[way]}${how && `, ${how}`})`)) || missing
/** When an answer came, and by which way. */
export const answeredText = ({ answer, standing }: AskedOne) => {
  if (!answer) return standing === 'not-known' ? missing : '–'
  const changed = answer.on === answer.firstOn ? '' : `, ændret ${danishDay(answer.on)}`
  const late = answer.late ? ', efter fristen' : ''
  return `${danishDay(answer.firstOn)}${changed}${late} (${answerOfficeWords[answer.office]})`
}

/** The totals, each with its denominator; what nobody did is not shown as a number of its own. */
export const RoundTotals = ({ view }: { view: RoundView }) => (
  <Figures
    figures={standings
      .filter((standing) => view.counts[standing] > 0)
      .map((standing: AnswerStanding) => ({
        number: String(view.counts[standing]),
        of: String(view.asked.length),
        text: <Mark look={standingLooks[standing]} />,
      }))}
  />
)

export const RoundSentences = ({ view: { asked, counts, themes, round } }: { view: RoundView }) => (
  <Sentences
    sentences={[
      `${counted(asked.length, 'kommune', 'kommuner')} ${round.answersKnown ? 'er spurgt' : 'har kunnet foreslå temaer'}.`,
      ...(round.answersKnown
        ? [
            `${counts.themes} af ${asked.length} har svaret med i alt ${counted(themes, 'tema', 'temaer')}, og ${counts.nothing} af ${asked.length} har ikke noget at tilføje.`,
            counts.silent
              ? `${counts.silent} af ${asked.length} har ikke svaret.`
              : `${counts.awaiting} af ${asked.length} mangler endnu at svare.`,
          ]
        : ['Hvem der svarede, er ikke registreret.']),
    ]}
  />
)

/** Every municipality that was asked. `act` gives a last column, where somebody may do something. */
export function AskedTable({ view, slug, act }: { view: RoundView; slug: string; act?: (one: AskedOne) => unknown }) {
  return (
    <DataTable
      id="spurgte"
      caption="De kommuner, der er spurgt"
      captionHidden
      stacked
      columns={[
        { key: 'name', header: 'Kommune' },
        { key: 'standing', header: 'Svar' },
        { key: 'asked', header: 'Spurgt' },
        { key: 'answered', header: 'Svaret' },
        { key: 'themes', header: 'Temaer' },
        ...(act ? [{ key: 'act' as const, header: 'Svar for kommunen' }] : []),
      ]}
      rows={view.asked.map((one) => ({
        name: <a href={`/${slug}/kommuner/${one.code}`}>{one.name}</a>,
        standing: <Mark look={standingLooks[one.standing]} short />,
        asked: askedText(one),
        answered: answeredText(one),
        themes: one.themes.length ? (
          <ul class="plain-list">
            {one.themes.map((theme) => (
              <li>
                <a href={`/${slug}/temaer/${theme.id}`}>{theme.title}</a>
              </li>
            ))}
          </ul>
        ) : (
          one.answer?.note || (one.standing === 'not-known' ? missing : '–')
        ),
        act: act?.(one) as string,
      }))}
    />
  )
}
