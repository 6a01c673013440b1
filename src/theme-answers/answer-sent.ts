import type { Answers } from '#forms'
import { type Asked, type Route, showError, todayFor } from '#identity'
import type { FormError } from '#ui'
import { type About, aboutAsked, answerOf, needsWhole } from './about.ts'
import { inPlainText, show } from './answer.page.tsx'
import { answerAct } from './answer.ts'
import {
  answersFrom,
  bothTexts,
  fieldOf,
  mostSuggestions,
  readTypedAnswer,
  type SuggestionAt,
  suggestionsTyped,
} from './answer-typed.ts'
import { refusals } from './refusals.ts'
import { type AnswerSent, answerableBy, type Turned } from './rules.ts'

/** Where a refusal about one suggestion stands: at its title, or at the whole answer where its fields are not there. */
function errorAt({ why, suggestion }: Turned, sent: readonly SuggestionAt[], about: About): FormError {
  const { field, text } = refusals[why]
  const at = sent.find((one) => one.suggestion.id === suggestion)
  const title = [...about.settled, ...about.open].find(({ id }) => id === suggestion)?.title
  if (at && field === 'titel') return { field: fieldOf(at.place, 'titel'), text }
  return { field: field === 'titel' ? 'svar' : field, text: title ? `»${title}«: ${text}` : text }
}

type Sent = Awaited<ReturnType<typeof readTypedAnswer>>
/** The form again after a refusal, as things stand now: nothing that was written is lost. */
async function again(asked: Asked, typed: Sent, sent: readonly SuggestionAt[], turned: Turned) {
  const now = await aboutAsked(asked)
  if (!now) return showError(asked, 404)
  const errors = [errorAt(turned, sent, now)]
  const texts = turned.why === 'too-late' || turned.why === 'is-closed' || turned.why === 'not-open' ? sent.map(inPlainText) : []
  const status = refusals[turned.why].status
  if (turned.why !== 'changed-meanwhile')
    return show(asked, now, { answers: { ...typed.answers, antal: String(typed.count) }, errors, texts }, status)
  const both = answersFrom(
    bothTexts(
      now.open,
      sent.map(({ suggestion }) => suggestion),
    ),
    0,
  )
  const { intet = '', note = '' } = typed.answers
  const answers = { ...both, intet, note: note || (answerOf(now)?.note ?? ''), set: String(answerOf(now)?.sequence ?? '') }
  return show(asked, now, { answers, errors }, status)
}

const withOneMore = (typed: Sent): Answers => {
  const [empty] = [answersFrom([], 1)]
  const place = typed.count + 1
  return { ...typed.answers, antal: String(place), [fieldOf(place, 'noegle')]: empty[fieldOf(1, 'noegle')] ?? '' }
}

export const answerFromForm: Route['answer'] = async (asked) => {
  const about = await aboutAsked(asked)
  if (!about) return showError(asked, 404)
  const forums = about.forums.map(({ id }) => id)
  const typed = await readTypedAnswer(asked, forums)
  const answers: Answers = { ...typed.answers, antal: String(typed.count) }
  if (answers.handling === 'tilfoej') {
    if (typed.count < mostSuggestions) return show(asked, about, { answers: withOneMore(typed), errors: [] }, 200)
    return show(
      asked,
      about,
      { answers, errors: [{ field: 'svar', text: `Send først disse ${mostSuggestions} temaer. Derefter kan I tilføje flere.` }] },
      422,
    )
  }
  const own = [...about.open, ...about.settled].map(({ id }) => id)
  const { suggestions, errors } = suggestionsTyped(typed, { forums, own, whole: needsWhole(about) })
  const closed = errors.length ? answerableBy(about.round, about.actor, todayFor(asked)) : null
  if (closed) return again(asked, typed, suggestions, { why: closed, suggestion: null })
  if (errors.length) return show(asked, about, { answers, errors }, 422)
  const set = /^\d{1,15}$/.test(answers.set ?? '') ? Number(answers.set) : null
  const sent: AnswerSent = {
    round: about.round.id,
    code: about.code,
    seen: set,
    nothing: answers.intet === 'ja',
    suggestions: suggestions.map(({ suggestion }) => suggestion),
    settled: (answers.fastlagt ?? '').split(' ').filter(Boolean),
    note: answers.note ?? '',
  }
  const { site, alliance } = asked.var
  const done = await answerAct({ ledger: site.ledger, alliance: alliance.slug }, about.actor, sent)
  const here = `/${alliance.slug}/temarunder/${about.round.id}/svar/${about.code}`
  if (done.ok) return asked.redirect(`${here}?gemt=${done.value ?? answerOf(about)?.sequence ?? ''}`, 303)
  return again(asked, typed, suggestions, done.refusal)
}
