import { type Answers, type FormStatus, Reading, readAnswers, showForm } from '#forms'
import { type Asked, showError } from '#identity'
import { danishDay } from '#kernel'
import { bodyKindWords } from '#meetings'
import { type Body, namesABody } from '#members'
import { nameBodyAct, type Refusal } from '#pathways'
import { errorOf, type FormError, TextField } from '#ui'
import { type About, answerWith, deskOf, forKeepers, wayOf } from './about.ts'

/** The field that a refusal is about, where that is not the name. */
const fieldOf: Partial<Record<Refusal, string>> = {
  'ends-before-it-begins': 'til',
  'in-the-future': 'fra',
  'before-an-earlier-name': 'fra',
}

const bodyAsked = (asked: Asked, { bodies }: About) => bodies.find(({ id }) => id === asked.req.param('body'))

function showName(asked: Asked, about: About, body: Body, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: `Hvad hedder ${body.name} i ${about.name}?`,
    lead: `Navnet på kommunens ${bodyKindWords[body.kind]} bruges overalt, hvor det nævnes.`,
    action: `${wayOf(asked, about.code)}/navne/${body.id}`,
    button: 'Gem navnet',
    hidden: { set: answers.set ?? '' },
    desk: { text: `Ret vejen gennem ${about.name}`, href: deskOf(asked, about) },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextField
        {...field('navn')}
        label="Navn"
        hint="I bestemt form, for eksempel Byrådet eller Borgerrepræsentationen."
        width="full"
      />
      <TextField
        {...field('fra')}
        label="Hedder sådan fra"
        hint="Skriv dagen, hvis det hed noget andet før, for eksempel 1.1.2026. Lad feltet stå tomt, hvis navnet bare rettes."
        width="short"
        optional
      />
      <TextField {...field('til')} label="Til" hint="Hvis organet er nedlagt eller bliver det." width="short" optional />
    </>,
  )
}

export const showNameForm = forKeepers((asked, about) => {
  const body = bodyAsked(asked, about)
  if (!body) return showError(asked, 404)
  const { name, to } = body
  const answers = { set: name, navn: name, fra: '', til: to && danishDay(to) }
  return showName(asked, about, body, answers, [], 200)
})

export const nameFromForm = forKeepers(async (asked, about) => {
  const body = bodyAsked(asked, about)
  if (!body) return showError(asked, 404)
  const typed = await readAnswers(asked, ['set', 'navn', 'fra', 'til'], { navn: 120 })
  const read = new Reading(typed)
  const name = read.needed('navn', 'Skriv navnet, for eksempel Byrådet.').replace(/\s+/g, ' ')
  if (name && !namesABody(name)) read.wrong('navn', 'Skriv et navn med bogstaver.')
  const since = read.text('fra') ? read.day('fra') : null
  const naming = { code: about.code, body: body.id, name, since, to: read.rough('til') }
  const again = (errors: readonly FormError[], status: FormStatus) => showName(asked, about, body, typed.answers, errors, status)
  if (read.errors.length) return again(read.errors, 422)
  const { site, alliance } = asked.var
  const done = await nameBodyAct(site.ledger, alliance.slug, about.actor, { ...naming, seenName: read.text('set') })
  return answerWith(asked, about, done, done.ok ? 'navn' : (fieldOf[done.refusal] ?? 'navn'), again)
})
