import { randomUUID } from 'node:crypto'
import { planOf, type Standing, stepAct } from '#agenda'
import { type Asked, type Route, todayFor } from '#identity'
import { danishDay, parseUuid } from '#kernel'
import { errorOf, Fieldset, type FormError, SelectField, TextField } from '#ui'
import {
  type Answers,
  bodyOptions,
  type Desk,
  desk,
  itemAsked,
  lastChange,
  notFound,
  perform,
  Reading,
  readAnswers,
  readDesk,
  type Status,
  showForm,
} from './form-parts.tsx'

const names = ['noegle', 'set', 'udgave', 'raekke', 'titel', 'organ', 'dato', 'moede', 'hverdage', 'afventer', 'kilde'] as const

const answersOf = ({ item, on, meeting }: Standing): Answers => ({
  noegle: item.id,
  set: lastChange(item),
  udgave: item.edition === null ? '' : String(item.edition),
  raekke: String(item.place),
  titel: item.title,
  organ: item.body ?? '',
  dato: meeting || !on ? '' : danishDay(on),
  moede: meeting?.id ?? '',
  hverdage: meeting && item.weekdaysBefore ? String(item.weekdaysBefore) : '',
  afventer: item.awaits === null ? '' : String(item.awaits),
  kilde: item.source,
})

/** The meetings that a day can be reckoned from: those ahead, and the one that was chosen before. */
function meetingOptions({ items, treatments }: Desk, chosen: string | undefined, asked: Asked) {
  const { meetings } = planOf(items, treatments, todayFor(asked))
  return meetings
    .filter(({ item, state }) => item.id === chosen || state === 'ahead' || state === 'due')
    .map(({ item, on }) => ({ value: item.id, text: `${item.bodyName}, ${danishDay(on)}` }))
}

function show(asked: Asked, agenda: Desk, answers: Answers, errors: readonly FormError[], status: Status) {
  const field = (name: (typeof names)[number]) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: answers.set ? 'Ret et trin' : 'Planlæg et trin',
    lead: 'Planen kan ses af alle. Om et trin er udført, forestår eller er forsinket, regner programmet selv ud.',
    action: `${desk(asked)}/trin`,
    button: answers.set ? 'Gem rettelsen' : 'Planlæg trinnet',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <TextField {...field('titel')} label="Hvad skal der ske?" hint="For eksempel »Udkastet behandles«." width="full" />
      <TextField {...field('udgave')} label="Udgavens årstal" width="short" inputmode="numeric" optional />
      <TextField {...field('raekke')} label="Nummer i rækkefølgen" hint="For eksempel 3." width="short" inputmode="numeric" />
      <SelectField {...field('organ')} label="Hvem gør det?" options={bodyOptions(agenda)} optional />
      <Fieldset legend="Hvornår?" boxed>
        <TextField
          {...field('dato')}
          label="Dato"
          hint="For eksempel 6.3.2027, marts 2027, foråret 2027 eller 2027. Eller vælg et møde nedenfor."
          width="short"
          optional
        />
        <SelectField
          {...field('moede')}
          label="Møde, som dagen regnes fra"
          hint="Flyttes mødet, flytter trinnet med."
          options={meetingOptions(agenda, answers.moede, asked)}
          optional
        />
        <TextField
          {...field('hverdage')}
          label="Hverdage før mødet"
          hint="Tomt eller 0 er mødedagen. Lørdage, søndage, helligdage, grundlovsdag og juleaftensdag tælles ikke med."
          width="short"
          inputmode="numeric"
          optional
        />
      </Fieldset>
      <TextField
        {...field('afventer')}
        label="Venter på, at organet behandler version nummer"
        hint="Trinnet er så udført, når behandlingen er registreret."
        width="short"
        inputmode="numeric"
        optional
      />
      <TextField {...field('kilde')} label="Hvor kommer oplysningen fra?" width="full" optional />
    </>,
  )
}

export const showNewStep: Route['answer'] = async (asked) => {
  const agenda = await readDesk(asked)
  const steps = agenda.items.filter(({ kind }) => kind === 'step')
  const newest = Math.max(0, ...steps.map(({ edition }) => edition ?? 0))
  const own = steps.filter(({ edition }) => (edition ?? 0) === newest)
  const raekke = String(Math.max(0, ...own.map(({ place }) => place)) + 1)
  return show(asked, agenda, { noegle: randomUUID(), raekke, udgave: newest ? String(newest) : '' }, [], 200)
}

export const showStep: Route['answer'] = async (asked) => {
  const agenda = await readDesk(asked)
  const step = itemAsked(asked, agenda, 'step')
  return step ? show(asked, agenda, answersOf(step), [], 200) : notFound(asked)
}

export const stepFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names)
  const agenda = await readDesk(asked)
  const read = new Reading(typed)
  const id = read.text('noegle')
  if (!parseUuid(id) && !agenda.items.some((item) => item.id === id)) return notFound(asked)
  const hverdage = read.number('hverdage', 0, 60)
  if (hverdage && !read.text('moede')) read.wrong('moede', 'Vælg det møde, som hverdagene regnes fra.')
  read.needed('raekke', 'Skriv trinnets nummer i rækkefølgen, for eksempel 3.')
  const step = {
    id,
    seen: read.place('set'),
    edition: read.number('udgave', 1990, 2199),
    place: read.number('raekke', 0, 999) ?? 0,
    title: read.needed('titel', 'Skriv, hvad der skal ske.'),
    body: read.text('organ') || null,
    on: read.rough('dato'),
    meeting: read.text('moede') || null,
    weekdaysBefore: hverdage ?? 0,
    awaits: read.number('afventer', 1, 999),
    source: read.text('kilde'),
  }
  if (read.errors.length) return show(asked, agenda, typed.answers, read.errors, 422)
  return perform(asked, stepAct, step, async (errors, status) => {
    const now = await readDesk(asked)
    const item = now.items.find((one) => one.id === id)
    return show(asked, now, { ...typed.answers, set: item ? lastChange(item) : '' }, errors, status)
  })
}
