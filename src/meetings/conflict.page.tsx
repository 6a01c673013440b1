import { randomUUID } from 'node:crypto'
import { showPage } from '#identity'
import { danishDay, danishList, danishNumber } from '#kernel'
import { Alert, Facts, Form, FormActions, Section, SubmitButton } from '#ui'
import type { Typed } from './answers.ts'
import { standingFor } from './case.ts'
import { Carried, CarriedRows, NoAccident, placeOf, Words, waysOf } from './form-parts.tsx'
import { detailFacts, type ProposalStep } from './proposal.page.tsx'
import { refusals } from './refusals.ts'
import { isStanding } from './rules.ts'
import { outcomePhrase } from './sentences.ts'
import { outcomeKinds, type RecordedTreatment, type Refusal } from './words.ts'
import { outcomeWords } from './words-da.ts'

/** The record that stands in the way: what the corrected one became, or the same body's on the same day. */
function rivalOf({ case: { before }, typed, details }: ProposalStep, id: string): RecordedTreatment | undefined {
  const corrected = typed.answers.retter ? standingFor(before, typed.answers.retter) : undefined
  if (corrected && isStanding(corrected) && corrected.id !== typed.answers.retter) return corrected
  const standing = before.filter(isStanding)
  const own = standingFor(before, id)
  return (
    (own && isStanding(own) ? own : undefined) ?? standing.find((one) => one.body === details.body && one.metOn === details.metOn)
  )
}

/** The outcomes that were chosen in the second step, as far as there are any yet. */
function chosen({ rows }: Typed) {
  const heads = rows.flatMap(({ punkt, udfald }) => {
    const kind = outcomeKinds.find((known) => known === udfald)
    return kind ? [`${punkt && `punkt ${punkt}: `}${outcomeWords[kind]}`] : []
  })
  return heads.length ? [{ label: 'Udfald', value: danishList(heads) }] : []
}

export const Rival = ({ rival }: { rival: RecordedTreatment }) => (
  <Facts
    facts={[
      { label: 'Organ', value: rival.bodyName },
      { label: 'Mødedato', value: danishDay(rival.metOn) },
      { label: 'Ordlyd', value: <Words words={rival.words} /> },
      { label: 'Udfald', value: danishList(rival.outcomes.map(outcomePhrase)) },
      ...(rival.votes ? [{ label: 'Afstemning', value: rival.votes }] : []),
      ...(rival.reservation ? [{ label: 'Forbehold', value: rival.reservation }] : []),
      { label: 'Dokumentation', value: rival.evidence?.address || rival.evidence?.quote || 'mangler' },
      { label: 'Nummer i journalen', value: danishNumber(rival.sequence) },
    ]}
  />
)

/** Somebody else came first: what is recorded stands beside what was typed, and nothing of either is lost. */
export function showConflict(step: ProposalStep, refusal: Refusal, id: string) {
  const { asked, typed, details } = step
  const rival = rivalOf(step, id)
  const answers = { ...typed.answers, noegle: randomUUID(), retter: rival?.id ?? '' }
  return showPage(
    asked,
    {
      title: `${rival ? 'Allerede registreret' : 'Trukket tilbage'}: ${placeOf(step.case, asked)}`,
      trail: waysOf(step).trail,
      hidden: true,
    },
    <>
      <Alert kind="warning" title={refusals[refusal].text}>
        <p>
          Det, du skrev, er ikke gemt, men det står her endnu.{' '}
          {rival
            ? 'Sammenlign, og vælg, om det skal rette det registrerede.'
            : 'Vælg, om det skal registreres som en ny behandling.'}
        </p>
      </Alert>
      {rival ? (
        <Section title="Det, der er registreret" id="registreret">
          <Rival rival={rival} />
        </Section>
      ) : null}
      <Section title="Det, du skrev" id="skrevet">
        <Facts facts={[...detailFacts(details), ...chosen(typed)]} />
      </Section>
      <Form action={waysOf(step).proposing}>
        <NoAccident />
        <Carried fields={answers} />
        <CarriedRows rows={typed.rows} />
        <FormActions>
          <SubmitButton>
            {rival ? 'Brug det, jeg skrev, som en rettelse' : 'Registrér det, jeg skrev, som en ny behandling'}
          </SubmitButton>
          <a href={waysOf(step).back}>{rival ? 'Behold det, der er registreret' : 'Fortryd'}</a>
        </FormActions>
      </Form>
    </>,
    409,
  )
}
