/** What a council decided, in three fields, and on a second step what the words mean, to be confirmed. */
import { Reading, readAnswers, type Typed } from '#forms'
import { type Asked, type Route, showError } from '#identity'
import { type CalendarDay, parseUuid, type RoughDay } from '#kernel'
import { isBefore } from '#meetings'
import { type Case, openCase } from './case.ts'
import { fields, pathOf, showDecision } from './decision-form.tsx'
import { showMeaning } from './meaning.page.tsx'
import { meaningFields, proposedAnswers, readMeaning } from './meaning.tsx'
import { recordDecisions } from './record.ts'
import { refusals } from './refusals.ts'
import type { Decision } from './words.ts'

const limits = { ordlyd: 20_000, link: 2000, forbehold: 2000 }

export const showAnswering: Route['answer'] = async (asked) => {
  const about = await openCase(asked)
  return about ? showDecision(asked, about, {}, [], 200) : showError(asked, 404)
}

/** What can be seen to be wrong before anybody confirms anything. */
function dayFault({ referral, before, council, today }: Case, metOn: CalendarDay) {
  if (metOn > today) return 'in-the-future'
  if (isBefore({ laidOn: referral.dispatchedOn, notBefore: referral.notBefore }, metOn as string as RoughDay))
    return 'before-the-matter'
  return before.some((one) => one.body === council.id && one.metOn === (metOn as string)) ? 'recorded-meanwhile' : null
}

type Sent = {
  readonly asked: Asked
  readonly about: Case
  readonly typed: Typed
  readonly decision: Decision
  readonly token: string
}

/** The second step: what the words mean is confirmed, and then recorded. */
async function confirm({ asked, about, typed, decision, token }: Sent) {
  const { answers } = typed
  const outcomes = readMeaning(decision.words, decision.body, (field) => answers[field] ?? '')
  const errors = outcomes.ok ? [] : outcomes.refusal
  if (!answers.bekraeft) errors.push({ field: 'bekraeft', text: 'Sæt kryds ved, at du har sammenlignet med referatet.' })
  if (!outcomes.ok || errors.length) return showMeaning({ asked, about, decision, token, answers, errors }, 422)
  const confirmed = { ...decision, matter: about.referral.id, token, outcomes: outcomes.value }
  const done = await recordDecisions(asked.var.site.ledger, asked.var.alliance.slug, [confirmed], () => about.actor)
  if (done.ok) return asked.redirect(`${pathOf(asked, about)}?registreret=${done.value[0]}`, 303)
  const { status, field, text } = refusals[done.refusal.refusal]
  return showDecision(asked, (await openCase(asked)) ?? about, answers, [{ field, text }], status)
}

/** The first step sends three fields; the second the same and what they mean. Either is answered with what is wrong, nothing lost. */
export const answerFromForm: Route['answer'] = async (asked) => {
  const about = await openCase(asked)
  if (!about) return showError(asked, 404)
  const typed = await readAnswers(asked, [...fields, 'trin', 'bekraeft', ...meaningFields()], limits)
  const read = new Reading(typed)
  const token = parseUuid(read.text('noegle'))
  if (!token) return showError(asked, 404)
  const decision: Decision = {
    body: about.council,
    metOn: read.day('dato') ?? ('' as CalendarDay),
    words: read.needed('ordlyd', 'Skriv referatets ord.').trim(),
    address: read.address('link'),
  }
  const { errors } = read
  const step = read.text('trin')
  if (errors.length || step === 'ret') return showDecision(asked, about, typed.answers, errors, errors.length ? 422 : 200)
  const fault = dayFault(about, decision.metOn)
  // The same form sent twice finds its own record, and is told that it is there.
  if (fault && !(step === 'bekraeft' && fault === 'recorded-meanwhile')) {
    const { status, field, text } = refusals[fault]
    return showDecision(asked, about, typed.answers, [{ field, text }], status)
  }
  if (step === 'bekraeft') return confirm({ asked, about, typed, decision, token })
  return showMeaning({ asked, about, decision, token, answers: proposedAnswers(decision.words), errors: [] }, 200)
}
