/** The fields of a part, and what their answers say. */
import type { Content, Of } from '#drafting'
import { type GoalArea, goalAreas, goalAreaWords, goalKinds, goalKindWords } from '#editions'
import { type Answers, Reading, type Typed } from '#forms'
import { danishDay } from '#kernel'
import { Checkbox, errorOf, Fieldset, type FormError, RadioGroup, SelectField, TextArea, TextField } from '#ui'
import { blockKinds, longest, obligationWords } from '#wording'
import { textKindWords } from './words-da.ts'

const obligations = ['must', 'may'] as const

/** A theme that a goal can be founded on. */
export type ThemeChoice = { readonly id: string; readonly title: string }
export type Offered = { readonly themes: readonly ThemeChoice[] }

export const limits: Readonly<Record<string, number>> = {
  tekst: longest.text,
  begrundelse: 4000,
  oekonomi: 4000,
  anledning: 2000,
  formaal: 4000,
  gavn: 4000,
  navn: 300,
  kort: 120,
  ...Object.fromEntries(goalAreas.map((area) => [argumentField(area), 4000])),
}
function argumentField(area: GoalArea) {
  return `hvorfor-${area}`
}
const themeField = (id: string) => `tema-${id}`
export const fieldNames = ({ themes }: Offered) => [
  ...['slags', 'niveau', 'tekst', 'navn', 'kort', 'omraade', 'maalslags', 'skal', 'begrundelse', 'oekonomi', 'anledning'],
  ...['frist', 'formaal', 'gavn', 'ejer', 'fra', 'til'],
  ...goalAreas.map(argumentField),
  ...themes.map(({ id }) => themeField(id)),
]

/** What the fields hold before anybody has written in them. */
export function answersOf(content: Content): Answers {
  switch (content.part) {
    case 'text':
      return { slags: content.kind, niveau: String(content.level), tekst: content.text }
    case 'area':
      return { navn: content.title }
    case 'paper':
      return {
        navn: content.title,
        formaal: content.purpose,
        gavn: content.benefit,
        ejer: content.owner,
        fra: content.periodFrom && danishDay(content.periodFrom),
        til: content.periodTo && danishDay(content.periodTo),
        ...Object.fromEntries(goalAreas.map((area) => [argumentField(area), content.arguments[area]])),
      }
    case 'goal':
      return {
        navn: content.title,
        kort: content.shortTitle,
        omraade: content.area,
        maalslags: content.kind,
        skal: content.obligation,
        begrundelse: content.reason,
        oekonomi: content.economy,
        anledning: content.cause,
        frist: content.deadline && danishDay(content.deadline),
        ...Object.fromEntries(content.themes.map((id) => [themeField(id), 'ja'])),
      }
  }
}

const one = <T extends string>(choices: readonly T[], text: string): T | '' => choices.find((choice) => choice === text) ?? ''

/** The part as the answers say it, whole or not; a draft may lack what a version may not. What cannot be read is an error. */
export function contentFrom(typed: Typed, before: Content, { themes }: Offered): { content: Content; errors: FormError[] } {
  const read = new Reading(typed)
  const content = contentOf(read, before, themes)
  return { content, errors: read.errors }
}

function contentOf(read: Reading, before: Content, themes: readonly ThemeChoice[]): Content {
  switch (before.part) {
    case 'text': {
      const kind = one(blockKinds, read.text('slags')) || before.kind
      return { part: 'text', kind, level: read.number('niveau', 1, longest.level) ?? before.level, text: read.text('tekst') }
    }
    case 'area':
      return { ...before, title: read.text('navn') }
    case 'paper':
      return {
        part: 'paper',
        title: read.text('navn'),
        purpose: read.text('formaal'),
        benefit: read.text('gavn'),
        owner: read.text('ejer'),
        periodFrom: read.rough('fra'),
        periodTo: read.rough('til'),
        arguments: {
          'acute-physical': read.text(argumentField('acute-physical')),
          'acute-psychiatric': read.text(argumentField('acute-psychiatric')),
          prevention: read.text(argumentField('prevention')),
        },
      }
    case 'goal':
      return goalOf(read, before, themes)
  }
}

function goalOf(read: Reading, before: Of<'goal'>, themes: readonly ThemeChoice[]): Of<'goal'> {
  const offered = themes.map(({ id }) => id)
  const chosen = offered.filter((id) => read.text(themeField(id)))
  return {
    ...before,
    title: read.text('navn'),
    shortTitle: read.text('kort'),
    area: one(goalAreas, read.text('omraade')),
    kind: one(goalKinds, read.text('maalslags')),
    obligation: one(obligations, read.text('skal')),
    reason: read.text('begrundelse'),
    economy: read.text('oekonomi'),
    cause: read.text('anledning'),
    deadline: read.rough('frist'),
    // A theme that is no longer offered is not lost by saving something else.
    themes: [...before.themes.filter((id) => !offered.includes(id)), ...chosen],
  }
}

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
