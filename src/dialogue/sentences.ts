import type { Names } from '#journal'
import {
  type CalendarDay,
  capital,
  counted,
  danishDay,
  danishList,
  dayOff,
  ended,
  never,
  onDanishDay,
  precisionOf,
  type RoughDay,
  span,
} from '#kernel'
import {
  type Counts,
  type DialogueFact,
  dialogueRoles,
  type MeetingMoved,
  type MeetingRecorded,
  type MunicipalitiesInvited,
  type ReplyGiven,
} from './words.ts'
import { meetingKindWords, roleWords } from './words-da.ts'

type Titled = Pick<MeetingRecorded, 'kind' | 'on' | 'round'>
/** What a meeting is called inside a sentence: politisk dialogmøde den 12.10.2016, or by its round where no day is known. */
export const titleOf = ({ kind, on, round }: Titled) =>
  `${meetingKindWords[kind]} ${on ? onDanishDay(on) : `i ${danishDay(round)}`}`

/** 1 borgmester, 2 udvalgsmedlemmer og 3 fra administrationen; empty where nobody is counted. */
export const countsInWords = (counts: Counts): string =>
  danishList(
    dialogueRoles.flatMap((role) => {
      const count = counts[role]
      return count ? [counted(count, roleWords[role].one, roleWords[role].many)] : []
    }),
  )

function replySentence({ title, code, coming, counts }: ReplyGiven, names: Names): string {
  const who = names.municipality(code)
  if (!coming) return `${who} har svaret, at ingen kommer: ${title}.`
  return `${who} har svaret: ${countsInWords(counts) || 'nogen kommer; hvor mange er ikke registreret'} (${title}).`
}

function invitedSentence({ title, municipalities, unreachable }: MunicipalitiesInvited): string {
  const asked = `Invitationen til ${title} er sendt til ${counted(municipalities.length, 'kommune', 'kommuner')}.`
  if (!unreachable.length) return asked
  return `${asked} ${counted(unreachable.length, 'af dem har', 'af dem har')} ingen registreret kontakt og inviteres på anden måde.`
}

/** kl. 13.00, Rådhuset i Ishøj; empty where neither is said. */
export const whereWords = ({ time, place }: Pick<MeetingRecorded, 'time' | 'place'>) =>
  [time && `kl. ${time}`, place].filter(Boolean).join(', ')

function movedSentence({ title, from, to, reason, ...fact }: MeetingMoved): string {
  const where = whereWords(fact)
  const moved = to ? `er flyttet til ${danishDay(to)}` : 'er flyttet til en dag, der ikke er fastsat'
  return `${capital(title)} ${from === to ? 'holdes nu' : moved}${where && `${from === to ? ' ' : ', '}${where}`}. Begrundelse: ${ended(reason)}`
}

/** What a fact of this room says, as the journal tells it. */
export function dialogueSentence(fact: DialogueFact, names: Names): string {
  switch (fact.type) {
    case 'dialogue.meeting-recorded':
      return `${capital(titleOf(fact))} hører til møderne i ${danishDay(fact.round)} om udgaven ${fact.edition}.`
    case 'dialogue.municipalities-invited':
      return invitedSentence(fact)
    case 'dialogue.meeting-moved':
      return movedSentence(fact)
    case 'dialogue.meeting-cancelled':
      return `${capital(fact.title)} er aflyst. Begrundelse: ${ended(fact.reason)}`
    case 'dialogue.reply-given':
      return replySentence(fact, names)
    case 'dialogue.attendance-recorded': {
      const who = names.municipality(fact.code)
      if (Object.values(fact.counts).every((count) => count === null))
        return `Det er ikke længere registreret, om ${who} deltog i ${fact.title}.`
      return `${who} deltog med ${countsInWords(fact.counts) || 'ingen'} i ${fact.title}.`
    }
    default:
      return never(fact)
  }
}

const inSeason = (on: RoughDay, round: RoughDay) => {
  const [day, season] = [span(on), span(round)]
  return !day || !season || (day.last >= season.first && day.first <= season.last)
}
/** What may be a slip of a meeting's day, and may be right: it is only said. */
export function warningsOf({ on, round }: Pick<MeetingRecorded, 'on' | 'round'>): string[] {
  const off = precisionOf(on) === 'day' ? dayOff(on as string as CalendarDay) : null
  return [
    ...(off ? [`Den ${danishDay(on)} er ${off}.`] : []),
    ...(inSeason(on, round) ? [] : [`Dagen ligger ikke i ${danishDay(round)}, som er mødets runde.`]),
  ]
}
