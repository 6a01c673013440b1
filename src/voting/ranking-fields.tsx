import type { Theme } from '#themes'
import { errorOf, Fieldset, type FormError, More, SelectField } from '#ui'
import type { Answers } from './form-parts.tsx'

export const placeField = (place: number) => `plads-${place}`
export const placeFields = (themes: readonly unknown[]) => themes.map((_, at) => placeField(at + 1))

type RankingProps = {
  readonly themes: readonly Theme[]
  /** How many places matter; the others may be filled too. */
  readonly places: number
  readonly answers: Answers
  readonly errors: readonly FormError[]
}
/** One list a place: it needs no script. ranking.client.ts makes a list of it that can be moved up and down. */
export function RankingFields({ themes, places, answers, errors }: RankingProps) {
  const options = themes.map(({ id, title }) => ({ value: id, text: title }))
  const select = (place: number) => (
    <SelectField
      name={placeField(place)}
      label={`Plads ${place}`}
      value={answers[placeField(place)] ?? ''}
      error={errorOf(errors, placeField(place))}
      options={options}
      empty="Intet tema"
      optional={place > 1}
    />
  )
  const all = themes.map((_, at) => at + 1)
  const rest = all.slice(places)
  const filled = rest.some((place) => answers[placeField(place)] || errorOf(errors, placeField(place)))
  return (
    <div id="rangordning" data-ranking>
      <Fieldset legend="Vælg temaer, det vigtigste først" boxed>
        {all.slice(0, places).map(select)}
      </Fieldset>
      {rest.length === 0 ? null : filled ? (
        <Fieldset legend="Flere pladser" boxed>
          {rest.map(select)}
        </Fieldset>
      ) : (
        <More summary={`Flere pladser (${rest.length}), hvis I vil rangordne flere`}>{rest.map(select)}</More>
      )}
    </div>
  )
}

/** What was chosen, from the first place down; a hole or a theme chosen twice is told at its own place, and all that was chosen stays. */
export function readRanking(answers: Answers, themes: readonly Theme[]): { ranking: string[]; errors: FormError[] } {
  const chosen = placeFields(themes).map((name) => answers[name] ?? '')
  const titles = new Map(themes.map(({ id, title }) => [id, title]))
  const last = chosen.findLastIndex((theme) => theme !== '')
  const errors = chosen.slice(0, last + 1).flatMap((theme, at): FormError[] => {
    const field = placeField(at + 1)
    if (theme === '') return [{ field, text: `Plads ${at + 1} er tom, men der er et tema længere nede. Ryk temaerne op.` }]
    if (!titles.has(theme)) return [{ field, text: 'Vælg et tema fra listen.' }]
    const first = chosen.indexOf(theme)
    const twice = `»${titles.get(theme)}« står også på plads ${first + 1}. Vælg et andet tema her, eller ryk de andre op.`
    return first < at ? [{ field, text: twice }] : []
  })
  return { ranking: chosen.slice(0, last + 1), errors }
}
export const rankingAnswers = (ranking: readonly string[]): Answers =>
  Object.fromEntries(ranking.map((theme, at) => [placeField(at + 1), theme]))
