import { type Answers, type FormStatus, readAnswers } from '#forms'
import type { Asked, Route } from '#identity'
import { danishList } from '#kernel'
import type { Seen } from '#themes'
import { errorOf, type FormError, TextField } from '#ui'
import { groupAct } from './acts.ts'
import { desk, perform, readRegister, showThemeForm } from './form-parts.tsx'

function show(
  asked: Asked,
  { themes }: Seen,
  ids: readonly string[],
  answers: Answers,
  errors: readonly FormError[],
  status: FormStatus,
) {
  const chosen = themes.filter(({ id }) => ids.includes(id))
  const page = {
    title: 'Sæt temaer under en overskrift',
    lead: chosen.length
      ? `Det gælder ${danishList(chosen.map(({ title }) => `»${title}«`))}.`
      : 'Vælg først temaer på listen under Temaarbejde.',
    action: `${desk(asked)}/gruppering`,
    button: 'Gem overskriften',
    hidden: { temaer: ids.join(' ') },
  }
  return showThemeForm(
    asked,
    page,
    errors,
    status,
    <TextField
      name="overskrift"
      label="Overskrift"
      hint="Lad feltet stå tomt for at tage temaerne ud fra deres overskrift."
      value={answers.overskrift ?? ''}
      error={errorOf(errors, 'overskrift')}
      optional
    />,
  )
}

export const showGroup: Route['answer'] = async (asked) => {
  const seen = await readRegister(asked)
  const ids = asked.req.queries('tema') ?? []
  const heading = seen.themes.find(({ id }) => ids.includes(id))?.heading ?? ''
  return show(
    asked,
    seen,
    seen.themes.filter(({ id }) => ids.includes(id)).map(({ id }) => id),
    { overskrift: heading },
    [],
    200,
  )
}

export const groupFromForm: Route['answer'] = async (asked) => {
  const { answers, errors } = await readAnswers(asked, ['temaer', 'overskrift'], { temaer: 6000, overskrift: 200 })
  const ids = (answers.temaer ?? '').split(' ').filter(Boolean)
  const again = async (found: readonly FormError[], status: FormStatus) =>
    show(asked, await readRegister(asked), ids, answers, found, status)
  if (errors.length) return again(errors, 422)
  return perform(asked, groupAct, { themes: ids, heading: answers.overskrift ?? '' }, (found, status) =>
    again(
      found.map((error) => ({ ...error, field: 'overskrift' })),
      status,
    ),
  )
}
