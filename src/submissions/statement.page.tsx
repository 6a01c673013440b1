/** A signed statement about the paper: published, corrected, taken back. */
import { randomUUID } from 'node:crypto'
import { type Answers, type FormStatus, perform, Reading } from '#forms'
import { type Asked, look, type Route, showError, todayFor } from '#identity'
import { danishDay, type MunicipalityCode } from '#kernel'
import { readMembership } from '#members'
import { errorOf, type FormError, SelectField, TextArea, TextField } from '#ui'
import { signAct, withdrawStatementAct } from './acts.ts'
import { desk, readAnswers, readDesk, type Seen, showForm, versionName } from './form-parts.tsx'
import { refusals } from './refusals.ts'
import type { RecordedStatement } from './words.ts'

const names = ['noegle', 'set', 'version', 'navn', 'hverv', 'kommune', 'dato', 'titel', 'tekst', 'adresse', 'kilde'] as const

const answersOf = (one: RecordedStatement): Answers => ({
  noegle: one.id,
  set: String(one.sequence),
  version: one.version === null ? String(one.edition) : `${one.edition}-v${one.version}`,
  navn: one.name,
  hverv: one.office,
  kommune: one.municipality ?? '',
  dato: one.signedOn ? danishDay(one.signedOn) : '',
  titel: one.title,
  tekst: one.text,
  adresse: one.address,
  kilde: one.source,
})

const membersOf = (asked: Asked) => look(asked, async (read) => (await readMembership(read, todayFor(asked))).members)

/** What a statement can be about: a version, or an edition as a whole. */
const subjects = ({ versions, editions }: Seen) => [
  ...editions.map((year) => ({ value: String(year), text: `Udgaven ${year} som helhed` })),
  ...versions.toReversed().map(({ id }) => ({ value: id, text: `Kun ${versionName(id)}` })),
]

async function show(asked: Asked, seen: Seen, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const members = await membersOf(asked)
  const page = {
    title: answers.set ? 'Ret en udtalelse' : 'Offentliggør en udtalelse',
    lead: 'Udtalelsen står ved papiret med navn og hverv, så snart du gemmer. En rettelse sletter ikke, hvad der stod.',
    action: `${desk(asked)}/udtalelser`,
    button: answers.set ? 'Gem rettelsen' : 'Offentliggør udtalelsen',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <SelectField {...field('version')} label="Hvad handler den om?" options={subjects(seen)} />
      <TextField {...field('navn')} label="Navn" hint="Kun folk i et offentligt hverv." width="medium" />
      <TextField {...field('hverv')} label="Hverv" hint="For eksempel formand for KKR Hovedstaden, borgmester." width="full" />
      <SelectField
        {...field('kommune')}
        label="Kommune"
        options={members.map(({ code, name }) => ({ value: code, text: name }))}
        optional
      />
      <TextField
        {...field('dato')}
        label="Hvornår er den underskrevet?"
        hint="For eksempel 6.3.2027, marts 2027 eller 2027. Tomt, hvis det ikke vides."
        width="short"
        optional
      />
      <TextField {...field('titel')} label="Overskrift" width="full" />
      <TextArea
        {...field('tekst')}
        label="Tekst"
        hint="En tom linje skiller afsnit. Lad feltet stå tomt, hvis teksten ikke er registreret."
        rows={10}
        optional
      />
      <TextField {...field('adresse')} label="Adressen, hvor den står" type="url" width="full" optional />
      <TextField {...field('kilde')} label="Hvor kommer oplysningen fra?" width="full" optional />
    </>,
  )
}

export const showNewStatement: Route['answer'] = async (asked) => {
  const seen = await readDesk(asked)
  return show(asked, seen, { noegle: randomUUID(), version: asked.req.query('version') ?? '' }, [], 200)
}

const statementAsked = (asked: Asked, { statements }: Seen) => statements.find(({ id }) => id === asked.req.param('id'))

export const showStatement: Route['answer'] = async (asked) => {
  const seen = await readDesk(asked)
  const found = statementAsked(asked, seen)
  return found ? show(asked, seen, answersOf(found), [], 200) : showError(asked, 404)
}

/** "2017" or "2017-v2", as the form's choice has it. */
const subjectOf = (text: string) => {
  const [, year, number] = /^(\d{4})(?:-v(\d{1,4}))?$/.exec(text) ?? []
  return { edition: Number(year ?? 0), version: number ? Number(number) : null }
}

const isId = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60

export const statementFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names)
  const seen = await readDesk(asked)
  const read = new Reading(typed)
  if (!isId(read.text('noegle'))) return showError(asked, 404)
  const members = await membersOf(asked)
  const municipality = members.find(({ code }) => code === read.text('kommune'))?.code ?? null
  if (read.text('kommune') && !municipality) read.wrong('kommune', refusals['not-a-member'].text)
  const statement = {
    id: read.text('noegle'),
    ...subjectOf(read.needed('version', 'Vælg, hvad udtalelsen handler om.')),
    name: read.needed('navn', 'Skriv navnet på den, der har underskrevet.'),
    office: read.needed('hverv', 'Skriv det hverv, som udtalelsen er givet i.'),
    municipality: municipality as MunicipalityCode | null,
    signedOn: read.rough('dato'),
    title: read.needed('titel', 'Skriv en overskrift.'),
    text: read.text('tekst'),
    address: read.address('adresse'),
    source: read.text('kilde'),
    seen: read.place('set'),
  }
  if (read.errors.length) return show(asked, seen, typed.answers, read.errors, 422)
  return perform(asked, signAct, statement, { desk: desk(asked), refusals }, async (errors, status) => {
    const now = await readDesk(asked)
    const standing = now.statements.find(({ id }) => id === statement.id)
    return show(asked, now, { ...typed.answers, set: standing ? String(standing.sequence) : '' }, errors, status)
  })
}

const showTaking = (asked: Asked, one: RecordedStatement, reason: string, errors: readonly FormError[], status: FormStatus) =>
  showForm(
    asked,
    {
      title: `Træk udtalelsen tilbage: ${one.title}`,
      lead: 'Den vises ikke længere ved papiret. Journalen siger stadig, at den har været der, og hvorfor den er trukket tilbage.',
      action: `${desk(asked)}/udtalelser/${one.id}/tilbagetraekning`,
      button: 'Træk udtalelsen tilbage',
      hidden: {},
    },
    errors,
    status,
    <TextArea
      name="begrundelse"
      value={reason}
      error={errorOf(errors, 'begrundelse')}
      label="Begrundelse"
      hint="Den kan læses af alle."
      rows={2}
    />,
  )

export const showTakingStatement: Route['answer'] = async (asked) => {
  const found = statementAsked(asked, await readDesk(asked))
  return found ? showTaking(asked, found, '', [], 200) : showError(asked, 404)
}

export const takeStatementFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, ['begrundelse'])
  const found = statementAsked(asked, await readDesk(asked))
  if (!found) return showError(asked, 404)
  const read = new Reading(typed)
  const reason = read.needed('begrundelse', 'Skriv en begrundelse.')
  const again = (errors: readonly FormError[], status: FormStatus) => showTaking(asked, found, reason, errors, status)
  if (read.errors.length) return again(read.errors, 422)
  return perform(asked, withdrawStatementAct, { id: found.id, reason }, { desk: desk(asked), refusals }, again)
}
