/** A theme is left out for now, and taken up again. */
import { type Answers, type FormStatus, Reading, readAnswers } from '#forms'
import type { Asked, Route } from '#identity'
import { danishDay } from '#kernel'
import type { Seen, Theme } from '#themes'
import { errorOf, type FormError, SelectField, TextArea, TextField } from '#ui'
import { leaveOutAct, takeUpAct } from './acts.ts'
import { desk, notFound, perform, readRegister, showThemeForm, themeAsked } from './form-parts.tsx'

const kinds = {
  udeladelse: {
    title: 'Hold temaet ude for nu',
    button: 'Hold temaet ude for nu',
    lead: 'Temaet er så ikke med i papiret for nu. Alle kan se hvorfor, hvor det varetages i stedet, og hvornår I ser på det igen.',
    names: ['set', 'begrundelse', 'forum', 'steder', 'se-igen'],
  },
  genoptagelse: {
    title: 'Tag temaet op igen',
    button: 'Tag temaet op igen',
    lead: 'Temaet er så med i arbejdet igen. Hvorfor det var holdt ude, kan stadig læses i dets historie.',
    names: ['set', 'begrundelse'],
  },
} as const
type Kind = keyof typeof kinds

function show(
  asked: Asked,
  kind: Kind,
  theme: Theme,
  { forums }: Seen,
  answers: Answers,
  errors: readonly FormError[],
  status: FormStatus,
) {
  const { title, button, lead } = kinds[kind]
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: `${title}: ${theme.title}`,
    lead,
    action: `${desk(asked)}/temaer/${theme.id}/${kind}`,
    button,
    hidden: { set: String(theme.latest) },
  }
  return showThemeForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextArea
        {...field('begrundelse')}
        label="Begrundelse"
        hint="Den kan læses af alle. Skriv ingen personers navne."
        rows={3}
      />
      {kind === 'udeladelse' ? (
        <>
          <SelectField
            {...field('forum')}
            label="Hvilket forum varetager det i stedet?"
            empty="Intet på listen"
            options={forums.map(({ id, name }) => ({ value: id, text: name }))}
            optional
          />
          <TextField {...field('steder')} label="Hvor varetages det i stedet, med ord?" width="full" optional />
          <TextField
            {...field('se-igen')}
            label="Hvornår ser I på det igen?"
            hint="For eksempel 6.3.2027, marts 2027 eller 2027. Når dagen kommer, vises det."
            width="short"
            optional
          />
        </>
      ) : null}
    </>,
  )
}

/** What is said already, where it is left out and that is to be changed. */
const answersOf = ({ leftOut }: Theme): Answers =>
  leftOut
    ? {
        begrundelse: leftOut.reason,
        forum: leftOut.forum ?? '',
        steder: leftOut.handledIn,
        'se-igen': leftOut.lookAgain && danishDay(leftOut.lookAgain),
      }
    : {}

const showing =
  (kind: Kind): Route['answer'] =>
  async (asked) => {
    const seen = await readRegister(asked)
    const theme = themeAsked(asked, seen)
    return theme ? show(asked, kind, theme, seen, kind === 'udeladelse' ? answersOf(theme) : {}, [], 200) : notFound(asked)
  }

const changing =
  (kind: Kind): Route['answer'] =>
  async (asked) => {
    const seen = await readRegister(asked)
    const theme = themeAsked(asked, seen)
    if (!theme) return notFound(asked)
    const typed = await readAnswers(asked, kinds[kind].names, { begrundelse: 1000 })
    const read = new Reading(typed)
    const own = { id: theme.id, seen: read.place('set') ?? -1, reason: read.needed('begrundelse', 'Skriv en begrundelse.') }
    const where = { forum: read.text('forum') || null, handledIn: read.text('steder'), lookAgain: read.rough('se-igen') }
    const again = async (errors: readonly FormError[], status: FormStatus) => {
      const now = await readRegister(asked)
      const at = (error: FormError) => ({ ...error, field: error.field === 'temaer' ? 'begrundelse' : error.field })
      return show(asked, kind, themeAsked(asked, now) ?? theme, now, typed.answers, errors.map(at), status)
    }
    if (read.errors.length) return again(read.errors, 422)
    return kind === 'udeladelse'
      ? perform(asked, leaveOutAct, { ...own, ...where }, again)
      : perform(asked, takeUpAct, own, again)
  }

/** The addresses of each: below the theme's own on the desk. */
export const leftOutRoutes: readonly Route[] = (Object.keys(kinds) as Kind[]).flatMap((kind): Route[] => {
  const path = `/:alliance/temaarbejde/temaer/:id/${kind}`
  return [
    { method: 'GET', path, for: 'secretariat', answer: showing(kind) },
    { method: 'POST', path, for: 'secretariat', answer: changing(kind) },
  ]
})
