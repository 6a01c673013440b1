/** A municipality says that it has what was sent; by its links, its clerk, or the secretariat on its behalf. */
import type { Referral } from '#adoption'
import { type Answers, type FormStatus, Reading } from '#forms'
import { type Asked, actorFor, type Route, showError } from '#identity'
import { danishDay, onDanishDay } from '#kernel'
import { errorOf, type FormError, TextField } from '#ui'
import { receiptAct } from './acts.ts'
import { readAnswers, readDesk, type Seen, showForm } from './form-parts.tsx'
import { decisionPath } from './letters.ts'
import { refusals } from './refusals.ts'

/** The referral that the address names, with who acts on it; null for whoever has nothing to do with it. */
async function caseOf(asked: Asked) {
  const seen = await readDesk(asked)
  const referral = seen.referrals.find(({ id }) => id === asked.req.param('id'))
  const actor = referral && receiverOf(asked, referral)
  return referral && actor ? { seen, referral, actor } : null
}
const receiverOf = (asked: Asked, { id, code, edition }: Referral) =>
  actorFor(asked, code, { purpose: 'decision', about: id }) ?? actorFor(asked, code, { purpose: 'case', about: String(edition) })

/** Whoever came by a link has no other page than the one for the decision. */
const afterwards = (asked: Asked, referral: Referral) =>
  asked.var.visitor ? pageOf(asked, referral) : `/${asked.var.alliance.slug}/${decisionPath(referral.id)}`
const pageOf = (asked: Asked, { id }: Referral) => `/${asked.var.alliance.slug}/forelaeggelser/${id}`

function show(asked: Asked, seen: Seen, of: Referral, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  return showForm(
    asked,
    {
      title: `${seen.nameOf(of.code)} har modtaget papiret`,
      lead: `Det er sendt ${onDanishDay(of.dispatchedOn)}. Skriv, hvornår kommunen fik det, så godt som det vides.`,
      action: `${pageOf(asked, of)}/modtagelse`,
      button: 'Registrér modtagelsen',
      hidden: {},
      desk: { text: 'Tilbage', href: afterwards(asked, of) },
    },
    errors,
    status,
    <>
      <TextField
        {...field('dato')}
        label="Hvornår er det modtaget?"
        hint="For eksempel 6.3.2027 eller marts 2027."
        width="short"
      />
      <TextField {...field('kilde')} label="Hvor kommer oplysningen fra?" width="full" optional />
    </>,
  )
}

export const showReceipt: Route['answer'] = async (asked) => {
  const about = await caseOf(asked)
  if (!about) return showError(asked, 404)
  return show(asked, about.seen, about.referral, { dato: danishDay(about.seen.today) }, [], 200)
}

export const receiptFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, ['dato', 'kilde'])
  const about = await caseOf(asked)
  if (!about) return showError(asked, 404)
  const read = new Reading(typed)
  read.needed('dato', 'Skriv, hvornår det er modtaget.')
  const wanted = { referral: about.referral.id, receivedOn: read.rough('dato'), source: read.text('kilde') }
  const again = (errors: readonly FormError[], status: FormStatus) =>
    show(asked, about.seen, about.referral, typed.answers, errors, status)
  if (read.errors.length) return again(read.errors, 422)
  const { ledger } = asked.var.site
  const done = await receiptAct(ledger, asked.var.alliance.slug, about.actor, wanted)
  if (done.ok) return asked.redirect(`${afterwards(asked, about.referral)}?registreret=${done.value ?? ''}`, 303)
  const { status, field, text } = refusals[done.refusal]
  return again([{ field, text }], status)
}
