import { type Asked, actorFor, type Route, readForm, showError, showPage } from '#identity'
import { parseUuid } from '#kernel'
import { Alert, ErrorSummary, errorOf, Form, FormActions, type FormError, Lead, Section, SubmitButton, TextArea } from '#ui'
import { badText, kept } from './answers.ts'
import { type Case, openCaseOf, standingFor } from './case.ts'
import { Rival } from './conflict.page.tsx'
import { desk, deskTrail, placeOf } from './form-parts.tsx'
import { shownAt } from './record-treatment.page.tsx'
import { withdrawalRefusals } from './refusals.ts'
import { withdrawTreatment } from './withdraw-treatment.ts'
import type { RecordedTreatment } from './words.ts'

const mostReason = 2000
const { 'no-such-treatment': notFound, 'withdrawn-meanwhile': gone } = withdrawalRefusals

type Shown = {
  readonly asked: Asked
  readonly case: Case
  readonly one: RecordedTreatment
  readonly reason: string
  readonly errors: readonly FormError[]
}

const Consequences = ({ one }: Pick<Shown, 'one'>) => (
  <Alert kind="info" title="Registreringen bliver stående, overstreget og med din begrundelse">
    <p>Den tæller ikke længere med. Samme møde kan bagefter registreres på ny.</p>
    {one.supersedes ? (
      <p>
        Den rettede en tidligere registrering. Den tidligere kommer ikke til at gælde igen; registrér mødet på ny, hvis det skal.
      </p>
    ) : null}
  </Alert>
)

/** What would be withdrawn, and why it should be. */
function showForm(shown: Shown, status: 200 | 403 | 404 | 409 | 422 = 200) {
  const { asked, one, reason, errors } = shown
  return showPage(
    asked,
    { title: `Træk en registrering tilbage: ${placeOf(shown.case, asked)}`, trail: deskTrail(asked), hidden: true },
    <>
      <ErrorSummary errors={errors} />
      <Lead>Træk kun tilbage, hvad der slet ikke skulle være registreret. Er noget i registreringen forkert, så ret den.</Lead>
      <p>
        <a href={`${desk(asked)}/${one.id}/rettelse`}>Ret registreringen i stedet</a>
      </p>
      <Section title="Det, der trækkes tilbage" id="registreret">
        <Rival rival={one} />
      </Section>
      <Consequences one={one} />
      <Form action={`${desk(asked)}/${one.id}/tilbage`}>
        <TextArea
          name="grund"
          label="Hvorfor skulle den ikke have været registreret?"
          hint="For eksempel: registreret for den forkerte kommune. Alle kan læse det. Skriv ikke navne på privatpersoner."
          rows={3}
          value={reason}
          error={errorOf(errors, 'grund')}
        />
        <FormActions>
          <SubmitButton>Træk registreringen tilbage</SubmitButton>
          <a href={desk(asked)}>Fortryd</a>
        </FormActions>
      </Form>
    </>,
    status,
  )
}

/** There is nothing left to do: the record, and why it was withdrawn. */
const showWithdrawn = ({ asked, case: theCase, one }: Pick<Shown, 'asked' | 'case' | 'one'>, status: 200 | 409) =>
  showPage(
    asked,
    { title: `Trukket tilbage: ${placeOf(theCase, asked)}`, trail: deskTrail(asked), hidden: true },
    <>
      <Alert kind="info" title={gone.text}>
        <p>Begrundelse: »{one.withdrawn?.reason}«</p>
        <p>
          <a href={`${desk(asked)}/ny?sag=${one.matter}`}>Registrér en behandling af sagen</a>
        </p>
      </Alert>
      <Section title="Det, der er trukket tilbage" id="registreret">
        <Rival rival={one} />
      </Section>
    </>,
    status,
  )

/** The record that the address names, where it is the visitor's to record on, and the one that stands in its place. */
async function openRecord(asked: Asked) {
  const id = parseUuid(asked.req.param('id') ?? '')
  const theCase = id && (await openCaseOf(asked, id))
  const one = theCase && standingFor(theCase.before, id)
  return one ? { id, case: theCase, one } : null
}

/** The form; a record that was corrected leads to the one that stands. */
export const showWithdrawal: Route['answer'] = async (asked) => {
  const open = await openRecord(asked)
  if (!open) return showError(asked, notFound.status, notFound.text)
  if (open.one.withdrawn) return showWithdrawn({ asked, ...open }, 200)
  if (open.one.id !== open.id) return asked.redirect(`${desk(asked)}/${open.one.id}/tilbage`, 303)
  return showForm({ asked, ...open, reason: '', errors: [] })
}

/** Withdraws the record for the reason given. */
export const withdrawFromForm: Route['answer'] = async (asked) => {
  const open = await openRecord(asked)
  if (!open) return showError(asked, notFound.status, notFound.text)
  const { matter } = open.case
  const actor = actorFor(asked, matter.code)
  if (!actor) return showError(asked, notFound.status, notFound.text)
  const reason = kept((await readForm(asked))('grund'))
  const unfit = badText('grund', reason, mostReason)
  if (unfit.length) return showForm({ asked, ...open, reason, errors: unfit }, 422)
  const { site, alliance } = asked.var
  const command = { treatment: open.id, matter: matter.id, reason }
  const outcome = await withdrawTreatment(site.ledger, alliance.slug, actor, command)
  if (outcome.ok) return asked.redirect(`${shownAt(asked, matter)}?registreret=${outcome.value.sequence}`, 303)
  const { status, text } = withdrawalRefusals[outcome.refusal]
  const now = (await openRecord(asked)) ?? open
  if (now.one.withdrawn) return showWithdrawn({ asked, ...now }, 409)
  return showForm({ asked, ...now, reason, errors: [{ field: 'grund', text }] }, status)
}
