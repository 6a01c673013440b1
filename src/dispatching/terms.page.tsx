/** The alliance says what counts as adoption of an edition, and what follows from an answer (N12). */
import { inForceTerms, needs, type RecordedTerms, reservationTerms } from '#adoption'
import { type Answers, type FormStatus, perform, Reading } from '#forms'
import { type Asked, type Route, showError } from '#identity'
import { danishDay } from '#kernel'
import { errorOf, type FormError, RadioGroup, TextArea, TextField } from '#ui'
import { termsAct } from './acts.ts'
import { desk, readAnswers, readDesk, type Seen, showForm } from './form-parts.tsx'
import { refusals } from './refusals.ts'
import { inForceOptions, needsOptions, reservationOptions } from './words-da.ts'

const names = ['kraever', 'andel', 'taeller', 'kraft', 'dag', 'nej', 'forbehold', 'kilde', 'set'] as const
const yearAsked = (asked: Asked, { editions }: Seen) => editions.find(({ year }) => String(year) === asked.req.param('year'))
const termsAt = ({ terms }: Seen, year: number) => terms.find(({ edition }) => edition === year)

const answersOf = (terms: RecordedTerms | undefined): Answers => ({
  kraever: terms?.needs ?? 'not-known',
  andel: terms?.percent ? String(terms.percent) : '',
  taeller: terms?.reservation ?? 'not-known',
  kraft: terms?.inForce ?? 'not-known',
  dag: terms?.inForceOn ? danishDay(terms.inForceOn) : '',
  nej: terms?.onRejection ?? '',
  forbehold: terms?.onReservation ?? '',
  kilde: terms?.source ?? '',
  set: terms ? String(terms.sequence) : '',
})

function show(asked: Asked, year: number, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  return showForm(
    asked,
    {
      title: `Regler for vedtagelse af udgaven ${year}`,
      lead: 'Reglerne vises for alle ved siden af tilslutningen, og det er dem, der siger, om papiret er vedtaget. Det, der ikke er aftalt, skal stå som ikke registreret.',
      action: `${desk(asked)}/regler/${year}`,
      button: 'Gem reglerne',
      hidden: { set: answers.set ?? '' },
    },
    errors,
    status,
    <>
      <RadioGroup
        {...field('kraever')}
        error={errorOf(errors, 'kraever') ?? errorOf(errors, 'version')}
        label="Hvornår har alliancen vedtaget papiret?"
        options={needsOptions}
      />
      <TextField
        {...field('andel')}
        label="Andel i procent"
        hint="Kun hvis reglen er en andel."
        width="short"
        inputmode="numeric"
        optional
      />
      <RadioGroup {...field('taeller')} label="Tæller en vedtagelse med forbehold?" options={reservationOptions} />
      <RadioGroup {...field('kraft')} label="Hvornår træder papiret i kraft?" options={inForceOptions} />
      <TextField
        {...field('dag')}
        label="Dagen"
        hint="Kun hvis papiret træder i kraft på en bestemt dag."
        width="short"
        optional
      />
      <TextArea {...field('nej')} label="Hvad sker der, når en kommunalbestyrelse siger nej?" rows={3} optional />
      <TextArea {...field('forbehold')} label="Hvad sker der, når en kommunalbestyrelse tager forbehold?" rows={3} optional />
      <TextField {...field('kilde')} label="Hvor står reglerne?" width="full" optional />
    </>,
  )
}

export const showTerms: Route['answer'] = async (asked) => {
  const seen = await readDesk(asked)
  const edition = yearAsked(asked, seen)
  return edition ? show(asked, edition.year, answersOf(termsAt(seen, edition.year)), [], 200) : showError(asked, 404)
}

export const termsFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names)
  const edition = yearAsked(asked, await readDesk(asked))
  if (!edition) return showError(asked, 404)
  const read = new Reading(typed)
  const chosen = <T extends string>(field: string, all: readonly T[]): T => {
    const found = all.find((one) => one === read.text(field))
    if (!found) read.wrong(field, 'Vælg en af mulighederne.')
    return found ?? (all[0] as T)
  }
  const wanted = {
    edition: edition.year,
    needs: chosen('kraever', needs),
    percent: read.number('andel', 1, 100),
    reservation: chosen('taeller', reservationTerms),
    inForce: chosen('kraft', inForceTerms),
    inForceOn: read.text('dag') ? read.day('dag') : null,
    onRejection: read.text('nej').trim(),
    onReservation: read.text('forbehold').trim(),
    source: read.text('kilde'),
    seen: read.place('set'),
  }
  const again = async (errors: readonly FormError[], status: FormStatus) => {
    const now = termsAt(await readDesk(asked), edition.year)
    const set = status === 409 ? { set: now ? String(now.sequence) : '' } : {}
    return show(asked, edition.year, { ...typed.answers, ...set }, errors, status)
  }
  if (read.errors.length) return again(read.errors, 422)
  return perform(asked, termsAct, wanted, { desk: desk(asked), refusals }, again)
}
