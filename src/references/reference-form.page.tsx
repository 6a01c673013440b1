import { randomUUID } from 'node:crypto'
import type { Edition, Goal } from '#editions'
import { type Answers, type FormStatus, perform, Reading, readAnswers, showForm } from '#forms'
import { type Asked, look, type Route, showError } from '#identity'
import { capital, danishDay, parseUuid } from '#kernel'
import { Checkbox, errorOf, type FormError, SelectField, TextArea, TextField } from '#ui'
import { readShelf, referenceAct, withdrawReferenceAct } from './acts.ts'
import { refusals } from './refusals.ts'
import type { Shelf } from './rules.ts'
import { referenceNamed } from './sentences.ts'
import { longest, type Reference, referenceKinds, relations } from './words.ts'
import { referenceKindWords, relationWords } from './words-da.ts'

const names = [
  'noegle',
  'set',
  'slags',
  'titel',
  'udgiver',
  'version',
  'dato',
  'adresse',
  'afloeser',
  'note',
  'begrundelse',
  'kilde',
  'tilbage',
] as const
const limits = { titel: longest.title, note: longest.note, adresse: longest.address }
const goalField = (id: string) => `maal-${id}`

/** The goals of every edition, the newest first, each as it stands in the newest version that has it. */
const goalsIn = ({ editions }: Shelf): { readonly edition: Edition; readonly goal: Goal }[] =>
  editions.flatMap((edition) => {
    const newest = new Map(edition.versions.flatMap(({ goals }) => goals.map((goal) => [goal.id, goal] as const)))
    return [...newest.values()].sort((a, b) => a.number - b.number).map((goal) => ({ edition, goal }))
  })

const answersOf = (one: Reference): Answers => ({
  noegle: one.id,
  set: String(one.sequence),
  slags: one.kind,
  titel: one.title,
  udgiver: one.issuer,
  version: one.version,
  dato: one.dated && danishDay(one.dated),
  adresse: one.address,
  afloeser: one.replaces ?? '',
  note: one.note,
  kilde: one.source,
  ...Object.fromEntries(one.goals.map(({ goal, relation }) => [goalField(goal), relation])),
})

const relationOptions = relations.map((value) => ({ value, text: `Papiret ${relationWords[value]} målet` }))

function show(asked: Asked, at: Shelf, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const corrects = Boolean(answers.set)
  const here = `/${asked.var.alliance.slug}/henvisninger`
  const page = {
    title: corrects ? 'Ret en henvisning' : 'Registrér en henvisning',
    lead: 'Et papir fra andre, som målene bygger på. Hver version registreres for sig. Alle kan se det.',
    action: here,
    button: corrects ? 'Gem rettelsen' : 'Registrér',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
    desk: { text: 'Henvisninger', href: here },
  }
  const others = at.references.filter(({ id, withdrawn }) => withdrawn === null && id !== answers.noegle)
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <SelectField
        {...field('slags')}
        label="Hvad er det?"
        options={referenceKinds.map((value) => ({ value, text: capital(referenceKindWords[value]) }))}
      />
      <TextField {...field('titel')} label="Titel" width="full" />
      <TextField {...field('udgiver')} label="Udgivet af" width="full" optional />
      <TextField {...field('version')} label="Version" hint="Som papiret selv kalder den." optional />
      <TextField
        {...field('dato')}
        label="Dato"
        hint="For eksempel 2.12.2016, december 2016 eller 2016."
        width="short"
        optional
      />
      <TextField {...field('adresse')} label="Adresse" type="url" width="full" optional />
      <SelectField
        {...field('afloeser')}
        label="Afløser den en tidligere version?"
        options={others.map((one) => ({ value: one.id, text: referenceNamed(one) }))}
        empty="Nej"
        optional
      />
      {goalsIn(at).map(({ edition, goal }) => (
        <SelectField
          name={goalField(goal.id)}
          value={answers[goalField(goal.id)] ?? ''}
          label={`Mål ${goal.number} i ${edition.year}: ${goal.shortTitle}`}
          options={relationOptions}
          empty="Intet"
          optional
        />
      ))}
      <TextArea {...field('note')} label="Bemærkning" rows={2} optional />
      <TextField
        {...field('kilde')}
        label="Hvor kommer oplysningen fra?"
        hint="Skriv ingen personers navne."
        width="full"
        optional
      />
      {corrects ? (
        <>
          <TextField {...field('begrundelse')} label="Hvorfor rettes det?" hint="Alle kan se det." width="full" />
          <Checkbox
            name="tilbage"
            label="Træk henvisningen tilbage"
            hint="Den tæller så ikke mere med. Titlen og begrundelsen bliver stående."
            checked={answers.tilbage === 'ja'}
          />
        </>
      ) : null}
    </>,
  )
}

export const showNewReference: Route['answer'] = async (asked) =>
  show(asked, await look(asked, readShelf), { noegle: randomUUID() }, [], 200)

const standingIn = ({ references }: Shelf, id: string | undefined) =>
  references.find((one) => one.id === id && one.withdrawn === null)

export const showReferenceForm: Route['answer'] = async (asked) => {
  const at = await look(asked, readShelf)
  const found = standingIn(at, asked.req.param('id'))
  return found ? show(asked, at, answersOf(found), [], 200) : showError(asked, 404, refusals['no-such-reference'].text)
}

function referenceFrom(read: Reading, at: Shelf) {
  const kind = referenceKinds.find((one) => one === read.text('slags'))
  if (!kind) read.wrong('slags', 'Vælg, hvad det er.')
  const goals = goalsIn(at).flatMap(({ goal: { id } }) => {
    const relation = relations.find((one) => one === read.text(goalField(id)))
    return relation ? [{ goal: id, relation }] : []
  })
  return {
    id: read.text('noegle'),
    seen: read.place('set'),
    kind: kind ?? 'other',
    title: read.needed('titel', 'Skriv papirets titel.'),
    issuer: read.text('udgiver'),
    version: read.text('version'),
    dated: read.rough('dato'),
    address: read.address('adresse'),
    replaces: read.text('afloeser') || null,
    goals: goals.sort((a, b) => (a.goal < b.goal ? -1 : 1)),
    note: read.text('note'),
    reason: read.text('set') ? read.needed('begrundelse', refusals['needs-a-reason'].text) : '',
    source: read.text('kilde'),
  }
}

export const referenceFromForm: Route['answer'] = async (asked) => {
  const at = await look(asked, readShelf)
  const typed = await readAnswers(asked, [...names, ...goalsIn(at).map(({ goal }) => goalField(goal.id))], limits)
  const read = new Reading(typed)
  const known = standingIn(at, read.text('noegle'))
  if (!known && !parseUuid(read.text('noegle'))) return showError(asked, 404, refusals['no-such-reference'].text)
  const reference = referenceFrom(read, at)
  const again = (errors: readonly FormError[], status: FormStatus) =>
    show(asked, at, { ...typed.answers, set: known ? String(known.sequence) : '' }, errors, status)
  if (read.errors.length) return show(asked, at, typed.answers, read.errors, 422)
  const ways = { desk: `/${asked.var.alliance.slug}/henvisninger`, refusals }
  if (known && read.text('tilbage') === 'ja')
    return perform(
      asked,
      withdrawReferenceAct,
      { id: known.id, seen: reference.seen ?? -1, reason: reference.reason },
      ways,
      again,
    )
  return perform(asked, referenceAct, reference, ways, again)
}
