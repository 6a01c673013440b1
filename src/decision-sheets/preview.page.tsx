import { doubtText, MeaningFields } from '#decisions'
import { type Asked, showPage } from '#identity'
import { counted, danishDay, danishNumber } from '#kernel'
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
import type { Ground } from './ground.ts'
import type { Answer, Line } from './lines.ts'

export type Preview = {
  readonly asked: Asked
  readonly seen: Ground
  readonly lines: readonly Line[]
  /** The rows as they were read, to be sent once more. */
  readonly text: string
  readonly token: string
  readonly answers: Readonly<Record<string, string>>
  readonly errors: readonly FormError[]
}

type RowProps = Pick<Preview, 'answers' | 'errors'> & { readonly line: Line; readonly place: number }
const Understood = ({ answer: { decision, doubts }, line, place, answers, errors }: RowProps & { readonly answer: Answer }) => {
  const tick = `gem-${place + 1}`
  return (
    <>
      {doubts.map((doubt) => (
        <Alert kind="warning">
          <p>{doubtText(doubt, decision)}</p>
        </Alert>
      ))}
      <Facts
        facts={[
          { label: 'Organ', value: decision.body.name },
          { label: 'Møde', value: danishDay(decision.metOn) },
          { label: 'Link', value: decision.address || 'mangler' },
        ]}
      />
      <Quote>{decision.words}</Quote>
      <MeaningFields
        words={decision.words}
        body={decision.body}
        answers={answers}
        errors={errors}
        row={`r${place + 1}-`}
        of={line.name}
      />
      <Checkbox
        name={tick}
        label={`Gem beslutningen fra ${line.name}`}
        hint="Jeg har sammenlignet med referatet."
        checked={answers[tick] === 'ja'}
        error={errorOf(errors, tick)}
      />
    </>
  )
}

const Row = ({ line, place, answers, errors }: RowProps) => (
  <Section title={line.name} id={`raekke-${place + 1}`} intro={`Række ${line.written.row} i arket`}>
    {line.answer ? (
      <Understood answer={line.answer} line={line} place={place} answers={answers} errors={errors} />
    ) : (
      <Alert kind="error" title="Rækken kan ikke gemmes">
        {line.wrong.map((text) => (
          <p>{text}</p>
        ))}
      </Alert>
    )}
  </Section>
)

/** Row by row what was read, what it is taken to mean, and a tick for what shall be saved. Nothing is saved yet. */
export function showPreview({ asked, seen, lines, text, token, answers, errors }: Preview, status: 200 | 409 | 422) {
  const good = lines.filter(({ answer }) => answer).length
  const here = `/${asked.var.alliance.slug}/beslutningsarbejde/mange`
  return showPage(
    asked,
    { title: 'Se rækkerne igennem', trail: [{ text: 'Mange beslutninger', href: here }], hidden: true },
    <>
      <ErrorSummary errors={errors} />
      <Lead>
        {danishNumber(good)} af {counted(lines.length, 'række', 'rækker')} kan gemmes. Intet er gemt endnu
        {good ? ': sæt kryds ved dem, du har sammenlignet med referatet.' : '.'}
      </Lead>
      <Form action={here}>
        <input type="hidden" name="noegle" value={token} />
        <input type="hidden" name="udgave" value={String(seen.edition)} />
        <input type="hidden" name="raekker" value={text} />
        {lines.map((line, place) => (
          <Row line={line} place={place} answers={answers} errors={errors} />
        ))}
        <FormActions>
          {good ? (
            <SubmitButton name="trin" value="gem">
              Gem dem, der er sat kryds ved
            </SubmitButton>
          ) : null}
          <SubmitButton kind="secondary" name="trin" value="ret">
            Ret rækkerne
          </SubmitButton>
          <a href={here}>Fortryd</a>
        </FormActions>
      </Form>
    </>,
    status,
  )
}
