/** The page with the three fields, and what was recorded before beside them. */
import { randomUUID } from 'node:crypto'
import type { Answers, FormStatus } from '#forms'
import { type Asked, showPage } from '#identity'
import { danishDay, danishNumber } from '#kernel'
import { outcomePhrase } from '#meetings'
import {
  Alert,
  ErrorSummary,
  errorOf,
  Facts,
  Form,
  FormActions,
  type FormError,
  Lead,
  LinkList,
  More,
  Quote,
  Section,
  SubmitButton,
  TextArea,
  TextField,
} from '#ui'
import type { Case } from './case.ts'

export const fields = ['noegle', 'dato', 'ordlyd', 'link'] as const
export const pathOf = (asked: Asked, { referral }: Case) => `/${asked.var.alliance.slug}/beslutninger/${referral.id}`

const factsOf = ({ title, referral, answerBy, receipt, council }: Case) => [
  { label: 'Papir', value: title },
  { label: 'Hvem besluttede', value: council.name },
  { label: 'Sendt til kommunen', value: danishDay(referral.dispatchedOn) },
  { label: 'Svarfrist', value: answerBy ? danishDay(answerBy) : 'ikke registreret' },
  { label: 'Modtaget', value: receipt ? danishDay(receipt.receivedOn) : 'ikke registreret' },
]

/** What was recorded before, so that nobody records it twice. */
const Before = ({ asked, about: { before, actor, referral } }: { asked: Asked; about: Case }) => (
  <Section title="Det, der er registreret" id="registreret">
    {before.length === 0 ? <p>Ingen behandling i kommunen er registreret endnu.</p> : null}
    {before.map(({ bodyName, metOn, outcomes, words }) => (
      <>
        <p>
          <strong>
            {bodyName}, {danishDay(metOn)}: {outcomes.map(outcomePhrase).join(', ')}
          </strong>
        </p>
        {words ? <Quote>{words}</Quote> : null}
      </>
    ))}
    <LinkList
      links={[
        { text: 'Hele forløbet i kommunen', href: `/${asked.var.alliance.slug}/forelaeggelser/${referral.id}` },
        ...(actor.by.office === 'link'
          ? []
          : [{ text: 'Ret en registrering, eller registrér et andet organ', href: `/${asked.var.alliance.slug}/behandlinger` }]),
      ]}
    />
  </Section>
)

/** Told of what stands here, so that an address cannot make the page say anything. */
function Told({ asked, about: { before, receipt } }: { asked: Asked; about: Case }) {
  const told = asked.req.query('registreret')
  if (!told) return null
  const recorded = before.find(({ sequence }) => String(sequence) === told)
  const received = String(receipt?.sequence) === told
  if (!recorded && !received) return null
  return (
    <Alert kind="success" title={recorded ? 'Tak. Beslutningen er registreret' : 'Modtagelsen er registreret'}>
      <p>Det har nummer {danishNumber(Number(told))} i journalen, og alle kan se det nu.</p>
    </Alert>
  )
}

type FieldsProps = { readonly answers: Answers; readonly errors: readonly FormError[]; readonly here: string }
/** The three fields. */
function Fields({ answers, errors, here }: FieldsProps) {
  const field = (name: (typeof fields)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  return (
    <Form action={here}>
      <input type="hidden" name="noegle" value={answers.noegle || randomUUID()} />
      <TextField {...field('dato')} label="Hvornår var mødet?" hint="For eksempel 6.3.2027." width="short" />
      <TextArea
        {...field('ordlyd')}
        label="Hvad blev besluttet?"
        hint="Skriv beslutningen ord for ord, som den står i referatet. Skriv ingen private personers navne."
        rows={6}
      />
      <TextField
        {...field('link')}
        label="Link til referatet"
        hint="Uden et link vises det, at dokumentation mangler."
        width="full"
        optional
      />
      <FormActions>
        <SubmitButton>Se, hvordan ordene bliver forstået</SubmitButton>
      </FormActions>
    </Form>
  )
}

export function showDecision(asked: Asked, about: Case, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const here = pathOf(asked, about)
  const decided = about.before.some(({ body }) => body === about.council.id)
  return showPage(
    asked,
    { title: `Hvad besluttede ${about.name}?`, trail: [], hidden: true },
    <>
      <Told asked={asked} about={about} />
      <ErrorSummary errors={errors} />
      <Lead>
        Skriv, hvad {about.council.name} besluttede. Bagefter viser vi, hvordan ordene bliver forstået, og først når du har
        bekræftet det, er noget gemt.
      </Lead>
      <Facts facts={factsOf(about)} />
      {about.receipt ? null : (
        <p>
          <a href={`/${asked.var.alliance.slug}/forelaeggelser/${about.referral.id}/modtagelse`}>Vi har modtaget papiret</a>, men
          har ikke besluttet endnu.
        </p>
      )}
      {decided && status === 200 && !answers.dato ? (
        <>
          <Before asked={asked} about={about} />
          <More summary="Skriv en ny beslutning ind">
            <Fields {...{ answers, errors, here }} />
          </More>
        </>
      ) : (
        <>
          <Fields {...{ answers, errors, here }} />
          <Before asked={asked} about={about} />
        </>
      )}
    </>,
    status,
  )
}
