/** The fields of a part. */
import type { Content } from '#drafting'
import { goalAreas, goalAreaWords, goalKinds, goalKindWords } from '#editions'
import type { Answers } from '#forms'
import { Checkbox, errorOf, Fieldset, type FormError, RadioGroup, SelectField, TextArea, TextField } from '#ui'
import { blockKinds, longest, obligationWords } from '#wording'
import { argumentField, type Offered, obligations, themeField } from './content-answers.ts'
import { textKindWords } from './words-da.ts'

type FieldsProps = {
  readonly part: Content['part']
  readonly answers: Answers
  readonly errors: readonly FormError[]
  readonly offered: Offered
}
type Field = (name: string) => { name: string; value: string; error: string | undefined }

export function ContentFields({ part, answers, errors, offered }: FieldsProps) {
  const field: Field = (name) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  switch (part) {
    case 'text':
      return <TextFields field={field} />
    case 'area':
      return <TextField {...field('navn')} label="Udviklingsområdets navn" width="full" />
    case 'paper':
      return <PaperFields field={field} />
    case 'goal':
      return <GoalFields field={field} answers={answers} offered={offered} />
  }
}

const TextFields = ({ field }: { field: Field }) => (
  <>
    <TextArea {...field('tekst')} label="Tekst" rows={10} />
    <SelectField
      {...field('slags')}
      label="Hvad er det?"
      empty={null}
      options={blockKinds.map((value) => ({ value, text: textKindWords[value] }))}
    />
    <SelectField
      {...field('niveau')}
      label="Niveau"
      hint="For overskrifter: 1 er den største. For lister: 1 er yderst."
      empty={null}
      options={Array.from({ length: longest.level }, (_, at) => ({ value: String(at + 1), text: String(at + 1) }))}
    />
  </>
)

const PaperFields = ({ field }: { field: Field }) => (
  <>
    <TextField {...field('navn')} label="Papirets titel" width="full" />
    <TextArea {...field('formaal')} label="Formål" rows={5} optional />
    <TextArea {...field('gavn')} label="Gavn for borgerne" rows={5} optional />
    <TextField {...field('ejer')} label="Hvem ejer målene?" width="full" optional />
    {goalAreas.map((area) => (
      <TextArea
        {...field(argumentField(area))}
        label={`Hvorfor arbejde sammen om ${goalAreaWords[area].toLowerCase()}?`}
        rows={3}
        optional
      />
    ))}
    <TextField {...field('fra')} label="Gælder fra" hint="For eksempel 2027 eller 1.1.2027." width="short" optional />
    <TextField {...field('til')} label="Gælder til" hint="Lad feltet stå tomt, hvis det er åbent." width="short" optional />
  </>
)

const GoalFields = ({ field, answers, offered }: { field: Field; answers: Answers; offered: Offered }) => (
  <>
    <TextField {...field('navn')} label="Målet i én sætning" hint="For eksempel »Vi vil …«." width="full" />
    <TextField {...field('kort')} label="Kort navn" width="full" />
    <SelectField
      {...field('omraade')}
      label="Område"
      options={goalAreas.map((value) => ({ value, text: goalAreaWords[value] }))}
    />
    <RadioGroup
      {...field('maalslags')}
      label="Hvad er det for et mål?"
      options={goalKinds.map((value) => ({ value, text: goalKindWords[value].word, hint: goalKindWords[value].meaning }))}
    />
    <RadioGroup
      {...field('skal')}
      label="Skal eller kan?"
      options={obligations.map((value) => ({ value, text: obligationWords[value].word, hint: obligationWords[value].meaning }))}
    />
    <TextArea {...field('begrundelse')} label="Hvorfor er målet valgt?" rows={5} />
    <TextArea
      {...field('oekonomi')}
      label="Økonomisk forudsætning"
      hint="Hvad det forudsætter, eller at det kan løses inden for kommunernes egne rammer."
      rows={3}
    />
    <TextArea {...field('anledning')} label="Anledning" hint="Hvad der gør målet aktuelt." rows={3} optional />
    <TextField {...field('frist')} label="Frist" hint="For eksempel 2028, marts 2028 eller 1.3.2028." width="short" optional />
    <Themes answers={answers} offered={offered} />
  </>
)

const Themes = ({ answers, offered }: { answers: Answers; offered: Offered }) =>
  offered.themes.length === 0 ? null : (
    <Fieldset legend="Temaer, som målet bygger på (frivilligt)" id="temaer">
      {offered.themes.map(({ id, title }) => (
        <Checkbox name={themeField(id)} label={title} checked={Boolean(answers[themeField(id)])} />
      ))}
    </Fieldset>
  )
