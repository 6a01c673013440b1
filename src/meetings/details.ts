import {
  accept,
  type CalendarDay,
  parseTypedDay,
  parseTypedRoughDay,
  type Result,
  type RoughDay,
  refuse,
  unknownDay,
} from '#kernel'
import { type Body, namesABody, newBody, newBodyKinds, sameBodyName } from '#members'
import type { FormError } from '#ui'
import { type Answers, badTexts } from './answers.ts'
import type { Case } from './case.ts'
import type { Evidence, Treatment } from './words.ts'

/** The first half of a treatment: everything but what came of it. */
export type Details = Omit<Treatment, 'id' | 'outcomes'> & {
  readonly in: Body
  /** The body is one that the alliance has not met before. */
  readonly isNew: boolean
}
type Read<T> = Result<T, FormError>
const wrong = (field: string, text: string): { ok: false; refusal: FormError } => refuse({ field, text })

export const another = 'andet'

function readNewBody(answers: Answers, { matter, bodies }: Case): Read<{ in: Body; isNew: boolean }> {
  const name = answers['organ-navn'].replace(/\s+/g, ' ')
  const kind = newBodyKinds.find((known) => known === answers['organ-slags'])
  if (!matter.code) return wrong('organ', 'Vælg det organ, der behandlede sagen.')
  if (!namesABody(name)) return wrong('organ-navn', 'Skriv udvalgets navn, for eksempel Sundhedsudvalget.')
  const known = bodies.find((body) => sameBodyName(body.name, name))
  if (known) return accept({ in: known, isNew: false })
  if (!kind) return wrong('organ-slags', 'Vælg, hvad det er for et organ.')
  return accept({ in: newBody(matter.code, name, kind, bodies), isNew: true })
}

function readBody(answers: Answers, theCase: Case): Read<{ in: Body; isNew: boolean }> {
  if (answers.organ === another) return readNewBody(answers, theCase)
  const body = theCase.bodies.find(({ id }) => id === answers.organ)
  return body ? accept({ in: body, isNew: false }) : wrong('organ', 'Vælg det organ, der behandlede sagen.')
}

const dayHelp = 'Skriv for eksempel 6.3.2017, marts 2017, foråret 2017 eller 2017'

function readMetOn({ dato, 'dato-ukendt': unknown }: Answers, { matter }: Case): Read<RoughDay> {
  if (unknown && dato) return wrong('dato', 'Skriv en dato, eller sæt kryds ved, at den ikke kendes; ikke begge dele.')
  if (unknown && !matter.code) return wrong('dato', 'En beslutning i et fælles organ skal have en dato.')
  if (unknown) return accept(unknownDay)
  if (!dato) return wrong('dato', `Skriv, hvornår mødet var${matter.code ? ', eller sæt kryds ved, at datoen ikke kendes' : ''}.`)
  const day = parseTypedRoughDay(dato)
  return day ? accept(day) : wrong('dato', `Datoen »${dato}« findes ikke eller kan ikke læses. ${dayHelp}.`)
}

function readWordsGiven({ ordlyd, 'ordlyd-uset': unseen }: Answers): Read<string> {
  if (unseen && ordlyd) return wrong('ordlyd', 'Skriv ordlyden, eller sæt kryds ved, at den ikke er set; ikke begge dele.')
  if (!unseen && !ordlyd) return wrong('ordlyd', 'Skriv ordlyden fra referatet, eller sæt kryds ved, at den ikke er set.')
  return accept(ordlyd)
}

/** A web address that a reader can follow, or null. */
function webAddress(text: string): string | null {
  const url = /^https?:\/\//i.test(text) && !/\s/.test(text) && URL.canParse(text) ? new URL(text) : null
  if (!url?.hostname || url.username || url.password) return null
  return text.replace(/^https?/i, (scheme) => scheme.toLowerCase())
}

function readFetched({ hentet, adresse, citat }: Answers, today: CalendarDay): Read<CalendarDay | null> {
  if (!hentet) return accept(null)
  const day = parseTypedDay(hentet)
  if (!day) return wrong('hentet', `Datoen »${hentet}« findes ikke eller kan ikke læses. Skriv for eksempel 6.3.2017.`)
  if (day > today) return wrong('hentet', 'Dokumentet kan ikke være hentet i fremtiden.')
  return adresse || citat ? accept(day) : wrong('adresse', 'Skriv den adresse, der blev hentet, eller et citat fra dokumentet.')
}

function readEvidence(answers: Answers, { matter, today }: Case): Read<Evidence | null> {
  const address = answers.adresse ? webAddress(answers.adresse) : ''
  if (address === null) return wrong('adresse', 'Adressen skal begynde med https:// eller http:// og være hel.')
  const fetched = readFetched(answers, today)
  if (!fetched.ok) return fetched
  if (address || answers.citat) return accept({ address, fetched: fetched.value, quote: answers.citat })
  return matter.code ? accept(null) : wrong('adresse', 'En beslutning i et fælles organ skal have dokumentation.')
}

/** The first half of the form as a treatment's details, or every field that is wrong. */
export function readDetails(answers: Answers, theCase: Case): Result<Details, FormError[]> {
  const unfit = badTexts(answers)
  if (unfit.length) return refuse(unfit)
  const [body, metOn, words, evidence] = [
    readBody(answers, theCase),
    readMetOn(answers, theCase),
    readWordsGiven(answers),
    readEvidence(answers, theCase),
  ]
  if (body.ok && metOn.ok && words.ok && evidence.ok) {
    const { afstemning: votes, forbehold: reservation, kilde: source } = answers
    const said = { metOn: metOn.value, words: words.value, evidence: evidence.value, votes, reservation, source }
    return accept({ ...said, ...body.value, matter: theCase.matter.id, body: body.value.in.id })
  }
  return refuse([body, metOn, words, evidence].flatMap((one) => (one.ok ? [] : [one.refusal])))
}
