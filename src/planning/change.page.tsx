/** What can become of a step or a meeting: moved, called off, done. */
import { cancelAct, completeAct, moveAct, planStateWords, type Standing, titleOf } from '#agenda'
import type { Asked, Route } from '#identity'
import { danishDay } from '#kernel'
import { errorOf, type FormError, TextArea, TextField } from '#ui'
import {
  type Answers,
  desk,
  itemAsked,
  lastChange,
  notFound,
  perform,
  Reading,
  readAnswers,
  readDesk,
  type Status,
  showForm,
} from './form-parts.tsx'

const kinds = {
  flytning: { title: 'Flyt', button: 'Flyt', fields: ['dato', 'begrundelse'] },
  aflysning: { title: 'Aflys', button: 'Aflys', fields: ['begrundelse'] },
  udfoert: { title: 'Udført', button: 'Registrér som udført', fields: ['dato', 'adresse'] },
} as const
type Kind = keyof typeof kinds
/** A refusal may be about a field that this form has not: it leads to the form's first. */
const onForm = (kind: Kind, errors: readonly FormError[]) => {
  const fields: readonly string[] = kinds[kind].fields
  return errors.map(({ field, text }) => ({ text, field: fields.includes(field) ? field : (fields[0] ?? field) }))
}

function show(asked: Asked, kind: Kind, standing: Standing, answers: Answers, found: readonly FormError[], status: Status) {
  const errors = onForm(kind, found)
  const { item, on, state } = standing
  const { title, button, fields } = kinds[kind]
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const has = (name: string) => (fields as readonly string[]).includes(name)
  const page = {
    title: `${title}: ${titleOf(item)}`,
    lead: `Planlagt dag: ${danishDay(on)}. Det står som ${planStateWords[state]}.`,
    action: `${desk(asked)}/${item.id}/${kind}`,
    button,
    hidden: { noegle: lastChange(item) },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      {has('dato') ? (
        <TextField
          {...field('dato')}
          label={kind === 'udfoert' ? 'Hvornår blev det udført?' : 'Ny dato'}
          hint={item.kind === 'meeting' ? 'For eksempel 6.3.2027.' : 'For eksempel 6.3.2027, marts 2027 eller 2027.'}
          width="short"
        />
      ) : null}
      {has('begrundelse') ? (
        <TextArea
          {...field('begrundelse')}
          label="Begrundelse"
          hint="Den kan læses af alle. Skriv ingen personers navne."
          rows={2}
        />
      ) : null}
      {has('adresse') ? (
        <TextField
          {...field('adresse')}
          label="Adressen på organets eget referat"
          hint="Hele adressen, hvis der er et."
          type="url"
          width="full"
          optional
        />
      ) : null}
    </>,
  )
}

const showing =
  (kind: Kind): Route['answer'] =>
  async (asked) => {
    const standing = itemAsked(asked, await readDesk(asked), kind === 'udfoert' ? 'step' : undefined)
    return standing ? show(asked, kind, standing, {}, [], 200) : notFound(asked)
  }

const changing =
  (kind: Kind): Route['answer'] =>
  async (asked) => {
    const typed = await readAnswers(asked, ['noegle', ...kinds[kind].fields])
    const standing = itemAsked(asked, await readDesk(asked), kind === 'udfoert' ? 'step' : undefined)
    if (!standing) return notFound(asked)
    const read = new Reading(typed)
    const own = { id: standing.item.id, seen: read.place('noegle') ?? -1 }
    if (kind !== 'aflysning') read.needed('dato', 'Skriv en dato.')
    if (kind !== 'udfoert') read.needed('begrundelse', 'Skriv en begrundelse.')
    const [on, reason, address] = [read.rough('dato'), read.text('begrundelse'), read.address('adresse')]
    if (read.errors.length) return show(asked, kind, standing, typed.answers, read.errors, 422)
    const again = async (errors: readonly FormError[], status: Status) =>
      show(asked, kind, itemAsked(asked, await readDesk(asked)) ?? standing, typed.answers, errors, status)
    if (kind === 'flytning') return perform(asked, moveAct, { ...own, to: on, reason }, again)
    if (kind === 'aflysning') return perform(asked, cancelAct, { ...own, reason }, again)
    return perform(asked, completeAct, { ...own, on, address }, again)
  }

export const [showMove, moveFromForm] = [showing('flytning'), changing('flytning')]
export const [showCancel, cancelFromForm] = [showing('aflysning'), changing('aflysning')]
export const [showDone, doneFromForm] = [showing('udfoert'), changing('udfoert')]
