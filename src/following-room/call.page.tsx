import { randomUUID } from 'node:crypto'
import { readReferrals } from '#adoption'
import { dropCall, keepCall } from '#following'
import { type Answers, Reading, readAnswers, showForm } from '#forms'
import { type Asked, actorFor, look, type Route, showError, todayFor } from '#identity'
import { danishDay, parseUuid } from '#kernel'
import { readMunicipalityName } from '#members'
import { errorOf, type FormError, TextArea, TextField } from '#ui'
import { deskPath } from './desk.ts'
import { refusals } from './refusals.ts'

const mostWords = 1000

/** The municipality and the edition of the referral that the address names; null where it names none. */
const referralAsked = (asked: Asked) =>
  look(asked, async (read) => {
    const referral = (await readReferrals(read)).find(({ id }) => id === asked.req.param('referral'))
    return referral && { ...referral, name: (await readMunicipalityName(read, referral.code, todayFor(asked))) ?? referral.code }
  })
type Referral = NonNullable<Awaited<ReturnType<typeof referralAsked>>>

function show(asked: Asked, referral: Referral, answers: Answers, errors: readonly FormError[], status: 200 | 403 | 404 | 422) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const desk = `${deskPath(asked)}?udgave=${referral.edition}`
  const page = {
    title: `Opkald til ${referral.name}`,
    lead: 'Skriv kort, hvad der blev aftalt. Kun sekretariatet kan læse det, og det kan slettes igen.',
    action: `${deskPath(asked)}/${referral.id}/opkald`,
    button: 'Gem noten',
    hidden: { noegle: answers.noegle ?? '' },
    desk: { text: 'Hvem skal der ringes til?', href: desk },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextField {...field('dato')} label="Hvornår ringede du?" hint="For eksempel 6.3.2027." width="short" />
      <TextArea {...field('aftalt')} label="Hvad blev aftalt?" rows={3} maxlength={mostWords} />
      <TextField
        {...field('igen')}
        label="Ring igen den"
        hint="Indtil den dag står kommunen ikke på listen. Lad feltet stå tomt, hvis intet er aftalt."
        width="short"
        optional
      />
    </>,
  )
}

const nowhere = (asked: Asked) => showError(asked, 404, 'Der er ingen forelæggelse på den adresse.')

export const showCall: Route['answer'] = async (asked) => {
  const referral = await referralAsked(asked)
  if (!referral) return nowhere(asked)
  return show(asked, referral, { noegle: randomUUID(), dato: danishDay(todayFor(asked)) }, [], 200)
}

export const callFromForm: Route['answer'] = async (asked) => {
  const referral = await referralAsked(asked)
  const actor = actorFor(asked, null)
  if (!referral || !actor) return nowhere(asked)
  const typed = await readAnswers(asked, ['noegle', 'dato', 'aftalt', 'igen'], { aftalt: mostWords })
  const read = new Reading(typed)
  const [id, calledOn] = [parseUuid(read.text('noegle')), read.day('dato')]
  const agreed = read.needed('aftalt', 'Skriv, hvad der blev aftalt, eller at ingen tog telefonen.')
  const callAgain = read.text('igen') ? read.day('igen') : null
  if (!id) return nowhere(asked)
  if (read.errors.length || !calledOn) return show(asked, referral, typed.answers, read.errors, 422)
  const { site, alliance } = asked.var
  const done = await keepCall(site.ledger, alliance.slug, actor, { id, referral: referral.id, calledOn, agreed, callAgain })
  if (done.ok) return asked.redirect(`${deskPath(asked)}?udgave=${referral.edition}&gemt=${id}`, 303)
  const { status, field, text } = refusals[done.refusal]
  return show(asked, referral, typed.answers, [{ field, text }], status)
}

export const dropFromForm: Route['answer'] = async (asked) => {
  const actor = actorFor(asked, null)
  const id = parseUuid(asked.req.param('id') ?? '')
  if (!actor || !id) return nowhere(asked)
  await dropCall(asked.var.site.ledger, asked.var.alliance.slug, actor, id)
  return asked.redirect(deskPath(asked), 303)
}
