import { showPage } from '#identity'
import { danishDay } from '#kernel'
import {
  Checkbox,
  ErrorSummary,
  errorOf,
  Facts,
  Fieldset,
  Form,
  FormActions,
  type FormError,
  Lead,
  Section,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '#ui'
import { mostRows, type RowAnswers, type RowField } from './answers.ts'
import type { Details } from './details.ts'
import { Carried, NoAccident, placeOf, type Step, Words, waysOf } from './form-parts.tsx'
import { kindsFor, mustSayProposed } from './outcomes.ts'
import { adopts } from './rules.ts'
import { type OutcomeKind, outcomeKinds, proposals } from './words.ts'
import { outcomeWords } from './words-da.ts'

export type ProposalStep = Step & { readonly details: Details }

const settling = new Set<OutcomeKind>(['approved', 'adopted'])
/** An outcome that a reader could take for an adoption, and is none here, says so in the list itself. */
function kindOption(kind: OutcomeKind, details: Details) {
  const none = details.in.code !== null && (!settling.has(kind) || details.in.kind !== 'council')
  const silent = kind === 'not-known' || kind === 'not-public' || kind === 'rejected'
  return { value: kind, text: `${outcomeWords[kind]}${none && !silent ? ' (ikke en vedtagelse)' : ''}` }
}
const proposedOptions = [
  { value: 'approval', text: 'at godkende papiret' },
  { value: 'other', text: 'noget andet (så er det ikke en vedtagelse)' },
  { value: 'not-known', text: 'det vides ikke (så tæller det ikke som en vedtagelse)' },
] as const satisfies readonly { value: (typeof proposals)[number]; text: string }[]

/** What the record will mean, as far as it is answered. */
function meaning(row: RowAnswers, { in: body, words }: Details): string {
  const kind = outcomeKinds.find((known) => known === row.udfald)
  const proposed = proposals.find((known) => known === row.foreslog)
  if (!kind)
    return words
      ? 'Ordlyden er ikke genkendt. Vælg selv udfaldet.'
      : 'Ordlyden er ikke set. Vælg, om udfaldet er ukendt eller ikke offentligt.'
  const taken = `Ordlyden er forstået som »${outcomeWords[kind]}«.`
  if (body.code === null) return taken
  if (body.kind !== 'council') return `${taken} Kun kommunalbestyrelsen kan vedtage papiret; dette er ikke en vedtagelse.`
  if (!settling.has(kind)) return kind === 'rejected' ? taken : `${taken} Det er ikke en vedtagelse.`
  if (!proposed) return `${taken} Vælg, hvad indstillingen foreslog; det afgør, om det er en vedtagelse.`
  return adopts(body.kind, { kind, proposed })
    ? `${taken} Det er en vedtagelse af papiret.`
    : `${taken} Det er ikke en vedtagelse.`
}

const rowId = (number: number) => `udfald-${number}-ramme`

type RowProps = { row: RowAnswers; number: number; alone: boolean; errors: readonly FormError[]; step: ProposalStep }
const Row = ({ row, number, alone, errors, step }: RowProps) => {
  const { details, case: theCase } = step
  const field = (name: RowField) => ({ name: `${name}-${number}`, value: row[name], error: errorOf(errors, `${name}-${number}`) })
  const asks = details.in.code !== null
  return (
    <Fieldset legend={`Udfald ${number}`} id={rowId(number)} boxed>
      <p>{meaning(row, details)}</p>
      <SelectField
        {...field('udfald')}
        label="Hvad blev udfaldet?"
        options={kindsFor(theCase.matter, details).map((kind) => kindOption(kind, details))}
      />
      {asks ? (
        <SelectField
          {...field('foreslog')}
          label="Hvad foreslog indstillingen?"
          optional={!mustSayProposed(details.in.kind, row.udfald)}
          options={proposedOptions}
        />
      ) : null}
      <TextField
        {...field('punkt')}
        label="Indstillingens punkt"
        hint="For eksempel 2. Lad feltet stå tomt, hvis der kun var ét."
        width="short"
        inputmode="numeric"
        optional
      />
      <TextArea {...field('stemmer')} label="Afstemning" rows={2} optional />
      <TextArea
        {...field('bemaerkning')}
        label="Forbehold"
        hint="Kun det, som beslutningen er betinget af eller undtager. Slet en bemærkning, der blot er sagt; den står i ordlyden."
        rows={2}
        optional
      />
      {alone ? null : (
        <FormActions>
          <SubmitButton kind="secondary" name="handling" value={`fjern-${number}`} action={`${waysOf(step).proposing}#forslag`}>
            Fjern udfald {number}
          </SubmitButton>
        </FormActions>
      )}
    </Fieldset>
  )
}

/** What was said in the first step, as it will be recorded. */
export const detailFacts = ({ in: body, metOn, words, votes, reservation, evidence, source }: Details) => [
  { label: 'Organ', value: body.name },
  { label: 'Mødedato', value: danishDay(metOn) },
  { label: 'Ordlyd', value: <Words words={words} /> },
  ...(votes ? [{ label: 'Afstemning', value: votes }] : []),
  ...(reservation ? [{ label: 'Forbehold', value: reservation }] : []),
  { label: 'Dokumentation', value: evidence ? evidence.address || 'kun et citat' : 'mangler' },
  ...(evidence?.fetched ? [{ label: 'Hentet', value: danishDay(evidence.fetched) }] : []),
  ...(evidence?.quote ? [{ label: 'Citat', value: `»${evidence.quote}«` }] : []),
  { label: 'Kilde', value: source || 'ikke registreret' },
]

const ProposalForm = (step: ProposalStep) => {
  const { typed, errors } = step
  const { proposing, recording, back } = waysOf(step)
  return (
    <Form action={proposing}>
      <NoAccident />
      <Carried fields={typed.answers} />
      <Section
        title="Forslag til, hvad ordlyden betyder"
        id="forslag"
        intro="Ret det, der ikke passer. Svarer ordlyden på flere punkter, så lad hvert punkt have sit eget udfald."
      >
        {typed.rows.map((row, place) => (
          <Row row={row} number={place + 1} alone={typed.rows.length === 1} errors={errors} step={step} />
        ))}
        <FormActions>
          {typed.rows.length < mostRows ? (
            <SubmitButton
              kind="secondary"
              name="handling"
              value="tilfoej"
              action={`${proposing}#${rowId(typed.rows.length + 1)}`}
            >
              Tilføj et udfald
            </SubmitButton>
          ) : null}
        </FormActions>
      </Section>
      <Section title="Bekræft" id="bekraeftelse">
        <Checkbox
          name="bekraeft"
          label="Jeg har sammenholdt valgene med ordlyden og bekræfter dem"
          hint="Registreringen kan ses af alle med det samme. Den kan rettes, men ikke slettes."
          checked={typed.confirmed}
          error={errorOf(errors, 'bekraeft')}
        />
        {step.around?.beside}
        <FormActions>
          <SubmitButton action={recording}>
            {typed.answers.retter ? 'Registrér rettelsen' : 'Registrér behandlingen'}
          </SubmitButton>
          <SubmitButton kind="secondary" name="handling" value="tilbage">
            Tilbage til trin 1
          </SubmitButton>
          <a href={back}>Fortryd</a>
        </FormActions>
      </Section>
    </Form>
  )
}

/** The second step: what the words mean, proposed, changed and confirmed. */
export const showProposal = (step: ProposalStep, status: 200 | 403 | 404 | 409 | 422 = 200) =>
  showPage(
    step.asked,
    { title: `Bekræft behandlingen: ${placeOf(step.case, step.asked)}`, trail: waysOf(step).trail, hidden: true },
    <>
      <ErrorSummary errors={step.errors} />
      <Lead>Trin 2 af 2. Intet er gemt endnu.</Lead>
      {step.around?.intro}
      <Section title="Det, du skrev" id="skrevet">
        <Facts facts={[{ label: 'Sag', value: step.case.matter.title }, ...detailFacts(step.details)]} />
      </Section>
      <ProposalForm {...step} />
    </>,
    status,
  )
