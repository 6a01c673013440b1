import { type Goal, goalAreaWords, type Version, versionNamed } from '#editions'
import { type Answers, type FormStatus, Reading, readAnswers, showForm } from '#forms'
import { type Asked, actorFor, look, type Route, showError } from '#identity'
import { readVotes, type Vote } from '#priorities'
import { readThemes, type Theme } from '#themes'
import { Checkbox, errorOf, Fieldset, type FormError, RadioGroup, SelectField, TextArea, TextField } from '#ui'
import { obligations, obligationWords } from '#wording'
import { readStanding, recordGrounds } from './record-grounds.ts'
import { refusals } from './refusals.ts'
import { groundsOf, markOf, type Standing } from './rules.ts'
import type { Grounds } from './words.ts'

type Case = {
  readonly goal: Goal
  readonly version: Version
  readonly standing: Standing
  readonly themes: readonly Theme[]
  readonly votes: readonly Vote[]
}
const notFound = (asked: Asked) => showError(asked, 404, refusals['no-such-goal'].text)

/** The goal that the address names, with all that its form needs. */
const openGoal = (asked: Asked): Promise<Case | null> =>
  look(asked, async (read) => {
    const standing = await readStanding(read, asked.req.param('version') ?? '')
    const { version } = standing
    const goal = version?.goals.find(({ id }) => id === asked.req.param('goal'))
    if (!version || !goal) return null
    const ofEdition = ({ edition }: { readonly edition: number }) => edition === version.edition
    const themes = (await readThemes(read)).filter(ofEdition)
    return { goal, version, standing, themes, votes: (await readVotes(read)).filter(ofEdition) }
  })

const themeField = (id: string) => `tema-${id}`
const namesOf = ({ themes }: Case) => [
  'set',
  'skal',
  'begrundelse',
  'oekonomi',
  'kilde',
  'prioritering',
  'vej',
  'hvorfor',
  'hvorfor-kilde',
  ...themes.map(({ id }) => themeField(id)),
]
const limits = { begrundelse: 2000, oekonomi: 2000, vej: 2000, hvorfor: 2000 }

const answersOf = (grounds: Grounds): Answers => ({
  set: markOf(grounds),
  skal: grounds.terms.obligation,
  begrundelse: grounds.terms.reason,
  oekonomi: grounds.terms.economy,
  kilde: grounds.terms.source,
  prioritering: grounds.founding.vote ?? '',
  vej: grounds.founding.words,
  hvorfor: grounds.argument.text,
  'hvorfor-kilde': grounds.argument.source,
  ...Object.fromEntries(grounds.founding.themes.map((id) => [themeField(id), 'ja'])),
})

/** What the answers say; only the errors of the form itself are gathered here. */
function groundsFrom({ goal, version, themes }: Case, read: Reading): Grounds {
  const obligation = obligations.find((one) => one === read.text('skal'))
  if (!obligation) read.wrong('skal', 'Vælg, om kommunerne skal eller kan, eller at det ikke vides.')
  const source = read.text('hvorfor-kilde')
  const text = read.text('hvorfor')
  if (source && !text) read.wrong('hvorfor', 'Skriv, hvorfor kommunerne er sammen om området, eller slet kilden.')
  return {
    version: version.id,
    terms: {
      goal: goal.id,
      obligation: obligation ?? 'not-known',
      reason: read.text('begrundelse'),
      economy: read.text('oekonomi'),
      source: read.text('kilde'),
    },
    founding: {
      goal: goal.id,
      themes: themes
        .map(({ id }) => id)
        .filter((id) => read.text(themeField(id)) === 'ja')
        .sort(),
      vote: read.text('prioritering') || null,
      words: read.text('vej'),
    },
    argument: { area: goal.area, text, source },
  }
}

const goalPath = (asked: Asked, { goal, version }: Case) =>
  `/${asked.var.alliance.slug}/maal/${goal.number}?udgave=${version.edition}&version=${version.number}`

