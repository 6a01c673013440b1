import type { Names } from '#journal'
import { capital, counted, danishDay, ended, never, onDanishDay } from '#kernel'
import type { AgendaFact, MandateRecorded, StepPlanned } from './words.ts'
import { triggerWords } from './words-da.ts'

function mandateSentence({ body, askedOn, asks, trigger, triggerText, goalLimit }: MandateRecorded, names: Names): string {
  const limit = goalLimit === null ? '' : ` Grænsen er ${counted(goalLimit, 'mål', 'mål')}.`
  const why = trigger === 'not-known' ? '' : ` Anledningen var ${triggerWords[trigger]}${triggerText && `: ${triggerText}`}`
  const when = askedOn ? ` ${onDanishDay(askedOn)} om følgende` : ' om følgende (datoen er ikke registreret)'
  return `Mandat: ${names.body(body)} bad${when}: ${ended(asks)}${why && ended(why)}${limit}`
}

function stepSentence({ title, body, on, meeting, weekdaysBefore, awaits }: StepPlanned, names: Names): string {
  const where = body ? `, som ${names.body(body)} står for,` : ''
  const day = weekdaysBefore ? `${counted(weekdaysBefore, 'hverdag', 'hverdage')} før et møde` : 'til et møde i mødekalenderen'
  const when = meeting ? day : on ? danishDay(on) : 'uden dato'
  const waits = awaits === null ? '' : ` Trinnet er udført, når version ${awaits} er behandlet.`
  return `Trinnet »${title}«${where} er planlagt: ${when}.${waits}`
}

/** What a fact of this room says, as the journal tells it. */
export function agendaSentence(fact: AgendaFact, names: Names): string {
  switch (fact.type) {
    case 'agenda.event-recorded':
      return `Forløbet har fået en hændelse ${onDanishDay(fact.happenedOn)}: ${capital(fact.what)}.`
    case 'agenda.mandate-recorded':
      return mandateSentence(fact, names)
    case 'agenda.step-planned':
      return stepSentence(fact, names)
    case 'agenda.meeting-planned':
      return `Der er planlagt et møde i ${names.body(fact.body)} den ${danishDay(fact.on)}.`
    case 'agenda.plan-moved':
      return `»${fact.title}« er flyttet${fact.from ? ` fra ${danishDay(fact.from)}` : ''} til ${fact.to ? danishDay(fact.to) : 'en dag, der ikke er fastsat'}. Begrundelse: ${ended(fact.reason)}`
    case 'agenda.plan-cancelled':
      return `»${fact.title}« er aflyst. Begrundelse: ${ended(fact.reason)}`
    case 'agenda.step-done':
      return `Trinnet »${fact.title}« blev udført ${onDanishDay(fact.on)}.`
    case 'agenda.lead-set':
      return fact.weekdays === null
        ? `Fristen »${fact.what}« før møder i ${names.body(fact.body)} gælder ikke længere.`
        : `Fristen »${fact.what}« er ${counted(fact.weekdays, 'hverdag', 'hverdage')} før møder i ${names.body(fact.body)}.`
    default:
      return never(fact)
  }
}
