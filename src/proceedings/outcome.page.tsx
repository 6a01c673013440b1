import { randomUUID } from 'node:crypto'
import { dialogueDesk, dialogueMissing, showDialogueForm } from '#dialogue'
import { type Answers, type FormStatus, Reading, readAnswers } from '#forms'
import { type Asked, type Route, showError } from '#identity'
import { capital } from '#kernel'
import { Checkbox, errorOf, Fieldset, type FormError, RadioGroup, TextArea, TextField } from '#ui'
import { outcomeAct, withdrawOutcomeAct } from './acts.ts'
import { type About, groundAsked, headingOf, perform } from './parts.tsx'
import { changeKinds, type Outcome } from './words.ts'
import { changeWords } from './words-da.ts'

const plainNames = ['noegle', 'set', 'slags', 'tekst', 'kilde']
const themesFor = ({ ground, meeting }: About) => ground.themes.filter(({ edition }) => edition === meeting.edition)
const box = (theme: string) => `tema-${theme}`

const answersOf = (outcome: Outcome): Answers => ({
  noegle: outcome.id,
  set: String(outcome.sequence),
  slags: outcome.change,
  tekst: outcome.what,
  kilde: outcome.source,
  ...Object.fromEntries(outcome.themes.map((theme) => [box(theme), 'ja'])),
})

function show(asked: Asked, about: About, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const themes = themesFor(about)
  const page = {
    title: answers.set ? 'Ret en ændring' : 'Registrér en ændring',
    lead: `${headingOf(about.meeting)}. Skriv, hvad mødet gav anledning til. Det kan læses af alle med det samme.`,
    action: `${dialogueDesk(asked)}/${about.meeting.id}/aendringer`,
    button: answers.set ? 'Gem rettelsen' : 'Registrér ændringen',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
  }
  return showDialogueForm(
    asked,
    page,
    errors,
    status,
    <>
      <RadioGroup
        {...field('slags')}
        label="Hvilken slags ændring?"
        options={changeKinds.map((value) => ({ value, text: capital(changeWords[value]) }))}
      />
      <TextArea {...field('tekst')} label="Hvad blev ændret?" rows={3} />
      {themes.length ? (
        <Fieldset legend="Hvilke temaer gælder det?" boxed id="tema">
          {themes.map(({ id, title }) => (
            <Checkbox name={box(id)} label={title} checked={answers[box(id)] === 'ja'} />
          ))}
        </Fieldset>
      ) : null}
      <TextField
        {...field('kilde')}
        label="Hvor kommer oplysningen fra?"
        hint="Skriv ingen personers navne."
        width="full"
        optional
      />
    </>,
  )
}

const outcomeIn = ({ ground, meeting }: About, id: string) =>
  ground.proceedings.outcomes.find((one) => one.id === id && one.meeting === meeting.id)
const missing = (asked: Asked) => showError(asked, 404, 'Ændringen findes ikke.')

export const showNewOutcome: Route['answer'] = async (asked) => {
  const about = await groundAsked(asked)
  return about ? show(asked, about, { noegle: randomUUID() }, [], 200) : dialogueMissing(asked)
}
export const showOutcome: Route['answer'] = async (asked) => {
  const about = await groundAsked(asked)
  const outcome = about && outcomeIn(about, asked.req.param('aendring') ?? '')
  return about && outcome?.withdrawn === null ? show(asked, about, answersOf(outcome), [], 200) : missing(asked)
}

export const outcomeFromForm: Route['answer'] = async (asked) => {
  const about = await groundAsked(asked)
  if (!about) return dialogueMissing(asked)
  const themes = themesFor(about).map(({ id }) => id)
  const typed = await readAnswers(asked, [...plainNames, ...themes.map(box)], { tekst: 2000 })
  const read = new Reading(typed)
  const id = read.text('noegle')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return missing(asked)
  const change = changeKinds.find((one) => one === read.text('slags'))
  if (!change) read.wrong('slags', 'Vælg, hvilken slags ændring det er.')
  const what = read.needed('tekst', 'Skriv, hvad der blev ændret.')
  if (read.errors.length) return show(asked, about, typed.answers, read.errors, 422)
  const chosen = themes.filter((theme) => read.text(box(theme)) === 'ja')
  const own = { id, meeting: about.meeting.id, what, source: read.text('kilde'), themes: chosen, seen: read.place('set') }
  const to = `${dialogueDesk(asked)}/${about.meeting.id}`
  return perform(asked, outcomeAct, { ...own, change: change ?? 'other' }, to, async (errors, status) => {
    const now = (await groundAsked(asked)) ?? about
    const standing = outcomeIn(now, id)
    return show(asked, now, { ...typed.answers, set: standing ? String(standing.sequence) : '' }, errors, status)
  })
}

function showWithdrawal(asked: Asked, outcome: Outcome, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const page = {
    title: 'Træk en ændring tilbage',
    lead: `»${outcome.what}« bliver stående overstreget med din begrundelse og tæller ikke mere.`,
    action: `${dialogueDesk(asked)}/${outcome.meeting}/aendringer/${outcome.id}/tilbagetraekning`,
    button: 'Træk tilbage',
    hidden: { set: String(outcome.sequence) },
  }
  const field = { name: 'tekst', value: answers.tekst ?? '', error: errorOf(errors, 'tekst') }
  return showDialogueForm(
    asked,
    page,
    errors,
    status,
    <TextArea {...field} label="Begrundelse" hint="Den kan læses af alle. Skriv ingen personers navne." rows={2} />,
  )
}

export const showOutcomeWithdrawal: Route['answer'] = async (asked) => {
  const about = await groundAsked(asked)
  const outcome = about && outcomeIn(about, asked.req.param('aendring') ?? '')
  return outcome?.withdrawn === null ? showWithdrawal(asked, outcome, {}, [], 200) : missing(asked)
}
export const withdrawalFromForm: Route['answer'] = async (asked) => {
  const about = await groundAsked(asked)
  const outcome = about && outcomeIn(about, asked.req.param('aendring') ?? '')
  if (!about || !outcome) return missing(asked)
  const typed = await readAnswers(asked, ['set', 'tekst'])
  const read = new Reading(typed)
  const reason = read.needed('tekst', 'Skriv en begrundelse.')
  const again = (errors: readonly FormError[], status: FormStatus) =>
    showWithdrawal(asked, outcome, typed.answers, errors, status)
  if (read.errors.length) return again(read.errors, 422)
  const command = { id: outcome.id, reason, seen: read.place('set') ?? -1 }
  return perform(asked, withdrawOutcomeAct, command, `${dialogueDesk(asked)}/${about.meeting.id}`, again)
}