function show(asked: Asked, of: Case, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const { goal, version, themes, votes, standing } = of
  const page = {
    title: `Hvad mål ${goal.number} bygger på`,
    lead: `${goal.title} (${versionNamed(version.id)}). ${
      standing.locked
        ? 'Versionen er låst: kun det, der ikke er registreret, kan udfyldes.'
        : 'Alle kan se det med det samme, og rettelser kan følges i journalen.'
    }`,
    action: `/${asked.var.alliance.slug}/maalenes-grundlag/${version.id}/${goal.id}`,
    button: 'Gem',
    hidden: { set: answers.set ?? '' },
    desk: { text: `Mål ${goal.number}`, href: goalPath(asked, of) },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <RadioGroup
        {...field('skal')}
        label="Skal kommunerne, eller kan de?"
        options={obligations.map((value) => ({
          value,
          text: value === 'not-known' ? 'Det vides ikke' : obligationWords[value].word,
          hint: obligationWords[value].meaning || undefined,
        }))}
      />
      <TextArea {...field('begrundelse')} label="Hvorfor er målet valgt?" rows={3} optional />
      <TextArea
        {...field('oekonomi')}
        label="Hvad kræver det af økonomien?"
        hint="For eksempel, at det kan ske for de penge, der er, eller hvad der kræver nye."
        rows={3}
        optional
      />
      <TextField
        {...field('kilde')}
        label="Hvor kommer oplysningerne fra?"
        hint="Skriv ingen personers navne."
        width="full"
        optional
      />
      <Fieldset legend="Hvilke temaer bygger målet på? (frivilligt)" name="temaer" error={errorOf(errors, 'temaer')}>
        {themes.length === 0 ? <p>Der er ikke registreret temaer til udgaven.</p> : null}
        {themes.map(({ id, title }) => (
          <Checkbox name={themeField(id)} label={title} checked={answers[themeField(id)] === 'ja'} />
        ))}
      </Fieldset>
      <SelectField
        {...field('prioritering')}
        label="Hvilken prioritering valgte dem?"
        options={votes.map(({ id, title }) => ({ value: id, text: title }))}
        optional
      />
      <TextArea {...field('vej')} label="Vejen fra temaer til mål, med ord" rows={2} optional />
      <TextArea
        {...field('hvorfor')}
        label={`Hvorfor er kommunerne sammen om ${goalAreaWords[goal.area].toLocaleLowerCase('da')}?`}
        hint="Gælder alle versionens mål på området."
        rows={3}
        optional
      />
      <TextField {...field('hvorfor-kilde')} label="Hvor står det?" width="full" optional />
    </>,
  )
}

export const showGrounds: Route['answer'] = async (asked) => {
  const of = await openGoal(asked)
  return of ? show(asked, of, answersOf(groundsOf(of.goal, of.standing.wording)), [], 200) : notFound(asked)
}

/** Records what the form says; the answer is the goal's own page. */
export const groundsFromForm: Route['answer'] = async (asked) => {
  const of = await openGoal(asked)
  if (!of) return notFound(asked)
  const typed = await readAnswers(asked, namesOf(of), limits)
  const read = new Reading(typed)
  const grounds = groundsFrom(of, read)
  if (grounds.founding.vote && !of.votes.some(({ id }) => id === grounds.founding.vote))
    read.wrong('prioritering', 'Vælg en prioritering, der er registreret.')
  if (read.errors.length > 0) return show(asked, of, typed.answers, read.errors, 422)
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const { site, alliance } = asked.var
  const outcome = await recordGrounds(site.ledger, alliance.slug, actor, { ...grounds, seen: read.text('set') })
  if (outcome.ok) return asked.redirect(goalPath(asked, of), 303)
  const { status, field, text } = refusals[outcome.refusal]
  const now = await openGoal(asked)
  const set = now ? markOf(groundsOf(now.goal, now.standing.wording)) : ''
  return show(asked, of, { ...typed.answers, set }, [{ field, text }], status)
}
