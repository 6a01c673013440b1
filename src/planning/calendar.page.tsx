/** A body's meetings, and what must be ready before them. */
import { randomUUID } from 'node:crypto'
import { leadAct, meetingAct } from '#agenda'
import type { Asked, Route } from '#identity'
import { parseUuid } from '#kernel'
import { errorOf, type FormError, SelectField, TextField } from '#ui'
import {
  type Answers,
  bodyOptions,
  type Desk,
  desk,
  notFound,
  perform,
  Reading,
  readAnswers,
  readDesk,
  type Status,
  showForm,
} from './form-parts.tsx'

function showMeetingForm(asked: Asked, agenda: Desk, answers: Answers, errors: readonly FormError[], status: Status) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: 'Tilføj et møde',
    lead: 'Mødet kommer i kalenderen, som alle kan følge, og fristerne regnes ud fra det.',
    action: `${desk(asked)}/moeder`,
    button: 'Tilføj mødet',
    hidden: { noegle: answers.noegle ?? '' },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <SelectField {...field('organ')} label="Hvilket organ holder mødet?" options={bodyOptions(agenda)} />
      <TextField {...field('dato')} label="Mødets dato" hint="For eksempel 6.3.2027." width="short" />
      <TextField {...field('kilde')} label="Hvor kommer oplysningen fra?" width="full" optional />
    </>,
  )
}

export const showNewMeeting: Route['answer'] = async (asked) =>
  showMeetingForm(asked, await readDesk(asked), { noegle: randomUUID() }, [], 200)

export const meetingFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, ['noegle', 'organ', 'dato', 'kilde'])
  const agenda = await readDesk(asked)
  const read = new Reading(typed)
  const id = parseUuid(read.text('noegle'))
  if (!id) return notFound(asked)
  const [body, on] = [read.needed('organ', 'Vælg det organ, der holder mødet.'), read.day('dato')]
  const again = (errors: readonly FormError[], status: Status) => showMeetingForm(asked, agenda, typed.answers, errors, status)
  if (read.errors.length || !on) return again(read.errors, 422)
  return perform(asked, meetingAct, { id, body, on, source: read.text('kilde') }, again)
}

function showLeadForm(asked: Asked, agenda: Desk, answers: Answers, errors: readonly FormError[], status: Status) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const page = {
    title: 'Sæt en frist',
    lead: 'En frist er et antal hverdage før hvert af organets møder. Datoerne regnes selv ud.',
    action: `${desk(asked)}/frister`,
    button: 'Sæt fristen',
    hidden: {},
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <SelectField {...field('organ')} label="Hvilket organs møder gælder den for?" options={bodyOptions(agenda)} />
      <TextField {...field('hvad')} label="Hvad skal være klar?" hint="For eksempel »Dagsordenen sendes ud«." width="full" />
      <TextField
        {...field('hverdage')}
        label="Hverdage før mødet"
        hint="Mødedagen tælles ikke med. Lad feltet stå tomt for at fjerne fristen."
        width="short"
        inputmode="numeric"
        optional
      />
    </>,
  )
}

export const showLead: Route['answer'] = async (asked) => {
  const agenda = await readDesk(asked)
  const asking = { organ: asked.req.query('organ'), hvad: asked.req.query('hvad') }
  const lead = agenda.leads.find(({ body, what }) => body === asking.organ && what === asking.hvad)
  const answers: Answers = lead ? { organ: lead.body, hvad: lead.what, hverdage: String(lead.weekdays) } : {}
  return showLeadForm(asked, agenda, answers, [], 200)
}

export const leadFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, ['organ', 'hvad', 'hverdage'])
  const agenda = await readDesk(asked)
  const read = new Reading(typed)
  const lead = {
    body: read.needed('organ', 'Vælg det organ, som fristen gælder for.'),
    what: read.needed('hvad', 'Skriv, hvad der skal være klar.'),
    weekdays: read.number('hverdage', 0, 60),
  }
  if (lead.what.length > 120) read.wrong('hvad', 'Teksten er for lang. Der er plads til 120 tegn.')
  const again = (errors: readonly FormError[], status: Status) => showLeadForm(asked, agenda, typed.answers, errors, status)
  if (read.errors.length) return again(read.errors, 422)
  return perform(asked, leadAct, lead, again)
}
