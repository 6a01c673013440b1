import { type Asked, showPage } from '#identity'
import { danishDay } from '#kernel'
import {
  Alert,
  Checkbox,
  ErrorSummary,
  errorOf,
  Facts,
  Form,
  FormActions,
  type FormError,
  Lead,
  Quote,
  Section,
  SubmitButton,
} from '#ui'
import type { Case } from './case.ts'
import { MeaningFields } from './meaning.tsx'
import { doubtsOf } from './rules.ts'
import type { Decision } from './words.ts'
import { doubtText } from './words-da.ts'

export const Doubts = ({ decision, about }: { decision: Decision; about: Pick<Case, 'referral' | 'today'> }) => {
  const doubts = doubtsOf(decision, about.referral.dispatchedOn, about.today)
  return doubts.length ? (
    <Alert kind="warning" title="Se efter en gang til">
      {doubts.map((doubt) => (
        <p>{doubtText(doubt, decision)}</p>
      ))}
    </Alert>
  ) : null
}

type MeaningPage = {
  readonly asked: Asked
  readonly about: Case
  readonly decision: Decision
  readonly token: string
  readonly answers: Readonly<Record<string, string>>
  readonly errors: readonly FormError[]
}
/** The second step: how the words are understood. Nothing is recorded before it is confirmed. */
export const showMeaning = ({ asked, about, decision, token, answers, errors }: MeaningPage, status: 200 | 422) =>
  showPage(
    asked,
    { title: `Bekræft, hvad ${about.name} besluttede`, trail: [], hidden: true },
    <>
      <ErrorSummary errors={errors} />
      <Lead>Intet er gemt endnu. Se, om ordene er forstået rigtigt, ret det, der ikke passer, og bekræft.</Lead>
      <Doubts decision={decision} about={about} />
      <Section title="Det, du skrev" id="skrevet">
        <Facts
          facts={[
            { label: 'Papir', value: about.title },
            { label: 'Hvem', value: decision.body.name },
            { label: 'Møde', value: danishDay(decision.metOn) },
            { label: 'Link', value: decision.address || 'mangler' },
          ]}
        />
        <Quote>{decision.words}</Quote>
      </Section>
      <Form action={`/${asked.var.alliance.slug}/beslutninger/${about.referral.id}`}>
        <input type="hidden" name="noegle" value={token} />
        <input type="hidden" name="dato" value={danishDay(decision.metOn)} />
        <input type="hidden" name="ordlyd" value={decision.words} />
        <input type="hidden" name="link" value={decision.address} />
        <MeaningFields words={decision.words} body={decision.body} answers={answers} errors={errors} />
        <Checkbox
          name="bekraeft"
          label="Jeg har sammenlignet med referatet og bekræfter"
          hint="Svaret kan ses af alle med det samme. Det kan rettes, men ikke slettes."
          checked={answers.bekraeft === 'ja'}
          error={errorOf(errors, 'bekraeft')}
        />
        <FormActions>
          <SubmitButton name="trin" value="bekraeft">
            Registrér beslutningen
          </SubmitButton>
          <SubmitButton kind="secondary" name="trin" value="ret">
            Ret det, jeg skrev
          </SubmitButton>
        </FormActions>
      </Form>
    </>,
    status,
  )
