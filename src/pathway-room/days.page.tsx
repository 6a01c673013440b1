import { type Answers, type FormStatus, Reading, readAnswers, showForm } from '#forms'
import { type Asked, showError } from '#identity'
import { danishDay, danishList, parseDay } from '#kernel'
import { cancelDayAct, meetingDaysAct } from '#pathways'
import { errorOf, type FormError, SelectField, TextArea, TextField } from '#ui'
import { type About, answerWith, bodiesNow, deskOf, forKeepers, seenDays, wayOf } from './about.ts'
import { readDayList } from './day-list.ts'

const deskLink = (asked: Asked, about: About) => ({ text: `Ret vejen gennem ${about.name}`, href: deskOf(asked, about) })

function showDaysForm(asked: Asked, about: About, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const inWay = new Set(about.pathway?.steps.map(({ body }) => body))
  const bodies = bodiesNow(about, asked).sort((a, b) => Number(inWay.has(b.id)) - Number(inWay.has(a.id)))
  const page = {
    title: `Tilføj mødedage i ${about.name}`,
    lead: 'Indsæt hele årets mødedage på én gang. De kommer i kalenderen, og prognosen regnes ud fra dem.',
    action: `${wayOf(asked, about.code)}/moeder`,
    button: 'Tilføj mødedagene',
    hidden: { set: answers.set ?? '' },
    desk: deskLink(asked, about),
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <SelectField
        {...field('organ')}
        label="Hvilket organ mødes?"
        options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TextArea
        {...field('dage')}
        label="Mødedage"
        hint="Én på hver linje eller med komma imellem, for eksempel 13.1.2027 eller 13. januar 2027. Vil du skrive, hvornår dagsordenen lukker, så sæt et semikolon og den dato efter: 13.1.2027; 5.1.2027."
        rows={8}
      />
      <TextField {...field('aar')} label="År" hint="Hvis datoerne er skrevet uden." width="short" inputmode="numeric" optional />
      <TextField
        {...field('hverdage')}
        label="Hvor mange hverdage før mødet lukker dagsordenen?"
        hint="Gælder de møder, hvor du ikke har skrevet en dato for det. Mødedagen tælles ikke med."
        width="short"
        inputmode="numeric"
        optional
      />
      <TextField {...field('kilde')} label="Hvor kommer oplysningen fra?" width="full" optional />
    </>,
  )
}

export const showDaysFormNew = forKeepers((asked, about) => showDaysForm(asked, about, { set: String(seenDays(about)) }, [], 200))

export const daysFromForm = forKeepers(async (asked, about) => {
  const typed = await readAnswers(asked, ['organ', 'dage', 'aar', 'hverdage', 'kilde', 'set'], { dage: 6000 })
  const read = new Reading(typed)
  const body = read.needed('organ', 'Vælg det organ, der mødes.')
  const terms = { year: read.number('aar', 2000, 2199), weekdays: read.number('hverdage', 0, 60) }
  const { days, unread } = readDayList(read.needed('dage', 'Skriv mindst én dato, for eksempel 6.3.2027.'), terms)
  if (unread.length) read.wrong('dage', unreadText(unread))
  const again = (errors: readonly FormError[], status: FormStatus) => showDaysForm(asked, about, typed.answers, errors, status)
  if (read.errors.length) return again(read.errors, 422)
  const { site, alliance } = asked.var
  const command = { code: about.code, body, days, source: read.text('kilde'), seen: read.place('set') ?? 0 }
  const done = await meetingDaysAct(site.ledger, alliance.slug, about.actor, command)
  return answerWith(asked, about, done, !done.ok && done.refusal === 'no-such-body' ? 'organ' : 'dage', again)
})

const unreadText = (unread: readonly string[]) => {
  const shown = unread.slice(0, 5).map((one) => `»${one.slice(0, 60)}«`)
  const more = unread.length > shown.length ? ` og ${unread.length - shown.length} mere` : ''
  return `Kan ikke læses som datoer: ${danishList(shown)}${more}. Skriv dem som 6.3.2027, eller udfyld året.`
}

/** The meeting day that an address names. */
const dayAsked = (asked: Asked, { days }: About) =>
  days.find(({ body, on }) => body === asked.req.param('body') && on === parseDay(asked.req.param('day') ?? ''))

type Cancelled = NonNullable<ReturnType<typeof dayAsked>>
function showCancel(
  asked: Asked,
  about: About,
  day: Cancelled,
  reason: string,
  errors: readonly FormError[],
  status: FormStatus,
) {
  const page = {
    title: `Aflys mødet i ${day.bodyName} ${danishDay(day.on)}`,
    lead: 'Mødet bliver stående med begrundelsen, og prognosen går videre til det næste. Er det flyttet, så tilføj den nye dag bagefter.',
    action: `${wayOf(asked, about.code)}/moeder/${day.body}/${day.on}`,
    button: 'Aflys mødet',
    hidden: {},
    desk: deskLink(asked, about),
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <TextField name="grund" label="Hvorfor er mødet aflyst?" value={reason} error={errorOf(errors, 'grund')} width="full" />,
  )
}

export const showCancelDay = forKeepers((asked, about) => {
  const day = dayAsked(asked, about)
  return day ? showCancel(asked, about, day, day.cancelled ?? '', [], 200) : showError(asked, 404)
})

export const cancelDayFromForm = forKeepers(async (asked, about) => {
  const day = dayAsked(asked, about)
  if (!day) return showError(asked, 404)
  const typed = await readAnswers(asked, ['grund'])
  const read = new Reading(typed)
  const reason = read.needed('grund', 'Skriv, hvorfor mødet er aflyst, for eksempel »Mødet er flyttet«.')
  const again = (errors: readonly FormError[], status: FormStatus) => showCancel(asked, about, day, reason, errors, status)
  if (read.errors.length) return again(read.errors, 422)
  const { site, alliance } = asked.var
  const command = { code: about.code, body: day.body, on: day.on, reason }
  return answerWith(asked, about, await cancelDayAct(site.ledger, alliance.slug, about.actor, command), 'grund', again)
})
