/** The secretariat's own theme, put forward or corrected. */
import { randomUUID } from 'node:crypto'
import { type Answers, type FormStatus, Reading, readAnswers } from '#forms'
import type { Asked, Route } from '#identity'
import { parseUuid } from '#kernel'
import { importances, importanceWords, type Seen, type Theme } from '#themes'
import { Checkbox, errorOf, Fieldset, type FormError, RadioGroup, TextField } from '#ui'
import { ownThemeAct } from './acts.ts'
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

const names = ['noegle', 'set', 'udgave', ...themeFieldNames(), 'faelles', 'alene', 'andet', 'kilde']
const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'ja' : 'nej')

const answersOf = (theme: Theme): Answers => ({
  noegle: theme.id,
  set: String(theme.latest),
  udgave: String(theme.edition),
  titel: theme.title,
  hvorfor: theme.why,
  spor: theme.track ?? '',
  faelles: theme.community === null ? '' : String(theme.community),
  alene: yesNo(theme.notAlone),
  andet: theme.handledElsewhere,
  kilde: theme.source,
  ...Object.fromEntries(theme.forums.map((id) => [`forum-${id}`, 'ja'])),
})

function show(asked: Asked, { forums }: Seen, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: answers.set ? 'Ret et tema' : 'Registrér et tema',
    lead: 'Et tema, som sekretariatet selv stiller. Temaer fra kommunerne kommer i deres svar og rettes der.',
    action: `${desk(asked)}/temaer`,
    button: answers.set ? 'Gem rettelsen' : 'Registrér temaet',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
  }
  return showThemeForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextField {...field('udgave')} label="Udgavens årstal" width="short" inputmode="numeric" />
      <ThemeFields answers={answers} errors={errors} />
      <RadioGroup
        {...field('faelles')}
        label="Hvor meget betyder det for fællesskabet?"
        optional
        options={importances.map((one) => ({ value: String(one), text: `${one}: ${importanceWords[one]}` }))}
      />
      <RadioGroup
        {...field('alene')}
        label="Kan det ikke løses af én kommune alene?"
        optional
        options={[
          { value: 'ja', text: 'Ja, det kan ikke løses af én kommune alene' },
          { value: 'nej', text: 'Nej, en kommune kan løse det selv' },
        ]}
      />
      <Fieldset
        legend="Tager kommunerne sig allerede af det et andet sted? (frivilligt)"
        name="forum"
        error={errorOf(errors, 'forum')}
      >
        {forums.map(({ id, name }) => (
          <Checkbox name={`forum-${id}`} label={name} checked={answers[`forum-${id}`] === 'ja'} />
        ))}
        <TextField {...field('andet')} label="Et andet sted" width="full" optional />
      </Fieldset>
      <TextField {...field('kilde')} label="Hvor kommer det fra?" hint="Skriv ingen personers navne." width="full" optional />
    </>,
  )
}

export const showNewTheme: Route['answer'] = async (asked) =>
  show(asked, await readRegister(asked), { noegle: randomUUID() }, [], 200)

export const showOwnTheme: Route['answer'] = async (asked) => {
  const seen = await readRegister(asked)
  const theme = themeAsked(asked, seen)
  return theme && theme.origin !== 'municipality' ? show(asked, seen, answersOf(theme), [], 200) : notFound(asked)
}

export const themeFromForm: Route['answer'] = async (asked) => {
  const seen = await readRegister(asked)
  const boxes = seen.forums.map(({ id }) => `forum-${id}`)
  const typed = await readAnswers(asked, [...names, ...boxes], themeLimits())
  const read = new Reading(typed)
  const known = seen.themes.find(({ id }) => id === read.text('noegle'))
  if (!known && !parseUuid(read.text('noegle'))) return notFound(asked)
  read.needed('udgave', 'Skriv udgavens årstal, for eksempel 2027.')
  const theme = {
    ...themeTyped(read, read.text('noegle')),
    seen: read.place('set'),
    edition: read.number('udgave', 1990, 2199) ?? 0,
    community: importances.find((one) => String(one) === read.text('faelles')) ?? null,
    notAlone: read.text('alene') ? read.text('alene') === 'ja' : null,
    forums: seen.forums.map(({ id }) => id).filter((id) => read.text(`forum-${id}`) === 'ja'),
    handledElsewhere: read.text('andet'),
    source: read.text('kilde'),
  }
  if (read.errors.length) return show(asked, seen, typed.answers, read.errors, 422)
  return perform(asked, ownThemeAct, theme, async (errors, status) => {
    const now = await readRegister(asked)
    const standing = now.themes.find(({ id }) => id === theme.id)
    return show(asked, now, { ...typed.answers, set: standing ? String(standing.latest) : '' }, errors, status)
  })
}
