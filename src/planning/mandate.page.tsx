import { randomUUID } from 'node:crypto'
import { type Mandate, mandateAct, triggers, triggerWords } from '#agenda'
import type { Asked, Route } from '#identity'
import { danishDay, parseUuid } from '#kernel'
import { errorOf, type FormError, RadioGroup, SelectField, TextArea, TextField } from '#ui'
import {
  type Answers,
  bodyOptions,
  type Desk,
  desk,
  notFound,
  perform,
  Reading,
  readAnswers,
  readDesk,
  type Status,
  showForm,
} from './form-parts.tsx'

const names = [
  'noegle',
  'set',
  'udgave',
  'organ',
  'dato',
  'beder',
  'anledning',
  'anledning-tekst',
  'graense',
  'adresse',
  'kilde',
] as const

const answersOf = (mandate: Mandate): Answers => ({
  noegle: mandate.id,
  set: String(mandate.sequence),
  udgave: mandate.edition === null ? '' : String(mandate.edition),
  organ: mandate.body,
  dato: mandate.askedOn && danishDay(mandate.askedOn),
  beder: mandate.asks,
  anledning: mandate.trigger,
  'anledning-tekst': mandate.triggerText,
  graense: mandate.goalLimit === null ? '' : String(mandate.goalLimit),
  adresse: mandate.address,
  kilde: mandate.source,
})

function show(asked: Asked, agenda: Desk, answers: Answers, errors: readonly FormError[], status: Status) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: answers.set ? 'Ret et mandat' : 'Registrér et mandat',
    lead: 'Et mandat siger, hvem der bad om hvad. Det kan ses af alle med det samme, og rettelser kan følges i journalen.',
    action: `${desk(asked)}/mandater`,
    button: answers.set ? 'Gem rettelsen' : 'Registrér mandatet',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <SelectField {...field('organ')} label="Hvem bad om det?" options={bodyOptions(agenda)} />
      <TextField
        {...field('dato')}
        label="Hvornår?"
        hint="For eksempel 6.3.2027, marts 2027 eller 2027. Lad feltet stå tomt, hvis ingen ved det."
        width="short"
        optional
      />
      <TextArea {...field('beder')} label="Hvad bad de om?" rows={4} />
      <RadioGroup
        {...field('anledning')}
        label="Hvad var anledningen?"
        options={triggers.map((value) => ({ value, text: value === 'not-known' ? 'Det vides ikke' : triggerWords[value] }))}
      />
      <TextField {...field('anledning-tekst')} label="Anledningen med ord" width="full" optional />
      <TextField
        {...field('graense')}
        label="Højst så mange mål"
        hint="For eksempel 3. Lad feltet stå tomt, hvis der ikke er sat en grænse."
        width="short"
        inputmode="numeric"
        optional
      />
      <TextField
        {...field('udgave')}
        label="Udgavens årstal"
        hint="Den udgave af papiret, som arbejdet fører til."
        width="short"
        inputmode="numeric"
        optional
      />
      <TextField {...field('adresse')} label="Adressen på organets egen beslutning" type="url" width="full" optional />
      <TextField
        {...field('kilde')}
        label="Hvor kommer oplysningen fra?"
        hint="Skriv ingen personers navne."
        width="full"
        optional
      />
    </>,
  )
}

export const showNewMandate: Route['answer'] = async (asked) =>
  show(asked, await readDesk(asked), { noegle: randomUUID(), anledning: '' }, [], 200)

export const showMandate: Route['answer'] = async (asked) => {
  const agenda = await readDesk(asked)
  const mandate = agenda.mandates.find(({ id }) => id === asked.req.param('id'))
  return mandate ? show(asked, agenda, answersOf(mandate), [], 200) : notFound(asked)
}

export const mandateFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names)
  const agenda = await readDesk(asked)
  const read = new Reading(typed)
  const known = agenda.mandates.find(({ id }) => id === read.text('noegle'))
  if (!known && !parseUuid(read.text('noegle'))) return notFound(asked)
  const trigger = triggers.find((one) => one === read.text('anledning'))
  if (!trigger) read.wrong('anledning', 'Vælg, hvad anledningen var, eller at det ikke vides.')
  const mandate = {
    id: read.text('noegle'),
    seen: read.place('set'),
    edition: read.number('udgave', 1990, 2199),
    body: read.needed('organ', 'Vælg det organ, der bad om det.'),
    askedOn: read.rough('dato'),
    asks: read.needed('beder', 'Skriv, hvad organet bad om.'),
    trigger: trigger ?? 'not-known',
    triggerText: read.text('anledning-tekst'),
    goalLimit: read.number('graense', 1, 999),
    address: read.address('adresse'),
    source: read.text('kilde'),
  } as const
  if (read.errors.length) return show(asked, agenda, typed.answers, read.errors, 422)
  return perform(asked, mandateAct, mandate, async (errors, status) => {
    const now = await readDesk(asked)
    const standing = now.mandates.find(({ id }) => id === mandate.id)
    const set = standing ? String(standing.sequence) : ''
    return show(asked, now, { ...typed.answers, set }, errors, status)
  })
}
