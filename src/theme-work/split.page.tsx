import { randomUUID } from 'node:crypto'
import { type Answers, type FormStatus, Reading, readAnswers } from '#forms'
import type { Asked, Route } from '#identity'
import { parseUuid } from '#kernel'
import type { Theme } from '#themes'
import { errorOf, Fieldset, type FormError, SubmitButton, TextArea } from '#ui'
import { splitAct } from './acts.ts'
import {
  desk,
  notFound,
  perform,
  readRegister,
  showThemeForm,
  ThemeFields,
  themeAsked,
  themeFieldNames,
  themeLimits,
  themeTyped,
} from './form-parts.tsx'

const mostParts = 12
const at = (place: number) => `del-${place}-`
const placesOf = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const countOf = (text = '') => (/^\d{1,2}$/.test(text) ? Math.min(Number(text), mostParts) : 2)
const fresh = (answers: Answers, count: number): Answers => ({
  ...Object.fromEntries(placesOf(count).map((place) => [`${at(place)}noegle`, randomUUID() as string])),
  ...answers,
  antal: String(count),
})

function show(asked: Asked, theme: Theme, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const places = placesOf(countOf(answers.antal))
  const keys = Object.fromEntries(places.map((place) => [`${at(place)}noegle`, answers[`${at(place)}noegle`] ?? '']))
  const page = {
    title: `Del temaet »${theme.title}«`,
    lead: 'Det bliver til flere temaer. Det oprindelige beholder sin egen side og vejen til hvert af dem.',
    action: `${desk(asked)}/temaer/${theme.id}/deling`,
    button: 'Del temaet',
    hidden: { set: String(theme.latest), antal: String(places.length), ...keys },
  }
  return showThemeForm(
    asked,
    page,
    errors,
    status,
    <>
      <button type="submit" disabled hidden />
      {places.map((place) => (
        <Fieldset legend={`Del ${place}`} boxed>
          <ThemeFields answers={answers} errors={errors} at={at(place)} />
        </Fieldset>
      ))}
      <SubmitButton kind="secondary" name="handling" value="tilfoej">
        Tilføj en del
      </SubmitButton>
      <TextArea
        name="begrundelse"
        label="Begrundelse"
        hint="Den kan læses af alle. Skriv ingen personers navne."
        rows={2}
        value={answers.begrundelse ?? ''}
        error={errorOf(errors, 'begrundelse')}
      />
    </>,
  )
}

export const showSplit: Route['answer'] = async (asked) => {
  const theme = themeAsked(asked, await readRegister(asked))
  return theme
    ? show(asked, theme, fresh({ 'del-1-spor': theme.track ?? '', 'del-2-spor': theme.track ?? '' }, 2), [], 200)
    : notFound(asked)
}

export const splitFromForm: Route['answer'] = async (asked) => {
  const theme = themeAsked(asked, await readRegister(asked))
  if (!theme) return notFound(asked)
  const { answers: first } = await readAnswers(asked, ['antal'])
  const places = placesOf(countOf(first.antal))
  const parts = places.flatMap((place) => [`${at(place)}noegle`, ...themeFieldNames(at(place))])
  const limits = Object.assign({}, ...places.map((place) => themeLimits(at(place))))
  const typed = await readAnswers(asked, ['set', 'antal', 'handling', 'begrundelse', ...parts], limits)
  if (typed.answers.handling === 'tilfoej')
    return show(asked, theme, fresh(typed.answers, Math.min(places.length + 1, mostParts)), [], 200)
  const read = new Reading(typed)
  const written = (place: number) => themeFieldNames(at(place)).some((name) => (name.endsWith('spor') ? false : read.text(name)))
  const into = places
    .filter((place) => place <= 2 || written(place))
    .map((place) => themeTyped(read, parseUuid(read.text(`${at(place)}noegle`)) ?? '', at(place)))
  const reason = read.needed('begrundelse', 'Skriv en begrundelse.')
  if (into.some(({ id }) => !id)) return notFound(asked)
  if (read.errors.length) return show(asked, theme, typed.answers, read.errors, 422)
  const from = { id: theme.id, seen: read.place('set') ?? -1 }
  return perform(asked, splitAct, { from, into, reason }, async (errors, status) => {
    const now = themeAsked(asked, await readRegister(asked)) ?? theme
    return show(
      asked,
      now,
      typed.answers,
      errors.map((error) => ({ ...error, field: 'del-1-titel' })),
      status,
    )
  })
}
