/** The day by which the councils of a dispatch are asked to answer is set, or moved for a reason. */
import type { Dispatch } from '#adoption'
import { type Answers, type FormStatus, perform, Reading } from '#forms'
import { type Asked, type Route, showError } from '#identity'
import { type CalendarDay, danishDay, onDanishDay } from '#kernel'
import { errorOf, type FormError, TextArea, TextField } from '#ui'
import { answerDateAct } from './acts.ts'
import { desk, readAnswers, readDesk, type Seen, showForm, versionName } from './form-parts.tsx'
import { refusals } from './refusals.ts'

const dispatchAsked = (asked: Asked, { dispatches }: Seen) => dispatches.find(({ id }) => id === asked.req.param('id'))
const dateOf = ({ answerDates }: Seen, { id }: Dispatch) => answerDates.findLast(({ dispatch }) => dispatch === id)

function show(asked: Asked, seen: Seen, of: Dispatch, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: string) => ({
    name,
    value: answers[name] ?? '',
    error: errorOf(errors, name) ?? errorOf(errors, 'version'),
  })
  const before = dateOf(seen, of)
  const here = `${desk(asked)}/${of.id}`
  const sent = `${versionName(of.version)}, sendt ${onDanishDay(of.dispatchedOn)}`
  return showForm(
    asked,
    {
      title: before ? 'Flyt svarfristen' : 'Sæt en svarfrist',
      lead: before
        ? `Kommunerne er bedt om at svare på ${sent}, senest den ${danishDay(before.answerBy)}. De, der ikke har svaret, får en mail om den nye dag.`
        : `Der er ikke registreret nogen svarfrist for ${sent}. Kommunerne får en mail om den.`,
      action: `${here}/svarfrist`,
      button: before ? 'Flyt svarfristen' : 'Sæt svarfristen',
      hidden: { set: before ? String(before.sequence) : '' },
      desk: { text: 'Udsendelsen', href: here },
    },
    errors,
    status,
    <>
      <TextField {...field('frist')} label="Ny svarfrist" hint="For eksempel 6.3.2027." width="short" />
      {before ? (
        <TextArea
          {...field('begrundelse')}
          error={errorOf(errors, 'begrundelse')}
          label="Begrundelse"
          hint="Den kan læses af alle. Skriv ingen personers navne."
          rows={2}
        />
      ) : null}
    </>,
  )
}

export const showAnswerDate: Route['answer'] = async (asked) => {
  const seen = await readDesk(asked)
  const found = dispatchAsked(asked, seen)
  return found ? show(asked, seen, found, {}, [], 200) : showError(asked, 404)
}

export const answerDateFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, ['frist', 'begrundelse', 'set'])
  const seen = await readDesk(asked)
  const found = dispatchAsked(asked, seen)
  if (!found) return showError(asked, 404)
  const read = new Reading(typed)
  const wanted = {
    dispatch: found.id,
    answerBy: read.day('frist') ?? ('' as CalendarDay),
    reason: read.text('begrundelse').trim(),
    seen: read.place('set'),
  }
  const again = async (errors: readonly FormError[], status: FormStatus) =>
    show(asked, await readDesk(asked), found, typed.answers, errors, status)
  if (read.errors.length) return again(read.errors, 422)
  return perform(asked, answerDateAct(asked.var.site.origin), wanted, { desk: `${desk(asked)}/${found.id}`, refusals }, again)
}
