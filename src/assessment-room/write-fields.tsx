import { assessmentStates, knownAnswers, knownWords, questionWords, stateWords } from '#assessments'
import type { GoalKind } from '#editions'
import type { Answers } from '#forms'
import { type Funding, lasting } from '#funding'
import { errorOf, Fieldset, type FormError, RadioGroup, SelectField, SubmitButton, Suggestions, TextArea, TextField } from '#ui'
import { fieldAt, rowsIn } from './written.ts'

type Fields = {
  readonly answers: Answers
  readonly errors: readonly FormError[]
  readonly kind: GoalKind
  readonly funds: readonly Funding[]
}
const field = ({ answers, errors }: Pick<Fields, 'answers' | 'errors'>, name: string) => ({
  name,
  value: answers[name] ?? '',
  error: errorOf(errors, name),
})
const known = knownAnswers.map((value) => ({ value, text: knownWords[value] }))
const places = (answers: Answers) => Array.from({ length: rowsIn(answers) }, (_, at) => at + 1)

const Shifts = (props: Fields) => (
  <Fieldset legend="Hvad omprioriteres? (frivilligt)" boxed id="omprioriteringer">
    {places(props.answers).map((place) => (
      <Fieldset legend={`Omprioritering ${place}`}>
        <TextField {...field(props, fieldAt('fra', place))} label="Fra" width="full" optional />
        <TextField {...field(props, fieldAt('til', place))} label="Til" width="full" optional />
        <TextField
          {...field(props, fieldAt('hvornaar', place))}
          label="Hvornår"
          hint="For eksempel 6.3.2027, marts 2027 eller 2027."
          width="short"
          optional
        />
      </Fieldset>
    ))}
  </Fieldset>
)

/** What is recorded already, to read and to choose from; anything else can be written as well. */
const KnownFunds = ({ funds }: Pick<Fields, 'funds'>) =>
  funds.length ? (
    <>
      <p>Registrerede midler, som I kan vælge imellem. I kan også skrive en anden kilde.</p>
      <ul>
        {funds.map((one) => (
          <li>{`${one.title}: ${lasting(one)}`}</li>
        ))}
      </ul>
      <Suggestions id="midler" texts={funds.map(({ title }) => title)} />
    </>
  ) : null

const FundingRows = (props: Fields) => (
  <Fieldset legend="Hvilken finansiering er der? (frivilligt)" boxed id="finansiering">
    <KnownFunds funds={props.funds} />
    {places(props.answers).map((place) => (
      <Fieldset legend={`Kilde ${place}`}>
        <TextField
          {...field(props, fieldAt('kilde', place))}
          label="Hvor kommer pengene fra?"
          width="full"
          suggestions={props.funds.length ? 'midler' : undefined}
          optional
        />
        <SelectField {...field(props, fieldAt('varig', place))} label="Er den varig?" options={known} optional />
      </Fieldset>
    ))}
  </Fieldset>
)

const stateOptions = assessmentStates.map((value) => ({
  value,
  text: stateWords[value].word,
  hint: stateWords[value].meaning,
}))

/** Everything that is asked of a goal, as its kind asks. */
export const WriteFields = (props: Fields) => (
  <>
    <TextArea {...field(props, 'loeses')} label={questionWords[props.kind].solvedToday} rows={6} optional />
    <TextArea {...field(props, 'betyder')} label={questionWords[props.kind].meaning} rows={6} optional />
    <RadioGroup {...field(props, 'budget')} label="Kan det holdes inden for budgettet?" options={known} />
    <RadioGroup {...field(props, 'nyopgave')} label="Er det en ny opgave?" options={known} />
    <Shifts {...props} />
    <FundingRows {...props} />
    <SubmitButton kind="secondary" name="handling" value="tilfoej">
      Flere rækker til omprioritering og finansiering
    </SubmitButton>
    <TextField
      {...field(props, 'myndighed')}
      label="Hvem er myndighed?"
      hint="Den, der træffer afgørelserne, for eksempel kommunen eller regionen."
      width="full"
      optional
    />
    <TextField
      {...field(props, 'drift')}
      label="Hvem er driftsansvarlig?"
      hint="Den, der udfører opgaven. Det kan være en anden end myndigheden."
      width="full"
      optional
    />
    <RadioGroup {...field(props, 'tilstand')} label="Hvem kan læse vurderingen?" options={stateOptions} />
  </>
)
