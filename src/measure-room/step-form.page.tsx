import { randomUUID } from 'node:crypto'
import { type Answers, type FormStatus, perform, Reading, readAnswers, showForm } from '#forms'
import { type Asked, look, type Route, showError } from '#identity'
import { danishDay, danishPeriod, parseUuid, type RoughDay } from '#kernel'
import { longest, type Measure, type Measures, readAllOfMeasures, type Step, stepAct } from '#measures'
import { errorOf, type FormError, TextField } from '#ui'
import { measuresPath } from './asked-edition.ts'
import { refusals } from './refusals.ts'

const names = ['noegle', 'set', 'indsats', 'titel', 'begynder', 'slutter', 'begrundelse', 'kilde'] as const
const limits = { titel: longest.title, begrundelse: longest.line, kilde: longest.line }
const typedDay = (day: RoughDay) => day && danishDay(day)
const answersOf = (step: Step): Answers => ({
  noegle: step.id,
  set: String(step.sequence),
  indsats: step.measure,
  titel: step.title,
  begynder: typedDay(step.from),
  slutter: typedDay(step.to),
  kilde: step.source,
})

type Of = { readonly measure: Measure; readonly at: Measures }
function show(asked: Asked, { measure, at }: Of, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const corrects = Boolean(answers.set)
  const edition = at.editions.find(({ year }) => year === measure.edition)
  const period = edition && (edition.periodFrom || edition.periodTo) ? danishPeriod(edition.periodFrom, edition.periodTo) : ''
  const page = {
    title: corrects ? 'Ret et trin' : 'Tilføj et trin',
    lead: `Et trin i indsatsen »${measure.title}«. ${period ? `Udgavens periode er ${period}. Et trin uden for den får en advarsel i tidsplanen.` : ''}`,
    action: `/${asked.var.alliance.slug}/indsatsarbejde/trin`,
    button: corrects ? 'Gem rettelsen' : 'Tilføj trinnet',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '', indsats: measure.id },
    desk: { text: 'Indsatser', href: measuresPath(asked, measure.edition) },
  }
  const hint =
    'Så præcist som den er kendt: 6.3.2027, marts 2027, foråret 2027 eller 2027. Lad feltet stå tomt, hvis ingen ved det.'
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextField {...field('titel')} label="Hvad sker der?" width="full" />
      <TextField {...field('begynder')} label="Begynder" hint={hint} width="short" optional />
      <TextField
        {...field('slutter')}
        label="Slutter"
        hint="Det samme som ovenfor, hvis det sker på én gang."
        width="short"
        optional
      />
      {corrects ? <TextField {...field('begrundelse')} label="Hvorfor rettes det?" hint="Alle kan se det." width="full" /> : null}
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

export const showNewStep: Route['answer'] = async (asked) => {
  const at = await look(asked, readAllOfMeasures)
  const measure = at.measures.find(({ id }) => id === asked.req.param('id'))
  if (!measure) return showError(asked, 404, refusals['no-such-measure'].text)
  return show(asked, { measure, at }, { noegle: randomUUID() }, [], 200)
}

const stepNamed = ({ measures }: Measures, id: string | undefined) =>
  measures.flatMap(({ steps }) => steps).find((step) => step.id === id)

export const showStep: Route['answer'] = async (asked) => {
  const at = await look(asked, readAllOfMeasures)
  const step = stepNamed(at, asked.req.param('id'))
  const measure = at.measures.find(({ id }) => id === step?.measure)
  return step && measure
    ? show(asked, { measure, at }, answersOf(step), [], 200)
    : showError(asked, 404, refusals['no-such-step'].text)
}

export const stepFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names, limits)
  const read = new Reading(typed)
  const at = await look(asked, readAllOfMeasures)
  const measure = at.measures.find(({ id }) => id === read.text('indsats'))
  const known = stepNamed(at, read.text('noegle'))
  if (!measure || (!known && !parseUuid(read.text('noegle')))) return showError(asked, 404, refusals['no-such-step'].text)
  const step = {
    id: read.text('noegle'),
    seen: read.place('set'),
    measure: measure.id,
    title: read.needed('titel', 'Skriv, hvad der sker.'),
    from: read.rough('begynder'),
    to: read.rough('slutter'),
    reason: read.text('set') ? read.needed('begrundelse', refusals['needs-a-reason'].text) : '',
    source: read.text('kilde'),
  }
  const of = { measure, at }
  const again = (errors: readonly FormError[], status: FormStatus) =>
    show(asked, of, { ...typed.answers, set: known ? String(known.sequence) : '' }, errors, status)
  if (read.errors.length) return show(asked, of, typed.answers, read.errors, 422)
  return perform(asked, stepAct, step, { desk: measuresPath(asked, measure.edition), refusals }, again)
}
