import { randomUUID } from 'node:crypto'
import { type Answers, type FormStatus, Reading, readAnswers } from '#forms'
import { type Asked, look, type Route, todayFor } from '#identity'
import { danishDay, type MunicipalityCode, parseUuid, precisionOf, type RoughDay } from '#kernel'
import { readMembership } from '#members'
import { Checkbox, errorOf, Fieldset, type FormError, RadioGroup, TextArea, TextField } from '#ui'
import { recordAct } from './acts.ts'
import { desk, meetingAsked, meetingNamed, notFound, perform, showForm } from './form-parts.tsx'
import { lastChange, memberDay } from './rules.ts'
import { committees, type DialogueMeeting, dialogueRoles, meetingKinds } from './words.ts'
import { committeeWords, meetingKindWords, roleChoices } from './words-da.ts'

const plainNames = ['noegle', 'set', 'udgave', 'runde', 'slags', 'dato', 'tid', 'sted', 'program', 'hvem', 'holdt', 'kilde']
const names = [...plainNames, ...dialogueRoles.map((role) => `rolle-${role}`), ...committees.map((one) => `udvalg-${one}`)]
const limits = { program: 4000, tid: 40, sted: 300 }

const answersOf = (meeting: DialogueMeeting): Answers => ({
  noegle: meeting.id,
  set: String(lastChange(meeting)),
  udgave: String(meeting.edition),
  runde: danishDay(meeting.round),
  slags: meeting.kind,
  dato: meeting.on && danishDay(meeting.on),
  tid: meeting.time,
  sted: meeting.place,
  program: meeting.programme,
  hvem: meeting.municipalities === null ? 'ukendt' : 'nu',
  holdt: meeting.held ? 'ja' : '',
  kilde: meeting.source,
  ...Object.fromEntries(meeting.roles.map((role) => [`rolle-${role}`, 'ja'])),
  ...Object.fromEntries(meeting.committees.map((one) => [`udvalg-${one}`, 'ja'])),
})

const whom = (isNew: boolean) => [
  { value: 'alle', text: 'Alle medlemskommuner' },
  ...(isNew ? [] : [{ value: 'nu', text: 'De kommuner, der står nu' }]),
  { value: 'ukendt', text: 'Det er ikke registreret', hint: 'For møder fra før, hvor ingen har skrevet det ned.' },
]

