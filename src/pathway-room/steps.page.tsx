import { roleWords } from '#forecast'
import { type Answers, type FormStatus, readAnswers, showForm } from '#forms'
import type { Asked } from '#identity'
import { councilOf } from '#members'
import { pathwayAct } from '#pathways'
import { Alert, errorOf, Fieldset, type FormError, SelectField, SubmitButton, TextField } from '#ui'
import { type About, answerWith, bodiesNow, deskOf, forKeepers, wayOf } from './about.ts'
import { another, fieldNames, fieldOf, mostRows, readSteps, rowsOf, stepsAsAnswers } from './steps-typed.ts'

const roleOptions = (['treats', 'hears'] as const).map((role) => ({ value: role, text: roleWords[role] }))

function Row({
  row,
  about,
  asked,
  answers,
  errors,
}: {
  row: number
  about: About
  asked: Asked
  answers: Answers
  errors: readonly FormError[]
}) {
  const field = (name: Parameters<typeof fieldOf>[0]) => {
    const id = fieldOf(name, row)
    return { name: id, value: answers[id] ?? '', error: errorOf(errors, id) }
  }
  const known = bodiesNow(about, asked).filter(({ kind }) => kind !== 'council')
  return (
    <Fieldset legend={`Organ ${row}`} id={`organ-boks-${row}`} boxed>
      <SelectField
        {...field('organ')}
        label="Organ"
        empty="Intet organ her"
        options={[...known.map(({ id, name }) => ({ value: id, text: name })), { value: another, text: 'Et andet organ' }]}
        optional
      />
      <TextField
        {...field('navn')}
        label="Navnet på et andet organ"
        hint="Kun hvis det ikke er på listen."
        width="full"
        optional
      />
      <TextField
        {...field('trin')}
        label="Trin"
        hint="1 er først. Organer med samme nummer har sagen samtidig."
        width="short"
        inputmode="numeric"
        optional
      />
      <SelectField {...field('rolle')} label="Hvad gør organet?" options={roleOptions} optional />
    </Fieldset>
  )
}

type Shown = { readonly answers: Answers; readonly errors: readonly FormError[]; readonly status: FormStatus }
function showSteps(asked: Asked, about: About, { answers, errors, status }: Shown) {
  const rows = rowsOf(answers)
  const council = about.bodies.find(({ id }) => id === councilOf(about.code))?.name ?? 'Kommunalbestyrelsen'
  const page = {
    title: `Papirets vej gennem ${about.name}`,
    lead: 'Skriv de organer, der har sagen, før den når kommunalbestyrelsen. Råd kan høres; udvalg behandler.',
    action: `${wayOf(asked, about.code)}/trin`,
    button: 'Gem vejen',
    hidden: { set: answers.set ?? '', antal: String(rows) },
    desk: { text: `Ret vejen gennem ${about.name}`, href: deskOf(asked, about) },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      {/* Enter in a field must not press the first button by accident */}
      <button type="submit" disabled hidden />
      {Array.from({ length: rows }, (_, at) => (
        <Row row={at + 1} about={about} asked={asked} answers={answers} errors={errors} />
      ))}
      {rows < mostRows ? (
        <SubmitButton kind="secondary" name="handling" value="tilfoej">
          Tilføj et organ til
        </SubmitButton>
      ) : null}
      <Alert kind="info" title="Til sidst">
        <p>{`${council} beslutter. Det står altid sidst og skal ikke skrives.`}</p>
      </Alert>
      <TextField
        name="kilde"
        label="Hvor kommer oplysningen fra?"
        hint="For eksempel »Kommunens styrelsesvedtægt«. Den kan læses af alle."
        value={answers.kilde ?? ''}
        error={errorOf(errors, 'kilde')}
        width="full"
        optional
      />
    </>,
  )
}

export const showStepsForm = forKeepers((asked, about) => {
  const { pathway } = about
  const seen = { set: pathway ? String(pathway.sequence) : '', kilde: pathway?.source ?? '' }
  return showSteps(asked, about, { answers: { ...stepsAsAnswers(pathway?.steps ?? []), ...seen }, errors: [], status: 200 })
})

export const stepsFromForm = forKeepers(async (asked, about) => {
  const { answers, errors } = await readAnswers(asked, fieldNames)
  const { site, alliance } = asked.var
  if (answers.handling === 'tilfoej') {
    const more = { ...answers, antal: String(Math.min(mostRows, rowsOf(answers) + 1)) }
    return showSteps(asked, about, { answers: more, errors: [], status: 200 })
  }
  const read = readSteps(answers, about.code, about.bodies, councilOf(about.code))
  const again = (wrong: readonly FormError[], status: FormStatus) => showSteps(asked, about, { answers, errors: wrong, status })
  const whole = /^\d{1,3}$/.test(answers.antal ?? '')
  const cut = { field: fieldOf('organ', 1), text: 'En del af skemaet kom ikke med. Se vejen efter, og gem igen.' }
  const all = [...errors, ...read.errors, ...(whole ? [] : [cut])]
  if (all.length) return again(all, 422)
  const seen = /^\d{1,15}$/.test(answers.set ?? '') ? Number(answers.set) : null
  const command = { code: about.code, steps: read.steps, newBodies: read.newBodies, source: answers.kilde ?? '', seen }
  const done = await pathwayAct(site.ledger, alliance.slug, about.actor, command)
  return answerWith(asked, about, done, fieldOf('organ', 1), again)
})
