import { randomUUID } from 'node:crypto'
import { type Asked, showPage } from '#identity'
import { danishDay, inDanishOrder } from '#kernel'
import { newBodyKinds } from '#members'
import {
  Alert,
  Checkbox,
  ErrorSummary,
  errorOf,
  Fieldset,
  Form,
  FormActions,
  Lead,
  LinkList,
  Section,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '#ui'
import { type Answers, emptyAnswers, type Field, type Typed } from './answers.ts'
import type { Case } from './case.ts'
import { another } from './details.ts'
import { Carried, CarriedRows, desk, NoAccident, placeOf, type Step, waysOf } from './form-parts.tsx'
import { isStanding } from './rules.ts'
import { bodyKindWords } from './words-da.ts'

/** An empty form on a matter. Its token makes sending it twice the same as sending it once. */
export const freshForm = (matter: string): Typed => ({
  answers: { ...emptyAnswers, sag: matter, noegle: randomUUID() },
  rows: [],
  doing: '',
  confirmed: false,
})

const byKind = (a: { kind: string }, b: { kind: string }) =>
  Number(b.kind === 'council') - Number(a.kind === 'council') ||
  Number(b.kind === 'finance-committee') - Number(a.kind === 'finance-committee')

function bodyOptions({ bodies, matter }: Case) {
  const known = inDanishOrder(bodies, ({ name }) => name).sort(byKind)
  const options = known.map(({ id, name }) => ({ value: id, text: name }))
  return matter.code ? [...options, { value: another, text: 'Et andet udvalg (skriv navnet nedenfor)' }] : options
}

type Part = {
  readonly value: (field: Field) => string
  readonly error: (field: Field) => string | undefined
  readonly case: Case
}

const Body = ({ value, error, case: theCase }: Part) => (
  <>
    <SelectField
      name="organ"
      label="Hvem behandlede sagen?"
      options={bodyOptions(theCase)}
      value={value('organ')}
      error={error('organ')}
    />
    {theCase.matter.code ? (
      <Fieldset legend="Kun hvis du valgte »Et andet udvalg«" boxed>
        <TextField name="organ-navn" label="Udvalgets navn" optional value={value('organ-navn')} error={error('organ-navn')} />
        <SelectField
          name="organ-slags"
          label="Hvad er det for et organ?"
          hint="Et rådgivende organ er for eksempel et ældreråd eller et handicapråd."
          optional
          options={newBodyKinds.map((kind) => ({ value: kind, text: bodyKindWords[kind] }))}
          value={value('organ-slags')}
          error={error('organ-slags')}
        />
      </Fieldset>
    ) : null}
  </>
)

const Day = ({ value, error, case: { matter } }: Part) => (
  <>
    <TextField
      name="dato"
      label="Mødets dato"
      hint="For eksempel 6.3.2017. Kender du kun måneden, årstiden eller året, så skriv marts 2017, foråret 2017 eller 2017."
      width="short"
      value={value('dato')}
      error={error('dato')}
    />
    {matter.code ? <Checkbox name="dato-ukendt" label="Datoen kendes ikke" checked={value('dato-ukendt') === 'ja'} /> : null}
  </>
)

const Said = ({ value, error }: Part) => (
  <>
    <TextArea
      name="ordlyd"
      label="Beslutningens ordlyd"
      hint="Skriv præcis, hvad der står i referatet, også når det er kort. Står der »Ad 1 … Ad 2 …«, så tag det hele med. Skriv ikke navne på privatpersoner."
      rows={6}
      value={value('ordlyd')}
      error={error('ordlyd')}
    />
    <Checkbox name="ordlyd-uset" label="Ordlyden er ikke set" checked={value('ordlyd-uset') === 'ja'} />
    <TextArea
      name="afstemning"
      label="Afstemning om hele sagen"
      hint="Kun hvis den ikke står i ordlyden ovenfor."
      rows={2}
      optional
      value={value('afstemning')}
      error={error('afstemning')}
    />
    <TextArea
      name="forbehold"
      label="Forbehold til hele sagen"
      hint="Kun hvis det ikke står i ordlyden ovenfor. Skriv ikke navne på privatpersoner."
      rows={3}
      optional
      value={value('forbehold')}
      error={error('forbehold')}
    />
  </>
)

const Evidence = ({ value, error, case: { matter } }: Part) => (
  <Section
    title="Dokumentation"
    intro={
      matter.code
        ? 'Uden dokumentation vises behandlingen med ordene »mangler dokumentation«.'
        : 'Et fælles organs beslutning skal have dokumentation.'
    }
  >
    <TextField
      name="adresse"
      label="Dokumentets adresse på nettet"
      hint="Hele adressen, for eksempel https://www.kommune.dk/dagsorden/punkt-7"
      type="url"
      inputmode="url"
      width="full"
      optional
      value={value('adresse')}
      error={error('adresse')}
    />
    <TextField
      name="hentet"
      label="Hvornår blev dokumentet hentet?"
      hint="For eksempel 6.3.2017."
      width="short"
      optional
      value={value('hentet')}
      error={error('hentet')}
    />
    <TextArea
      name="citat"
      label="Citat fra dokumentet"
      hint="Skriv ikke navne på privatpersoner."
      rows={3}
      optional
      value={value('citat')}
      error={error('citat')}
    />
    <TextField
      name="kilde"
      label="Hvor kommer oplysningen fra?"
      hint="For eksempel kommunens referat eller en mail fra kommunen. Skriv ingen personers navne; det kan alle læse."
      width="full"
      optional
      value={value('kilde')}
      error={error('kilde')}
    />
  </Section>
)

const carried = ({ sag, noegle, retter, laest }: Answers) => ({ sag, noegle, retter, laest })

const DetailsForm = ({ asked, case: theCase, typed, errors, around }: Step) => {
  const { proposing, back } = waysOf({ asked, around })
  const part: Part = { value: (field) => typed.answers[field], error: (field) => errorOf(errors, field), case: theCase }
  return (
    <Form action={proposing}>
      <NoAccident />
      <Carried fields={carried(typed.answers)} />
      <CarriedRows rows={typed.rows} />
      <Body {...part} />
      <Day {...part} />
      <Said {...part} />
      <Evidence {...part} />
      <FormActions>
        <SubmitButton>Fortsæt til forslaget</SubmitButton>
        <a href={back}>Fortryd</a>
      </FormActions>
    </Form>
  )
}

const Before = ({ asked, case: { before }, typed }: Pick<Step, 'asked' | 'case' | 'typed'>) => {
  const standing = before.filter((one) => isStanding(one) && one.id !== typed.answers.retter)
  return standing.length === 0 ? null : (
    <Alert kind="info" title="Allerede registreret på sagen">
      <p>Skal en af disse behandlinger rettes, så vælg den her i stedet for at registrere den igen.</p>
      <LinkList
        links={standing.map(({ id, bodyName, metOn }) => ({
          text: `Ret ${bodyName}, mødedato ${danishDay(metOn)}`,
          href: `${desk(asked)}/${id}/rettelse`,
        }))}
      />
    </Alert>
  )
}

const titleOf = (asked: Asked, theCase: Case, { answers }: Typed) =>
  `${answers.retter ? 'Ret en behandling' : 'Registrér en behandling'}: ${placeOf(theCase, asked)}`

/** The first step: who treated the matter, when, in which words, and how we know. */
export const showDetails = (step: Step, status: 200 | 403 | 404 | 409 | 422 = 200) => {
  const { asked, case: theCase, typed } = step
  const correcting = theCase.before.find(({ id }) => id === typed.answers.retter)
  return showPage(
    asked,
    { title: titleOf(asked, theCase, typed), trail: waysOf(step).trail, hidden: true },
    <>
      <ErrorSummary errors={step.errors} />
      <Lead>
        Trin 1 af 2. Sagen er {theCase.matter.title}.{' '}
        {step.around
          ? 'Felterne er udfyldt efter filen. Ret det, der ikke passer; bagefter foreslår vi, hvad ordlyden betyder, og du bekræfter det.'
          : 'Skriv, hvad der skete; bagefter foreslår vi, hvad ordlyden betyder, og du bekræfter det.'}
      </Lead>
      {correcting ? (
        <Alert kind="info" title="Du retter en registrering">
          <p>
            Det er {correcting.bodyName}, mødedato {danishDay(correcting.metOn)}. Rettelsen erstatter den; begge kan stadig ses.
          </p>
        </Alert>
      ) : null}
      {step.around?.intro}
      <Before {...step} />
      <DetailsForm {...step} />
    </>,
    status,
  )
}