function show(asked: Asked, answers: Answers, errors: readonly FormError[], status: FormStatus) {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  const box = (name: string) => ({ name, checked: answers[name] === 'ja', error: errorOf(errors, name) })
  const page = {
    title: answers.set ? 'Ret et dialogmøde' : 'Planlæg et dialogmøde',
    lead: 'Mødet kan ses af alle med det samme. Kommunerne inviteres først, når du sender invitationen.',
    action: `${desk(asked)}/moeder`,
    button: answers.set ? 'Gem rettelsen' : 'Gem mødet',
    hidden: { noegle: answers.noegle ?? '', set: answers.set ?? '' },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      <RadioGroup
        {...field('slags')}
        label="Hvilken slags møde?"
        options={meetingKinds.map((value) => ({ value, text: meetingKindWords[value] }))}
      />
      <TextField {...field('udgave')} label="Udgavens årstal" width="short" inputmode="numeric" />
      <TextField {...field('runde')} label="Runde" hint="En årstid og et år, for eksempel foråret 2027." width="short" />
      <TextField
        {...field('dato')}
        label="Dato"
        hint="For eksempel 6.3.2027. For møder fra før kan det være marts 2016, foråret 2016 eller tomt."
        width="short"
        optional
      />
      <TextField {...field('tid')} label="Klokkeslæt" hint="For eksempel 13.00-15.30." width="short" optional />
      <TextField {...field('sted')} label="Sted" width="full" optional />
      <TextArea {...field('program')} label="Program" rows={6} optional />
      <Fieldset legend="Hvilke roller er inviteret?" boxed>
        {dialogueRoles.map((role) => (
          <Checkbox {...box(`rolle-${role}`)} label={roleChoices[role]} />
        ))}
      </Fieldset>
      <Fieldset legend="Hvilke udvalgs formænd og medlemmer?" boxed>
        {committees.map((one) => (
          <Checkbox {...box(`udvalg-${one}`)} label={committeeWords[one]} />
        ))}
      </Fieldset>
      <RadioGroup {...field('hvem')} label="Hvilke kommuner?" options={whom(!answers.set)} />
      <Checkbox {...box('holdt')} label="Mødet er holdt" />
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

export const showNewMeeting: Route['answer'] = (asked) => show(asked, { noegle: randomUUID(), hvem: 'alle' }, [], 200)
export const showMeeting: Route['answer'] = async (asked) => {
  const meeting = await meetingAsked(asked)
  return meeting ? show(asked, answersOf(meeting), [], 200) : notFound(asked)
}

/** 13.00 or 13.00-15.30, as people type it; null where it is no time of day. */
export function parseTime(text: string): string | null {
  const times = text.split(/\s*[-–]\s*/).map((part) => /^(?:kl\.? ?)?(\d{1,2})(?:[.:](\d{2}))?$/.exec(part.trim()))
  if (times.length > 2) return null
  const read = times.map((time) => time && { hour: Number(time[1]), minute: Number(time[2] ?? 0) })
  if (read.some((one) => !one || one.hour > 23 || one.minute > 59)) return null
  return read.map((one) => `${String(one?.hour).padStart(2, '0')}.${String(one?.minute).padStart(2, '0')}`).join('-')
}
export function readTime(read: Reading, field = 'tid'): string {
  const typed = read.text(field)
  const time = typed ? parseTime(typed) : ''
  if (time === null) read.wrong(field, 'Skriv et klokkeslæt, for eksempel 13.00 eller 13.00-15.30.')
  return time ?? ''
}

function readRound(read: Reading): RoughDay {
  read.needed('runde', 'Skriv, hvilken runde mødet hører til, for eksempel foråret 2027.')
  const round = read.rough('runde')
  if (round && precisionOf(round) !== 'season') read.wrong('runde', 'Skriv en årstid og et år, for eksempel foråret 2027.')
  return round
}

const membersFor = async (asked: Asked, meeting: Pick<DialogueMeeting, 'on' | 'round'>): Promise<MunicipalityCode[]> => {
  const { members } = await look(asked, (read) => readMembership(read, memberDay(meeting, todayFor(asked))))
  return members.map(({ code }) => code).sort()
}

export const meetingFromForm: Route['answer'] = async (asked) => {
  const typed = await readAnswers(asked, names, limits)
  const read = new Reading(typed)
  const id = read.text('noegle')
  if (!parseUuid(id) && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return notFound(asked)
  const kind = meetingKinds.find((one) => one === read.text('slags'))
  if (!kind) read.wrong('slags', 'Vælg, om mødet er administrativt eller politisk.')
  read.needed('udgave', 'Skriv årstallet på den udgave, som møderne fører til.')
  const own = {
    edition: read.number('udgave', 1990, 2199) ?? 0,
    round: readRound(read),
    on: read.rough('dato'),
    time: readTime(read),
    place: read.text('sted'),
    programme: read.text('program'),
    roles: dialogueRoles.filter((role) => read.text(`rolle-${role}`) === 'ja'),
    committees: committees.filter((one) => read.text(`udvalg-${one}`) === 'ja'),
    held: read.text('holdt') === 'ja',
    source: read.text('kilde'),
  }
  const chosen = read.needed('hvem', 'Vælg, hvilke kommuner mødet er for.')
  if (read.errors.length) return show(asked, typed.answers, read.errors, 422)
  const before = (await meetingNamed(asked, id))?.municipalities ?? null
  const municipalities = chosen === 'alle' ? await membersFor(asked, own) : chosen === 'nu' ? before : null
  const seen = read.place('set')
  return perform(
    asked,
    id,
    recordAct,
    { id, kind: kind ?? 'political', municipalities, seen, ...own },
    async (errors, status) => {
      const now = await meetingNamed(asked, id)
      return show(asked, { ...typed.answers, set: now ? String(lastChange(now)) : '' }, errors, status)
    },
  )
}
