import { randomUUID } from 'node:crypto'
import { type Answers, type FormStatus, Reading, readAnswers } from '#forms'
import type { Asked, Route } from '#identity'
import { parseUuid } from '#kernel'
import type { Seen, Theme } from '#themes'
import { errorOf, Fieldset, type FormError, RadioGroup, TextArea } from '#ui'
import { mergeAct } from './acts.ts'
import {
  desk,
  perform,
  readRegister,
  seenIn,
  seenText,
  showThemeForm,
  ThemeFields,
  themeFieldNames,
  themeLimits,
  themeTyped,
} from './form-parts.tsx'

const names = ['noegle', 'temaer', 'bliver', 'begrundelse', ...themeFieldNames()]
const chosen = (ids: readonly string[], { themes }: Seen) => themes.filter(({ id }) => ids.includes(id))

function show(asked: Asked, themes: readonly Theme[], answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const page = {
    title: 'Læg temaer sammen',
    lead: 'De bliver til ét tema. Hvert forslag beholder sin egen side og vejen til det nye, og alle kan se begrundelsen.',
    action: `${desk(asked)}/sammenlaegning`,
    button: 'Læg temaerne sammen',
    hidden: { noegle: answers.noegle ?? '', temaer: seenText(themes) },
  }
  return showThemeForm(
    asked,
    page,
    errors,
    status,
    <>
      <RadioGroup
        name="bliver"
        label="Hvad bliver de til?"
        value={answers.bliver || 'nyt'}
        error={errorOf(errors, 'bliver')}
        options={[
          { value: 'nyt', text: 'Et nyt tema, som skrives herunder' },
          ...themes.map(({ id, title }) => ({ value: id, text: `»${title}«, som de andre lægges ind i` })),
        ]}
      />
      <Fieldset legend="Det nye tema" boxed>
        <ThemeFields answers={answers} errors={errors} optional />
      </Fieldset>
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

/** Which themes it is about stands in the address: ?tema=…&tema=… */
export const showMerge: Route['answer'] = async (asked) => {
  const themes = chosen(asked.req.queries('tema') ?? [], await readRegister(asked))
  const errors = themes.length < 2 ? [{ field: 'bliver', text: 'Vælg mindst to temaer på listen under Temaarbejde.' }] : []
  return show(asked, themes, { noegle: randomUUID(), spor: themes[0]?.track ?? '' }, errors, 200)
}

export const mergeFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names, { ...themeLimits(), temaer: 6000 })
  const read = new Reading(typed)
  const seen = seenIn(read.text('temaer'))
  const into = seen.find(({ id }) => id === read.text('bliver'))
  const fresh = parseUuid(read.text('noegle'))
  const theme = into || !fresh ? into : themeTyped(read, fresh)
  if (!theme) read.wrong('bliver', 'Vælg, hvad temaerne bliver til.')
  const reason = read.needed('begrundelse', 'Skriv en begrundelse.')
  const again = async (errors: readonly FormError[], status: FormStatus) =>
    show(
      asked,
      chosen(
        seen.map(({ id }) => id),
        await readRegister(asked),
      ),
      typed.answers,
      errors,
      status,
    )
  if (read.errors.length || !theme) return again(read.errors, 422)
  return perform(asked, mergeAct, { from: seen.filter(({ id }) => id !== theme.id), into: theme, reason }, (errors, status) =>
    again(
      errors.map((error) => ({ ...error, field: error.field === 'temaer' ? 'bliver' : error.field })),
      status,
    ),
  )
}
