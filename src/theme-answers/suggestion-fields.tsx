import type { Answers } from '#forms'
import type { Forum } from '#forums'
import { capital } from '#kernel'
import { importances, importanceWords, tracks, trackWords } from '#themes'
import { Checkbox, errorOf, Fieldset, type FormError, RadioGroup, TextArea, TextField } from '#ui'
import { fieldOf } from './answer-typed.ts'

type FieldsProps = {
  readonly place: number
  readonly answers: Answers
  readonly errors: readonly FormError[]
  readonly forums: readonly Forum[]
  /** Is it a suggestion that is stored already? */
  readonly stored: boolean
  readonly whole: boolean
}
const scale = importances.map((one) => ({ value: String(one), text: `${one}: ${importanceWords[one]}` }))

/** The fields of one suggestion. */
export function SuggestionFields({ place, answers, errors, forums, stored, whole }: FieldsProps) {
  const field = (name: string) => {
    const own = fieldOf(place, name)
    return { name: own, value: answers[own] ?? '', error: errorOf(errors, own) }
  }
  const checked = (name: string) => ({ name: fieldOf(place, name), checked: answers[fieldOf(place, name)] === 'ja' })
  return (
    <Fieldset legend={`Tema ${place}`} boxed id={fieldOf(place, 'tema')}>
      <input type="hidden" name={fieldOf(place, 'noegle')} value={answers[fieldOf(place, 'noegle')] ?? ''} />
      <TextField {...field('titel')} label="Hvad hedder temaet?" width="full" />
      <TextArea {...field('hvorfor')} label="Hvorfor er det vigtigt?" rows={3} optional={!whole} />
      <RadioGroup
        {...field('spor')}
        label="Hvilket spor hører det til?"
        options={tracks.map((value) => ({ value, text: capital(trackWords[value]) }))}
      />
      <RadioGroup {...field('faelles')} label="Hvor meget betyder det for fællesskabet?" options={scale} />
      <RadioGroup {...field('egen')} label="Hvor meget betyder det for jeres egen kommune?" options={scale} />
      <RadioGroup
        {...field('alene')}
        label="Kan det ikke løses af én kommune alene?"
        options={[
          { value: 'ja', text: 'Ja, det kan ikke løses af én kommune alene' },
          { value: 'nej', text: 'Nej, en kommune kan løse det selv' },
        ]}
      />
      <Fieldset legend="Tager kommunerne sig allerede af det et andet sted? (frivilligt)" name={fieldOf(place, 'fora')}>
        {forums.map(({ id, name }) => (
          <Checkbox {...checked(`forum-${id}`)} label={name} />
        ))}
        <TextField {...field('andet')} label="Et andet sted" width="full" optional />
      </Fieldset>
      {stored ? <Checkbox {...checked('ud')} label="Tag temaet ud af svaret" /> : null}
    </Fieldset>
  )
}
