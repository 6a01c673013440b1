import { setTimeout as wait } from 'node:timers/promises'
import { Alert, ErrorSummary, errorOf, Form, FormActions, type FormError, Lead, SubmitButton, TextField } from '#ui'
import type { Asked } from './doors.ts'
import { readForm } from './form.ts'
import { showPage } from './frame.tsx'
import { type Mail, parseMail } from './people.ts'
import { endSession, letIn } from './sessions.ts'
import { linkHolder, linkMinutes, linkPath, mailLink, useLink } from './sign-in.ts'
import { tooOften } from './too-often.tsx'

const title = 'Log ind'
const notAMail: FormError = { field: 'mail', text: 'Skriv din mailadresse, for eksempel navn@kommune.dk.' }

const Ask = ({ value, errors }: { value: string; errors: readonly FormError[] }) => (
  <>
    <ErrorSummary errors={errors} />
    <Lead>
      Skriv din mailadresse. Har du et hverv i en alliance, sender vi et link, som du logger ind med. Du skal ikke bruge nogen
      adgangskode.
    </Lead>
    <Form action="/log-ind">
      <TextField
        name="mail"
        label="Mailadresse"
        type="email"
        inputmode="email"
        autocomplete="email"
        maxlength={254}
        value={value}
        error={errorOf(errors, 'mail')}
      />
      <FormActions>
        <SubmitButton>Send link</SubmitButton>
      </FormActions>
    </Form>
  </>
)

export const showSignIn = (asked: Asked) => showPage(asked, { title, hidden: true }, <Ask value="" errors={[]} />)

/** An answer takes at least this long, so that its time does not tell whether a letter was written. */
const evenly = 150

export async function askForLink(asked: Asked) {
  const value = (await readForm(asked))('mail')
  const mail = parseMail(value)
  if (!mail) return showPage(asked, { title, hidden: true }, <Ask value={value} errors={[notAMail]} />, 422)
  const refused = tooOften(asked, mail)
  if (refused) return refused
  await Promise.all([mailLink(asked.var.site, mail), wait(evenly)])
  return showPage(
    asked,
    { title: 'Se i din indbakke', hidden: true },
    <Sent mail={mail} outbox={asked.var.site.mode === 'development'} />,
  )
}

const Sent = ({ mail, outbox }: { mail: Mail; outbox: boolean }) => (
  <>
    <Lead>
      Hvis {mail} hører til en person med et hverv, er der nu sendt et link til adressen. Det virker i {linkMinutes} minutter og
      kun én gang.
    </Lead>
    <p>
      Kommer der ingen mail, så se i mappen med uønsket post, og tjek, at adressen er skrevet rigtigt. Sekretariatet kan sige,
      hvilken adresse dit hverv er givet til.
    </p>
    <p>
      <a href="/log-ind">Prøv igen med en anden adresse</a>
    </p>
    {outbox ? (
      <Alert kind="info" title="Programmet kører på din egen maskine">
        Uden mailserver bliver breve liggende i <a href="/udbakke">udbakken</a>.
      </Alert>
    ) : null}
  </>
)

// The token is in the address: tell nobody where the visitor came from. Not no-referrer, which would also hide from us that
// the form's post is our own.
const keepToOurselves = (asked: Asked) => asked.header('referrer-policy', 'strict-origin')

const spent = (asked: Asked) =>
  showPage(
    asked,
    { title: 'Linket virker ikke længere', hidden: true },
    <>
      <Lead>
        Et link kan bruges én gang og virker i {linkMinutes} minutter. Dette er brugt, for gammelt eller ikke helt med i adressen.
      </Lead>
      <p class="form-actions">
        <a class="button button-primary" href="/log-ind">
          Bed om et nyt link
        </a>
      </p>
    </>,
    404,
  )

/** Only shows a button: mail scanners open links, and must not use them up. */
export async function showLink(asked: Asked) {
  keepToOurselves(asked)
  const token = asked.req.param('token') ?? ''
  const mail = await linkHolder(asked.var.site, token)
  if (!mail) return spent(asked)
  return showPage(
    asked,
    { title, hidden: true },
    <>
      <Lead>Du er ved at logge ind som {mail}.</Lead>
      <Form action={`${linkPath}${token}`}>
        <FormActions>
          <SubmitButton>Log ind</SubmitButton>
        </FormActions>
      </Form>
    </>,
  )
}

export async function signIn(asked: Asked) {
  keepToOurselves(asked)
  const person = await useLink(asked.var.site, asked.req.param('token') ?? '')
  if (!person) return spent(asked)
  await letIn(asked, person)
  return asked.redirect('/mine-hverv', 303)
}

export async function logOut(asked: Asked) {
  await endSession(asked)
  return asked.redirect('/', 303)
}
