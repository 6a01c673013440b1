import { type CalendarDay, danishDay, type MunicipalityCode, parseTypedDay } from '#kernel'
import { ErrorSummary, errorOf, Form, FormActions, type FormError, RadioGroup, SelectField, SubmitButton, TextField } from '#ui'
import type { GrantOffice } from './change-offices.ts'
import { parseMail } from './people.ts'
import { officeKinds } from './words.ts'

const fields = ['mail', 'hverv', 'kommune', 'fra', 'til'] as const
export type GrantAnswers = Readonly<Record<(typeof fields)[number], string>>
export type Place = { readonly code: MunicipalityCode; readonly name: string }

export const emptyAnswers = (today: CalendarDay): GrantAnswers => ({
  mail: '',
  hverv: '',
  kommune: '',
  fra: danishDay(today),
  til: '',
})
export const grantAnswers = (field: (name: string) => string) =>
  Object.fromEntries(fields.map((name) => [name, field(name)])) as GrantAnswers

/** What the answers ask for, or what is wrong with them. */
export function readGrant(answers: GrantAnswers, places: readonly Place[]): GrantOffice | FormError[] {
  const mail = parseMail(answers.mail)
  const office = officeKinds.find((kind) => kind === answers.hverv)
  const place = places.find(({ code }) => code === answers.kommune)
  const from = parseTypedDay(answers.fra)
  const to = answers.til ? parseTypedDay(answers.til) : null
  const errors: FormError[] = []
  if (!mail) errors.push({ field: 'mail', text: 'Skriv personens mailadresse, for eksempel navn@kommune.dk.' })
  if (!office) errors.push({ field: 'hverv', text: 'Vælg et hverv.' })
  if (office === 'clerk' && !place) errors.push({ field: 'kommune', text: 'Vælg den kommune, som medarbejderen hører til.' })
  if (office && office !== 'clerk' && office !== 'writer' && answers.kommune)
    errors.push({
      field: 'kommune',
      text: 'Kun en kommunemedarbejder eller et skrivegruppemedlem hører til en kommune. Lad feltet stå tomt.',
    })
  if (office === 'writer' && answers.kommune && !place) errors.push({ field: 'kommune', text: 'Vælg en kommune på listen.' })
  if (!from) errors.push({ field: 'fra', text: 'Skriv hvervets første dag, for eksempel 1.1.2027.' })
  if (answers.til && !to)
    errors.push({ field: 'til', text: 'Skriv hvervets sidste dag, for eksempel 31.12.2027, eller lad feltet stå tomt.' })
  return mail && office && from && errors.length === 0 ? { mail, office, code: place?.code ?? null, from, to } : errors
}

const kinds = [
  { value: 'secretariat', text: 'Sekretariatet', hint: 'Registrerer for alle og giver hverv.' },
  { value: 'clerk', text: 'Kommunemedarbejder', hint: 'Registrerer for sin kommune.' },
  { value: 'writer', text: 'Skrivegruppemedlem', hint: 'Skriver i udkastet og svarer på bemærkninger.' },
  { value: 'reader', text: 'Læser', hint: 'Ser det, der ikke er offentligt.' },
]

type GrantFormProps = { action: string; answers: GrantAnswers; places: readonly Place[]; errors: readonly FormError[] }
export const GrantForm = ({ action, answers, places, errors }: GrantFormProps) => (
  <Form action={action}>
    <ErrorSummary errors={errors} />
    <TextField
      name="mail"
      label="Personens mailadresse"
      type="email"
      inputmode="email"
      maxlength={254}
      value={answers.mail}
      error={errorOf(errors, 'mail')}
    />
    <RadioGroup name="hverv" label="Hverv" options={kinds} value={answers.hverv} error={errorOf(errors, 'hverv')} />
    <SelectField
      name="kommune"
      label="Kommune"
      hint="For en kommunemedarbejder, og for et skrivegruppemedlem, der kommer fra en kommune."
      optional
      options={places.map(({ code, name }) => ({ value: code, text: name }))}
      value={answers.kommune}
      error={errorOf(errors, 'kommune')}
    />
    <TextField name="fra" label="Første dag" width="short" value={answers.fra} error={errorOf(errors, 'fra')} />
    <TextField
      name="til"
      label="Sidste dag"
      hint="For eksempel 31.12.2027. Står feltet tomt, gælder hvervet, til I afslutter det."
      width="short"
      optional
      value={answers.til}
      error={errorOf(errors, 'til')}
    />
    <FormActions>
      <SubmitButton>Giv hverv</SubmitButton>
    </FormActions>
  </Form>
)
