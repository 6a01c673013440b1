import { randomUUID } from 'node:crypto'
import { type Edition, readEditions } from '#editions'
import { type Answers, type FormStatus, perform, Reading, readAnswers, showForm } from '#forms'
import { type Asked, look, type Route, showError } from '#identity'
import { type KnownAnswer, knownAnswers, parseUuid } from '#kernel'
import {
  latestPlace,
  longest,
  type Measure,
  type Measures,
  measureAct,
  measureObligations,
  measureObligationWords,
  readAllOfMeasures,
} from '#measures'
import { errorOf, type FormError, RadioGroup, SelectField, TextArea, TextField } from '#ui'
import { goalsOf, measuresPath, noEdition } from './asked-edition.ts'
import { refusals } from './refusals.ts'

const names = [
  'noegle',
  'set',
  'udgave',
  'maal',
  'titel',
  'tekst',
  'skal',
  'penge',
  'opgave',
  'plads',
  'begrundelse',
  'kilde',
] as const
const limits = { titel: longest.title, tekst: longest.text, begrundelse: longest.line, kilde: longest.line }

const answersOf = (measure: Measure): Answers => ({
  noegle: measure.id,
  set: String(measure.sequence),
  udgave: String(measure.edition),
  maal: measure.goal,
  titel: measure.title,
  tekst: measure.text,
  skal: measure.obligation,
  penge: measure.newMoney,
  opgave: measure.newTask,
  plads: String(measure.place),
  kilde: measure.source,
})

const knownOptions = [
  { value: 'yes', text: 'Ja' },
  { value: 'no', text: 'Nej' },
  { value: 'not-known', text: 'Det er ikke afklaret' },
]

function show(asked: Asked, edition: Edition, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const corrects = Boolean(answers.set)
  const page = {
    title: corrects ? 'Ret en indsats' : 'Registrér en indsats',
    lead: `En indsats er det, kommunerne gør for at nå et mål i ${edition.title}. Alle kan se den.`,
    action: `/${asked.var.alliance.slug}/indsatsarbejde`,
    button: corrects ? 'Gem rettelsen' : 'Registrér indsatsen',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '', udgave: String(edition.year) },
    desk: { text: 'Indsatser', href: measuresPath(asked, edition.year) },
  }
  const goals = goalsOf(edition, [{ goal: answers.maal ?? '' }]).map(({ id, number, shortTitle }) => ({
    value: id,
    text: `Mål ${number}: ${shortTitle}`,
  }))
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <SelectField {...field('maal')} label="Hvilket mål?" options={goals} />
      <TextField {...field('titel')} label="Hvad skal der gøres?" hint="Kort, som en overskrift." width="full" />
      <TextArea {...field('tekst')} label="Beskrivelse" optional />
      <RadioGroup
        {...field('skal')}
        label="Skal eller kan?"
        options={measureObligations.map((value) => ({
          value,
          text: measureObligationWords[value].word,
          hint: measureObligationWords[value].meaning,
        }))}
      />
      <RadioGroup {...field('penge')} label="Kræver den nye penge?" options={knownOptions} />
      <RadioGroup
        {...field('opgave')}
        label="Er det en ny opgave?"
        hint="En opgave, som kommunerne ikke har i dag."
        options={knownOptions}
      />
      <TextField
        {...field('plads')}
        label="Plads under målet"
        hint="Et helt tal. Den med det laveste tal står først."
        width="short"
        inputmode="numeric"
        optional
      />
      {corrects ? <TextField {...field('begrundelse')} label="Hvorfor rettes den?" hint="Alle kan se det." width="full" /> : null}
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

export const showNewMeasure: Route['answer'] = async (asked) => {
  const editions = await look(asked, readEditions)
  const named = asked.req.query('udgave')
  const edition = named ? editions.find(({ year }) => String(year) === named) : editions[0]
  if (!edition) return showError(asked, 404, noEdition)
  return show(asked, edition, { noegle: randomUUID(), penge: 'not-known', opgave: 'not-known' }, [], 200)
}

export const showMeasure: Route['answer'] = async (asked) => {
  const { editions, measures } = await look(asked, readAllOfMeasures)
  const measure = measures.find(({ id }) => id === asked.req.param('id'))
  const edition = editions.find(({ year }) => year === measure?.edition)
  if (!measure || !edition) return showError(asked, 404, refusals['no-such-measure'].text)
  return show(asked, edition, answersOf(measure), [], 200)
}

/** The last place under the goal where nobody has chosen one; the same when the form is sent once more. */
function nextPlace({ measures }: Measures, goal: string, id: string) {
  const others = measures.filter((one) => one.goal === goal && one.id !== id)
  return Math.min(latestPlace, 1 + Math.max(0, ...others.map(({ place }) => place)))
}

function measureFrom(read: Reading, at: Measures, edition: number) {
  const obligation = measureObligations.find((one) => one === read.text('skal'))
  if (!obligation) read.wrong('skal', 'Vælg, om kommunerne skal, eller om de kan.')
  const known = (field: string): KnownAnswer => {
    const found = knownAnswers.find((one) => one === read.text(field))
    if (!found) read.wrong(field, 'Vælg et svar.')
    return found ?? 'not-known'
  }
  const goal = read.needed('maal', 'Vælg det mål, som indsatsen hører til.')
  return {
    id: read.text('noegle'),
    seen: read.place('set'),
    edition,
    goal,
    place: read.number('plads', 1, latestPlace) ?? nextPlace(at, goal, read.text('noegle')),
    title: read.needed('titel', 'Skriv, hvad der skal gøres.'),
    text: read.text('tekst'),
    obligation: obligation ?? 'may',
    newMoney: known('penge'),
    newTask: known('opgave'),
    reason: read.text('set') ? read.needed('begrundelse', refusals['needs-a-reason'].text) : '',
    source: read.text('kilde'),
  } as const
}

export const measureFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names, limits)
  const read = new Reading(typed)
  const at = await look(asked, readAllOfMeasures)
  const edition = at.editions.find(({ year }) => String(year) === read.text('udgave'))
  const known = at.measures.find(({ id }) => id === read.text('noegle'))
  if (!edition || (!known && !parseUuid(read.text('noegle')))) return showError(asked, 404, refusals['no-such-measure'].text)
  const measure = measureFrom(read, at, edition.year)
  const again = (errors: readonly FormError[], status: FormStatus) =>
    show(asked, edition, { ...typed.answers, set: known ? String(known.sequence) : '' }, errors, status)
  if (read.errors.length) return show(asked, edition, typed.answers, read.errors, 422)
  return perform(asked, measureAct, measure, { desk: measuresPath(asked, edition.year), refusals }, again)
}
