import { createHash } from 'node:crypto'
import type { Asked } from '#identity'
import { danishDay } from '#kernel'
import type { FormError } from '#ui'
import type { ProposedOutcome } from './wording.ts'
import type { Outcome, RecordedTreatment } from './words.ts'

/** The fields of the form, and how much each takes. */
export const limits = {
  sag: 120,
  noegle: 36,
  retter: 36,
  organ: 120,
  'organ-navn': 120,
  'organ-slags': 40,
  dato: 40,
  'dato-ukendt': 2,
  ordlyd: 20_000,
  'ordlyd-uset': 2,
  afstemning: 500,
  forbehold: 2000,
  adresse: 2000,
  hentet: 40,
  citat: 5000,
  kilde: 500,
  laest: 40,
} as const
export type Field = keyof typeof limits
export type Answers = Readonly<Record<Field, string>>

/** The fields of one outcome; each has its number behind: udfald-2. */
export const rowLimits = { punkt: 2, udfald: 40, foreslog: 40, stemmer: 500, bemaerkning: 2000 } as const
export type RowField = keyof typeof rowLimits
export type RowAnswers = Readonly<Record<RowField, string>>
export const mostRows = 30

/** What a person sent: the answers, what they make of the words, which button, and whether they confirm. */
export type Typed = {
  readonly answers: Answers
  readonly rows: readonly RowAnswers[]
  readonly doing: string
  readonly confirmed: boolean
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const unkeepable = /[\u0000-\u0008\u000b-\u001f\u007f]/g
/** Stands where a character could not be read or kept, so that a person can see where. */
const sign = '\ufffd'

const fieldNames = Object.keys(limits) as Field[]
const rowNames = Object.keys(rowLimits) as RowField[]
export const emptyAnswers = Object.fromEntries(fieldNames.map((field) => [field, ''])) as Answers
export const emptyRow: RowAnswers = { punkt: '', udfald: '', foreslog: '', stemmer: '', bemaerkning: '' }

/** A text as it is kept: line breaks become one kind, and blanks around it go. */
export const kept = (text: string) =>
  text
    .replace(/\r\n?|\f|\v/g, '\n')
    .replace(unkeepable, sign)
    .normalize('NFC')
    .trim()

/** What a form sent; null when it is no form. Line breaks become one kind, and blanks around an answer go. */
export async function readTyped(asked: Asked): Promise<Typed | null> {
  const type = asked.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(type)) return null
  const sent = new URLSearchParams(await asked.req.text())
  const answer = (name: string) => kept(sent.get(name) ?? '')
  const numbers = Array.from({ length: mostRows }, (_, place) => place + 1).filter((number) => sent.has(`udfald-${number}`))
  const row = (number: number) => Object.fromEntries(rowNames.map((name) => [name, answer(`${name}-${number}`)])) as RowAnswers
  return {
    answers: Object.fromEntries(fieldNames.map((name) => [name, answer(name)])) as Answers,
    rows: numbers.map(row),
    doing: answer('handling'),
    confirmed: answer('bekraeft') === 'ja',
  }
}

/** What is wrong with a text that cannot be kept, whatever it means. */
export const badText = (field: string, value: string, most: number): FormError[] => {
  if (value.includes(sign))
    return [{ field, text: `Teksten indeholder et tegn, der ikke kan gemmes. Ret det, hvor der står ${sign}.` }]
  if (value.length <= most) return []
  return [{ field, text: `Teksten er for lang: ${value.length} tegn. Der er plads til ${most}.` }]
}
/** Answers that cannot be kept whatever they mean. */
export const badTexts = (answers: Answers): FormError[] =>
  fieldNames.flatMap((field) => badText(field, answers[field], limits[field]))
export const badRowTexts = (rows: readonly RowAnswers[]): FormError[] =>
  rows.flatMap((row, place) => rowNames.flatMap((name) => badText(`${name}-${place + 1}`, row[name], rowLimits[name])))

/** Tells whether the outcomes beside a text were made from that text. */
export const wordsMark = (words: string) => createHash('sha256').update(words).digest('base64url').slice(0, 20)

const rowOf = ({ point, kind, proposed, votes, reservation }: Outcome | ProposedOutcome): RowAnswers => ({
  punkt: point === null ? '' : String(point),
  udfald: kind ?? '',
  // What nobody knows is asked, not assumed.
  foreslog: proposed === 'not-known' ? '' : proposed,
  stemmer: votes,
  bemaerkning: reservation,
})
export const rowsOf = (outcomes: readonly (Outcome | ProposedOutcome)[]): RowAnswers[] => outcomes.slice(0, mostRows).map(rowOf)

/** A record as answers, to be corrected. */
export function answersOf(recorded: RecordedTreatment, token: string): Typed {
  const { matter, id, body, metOn, words, evidence } = recorded
  const answers: Answers = {
    ...emptyAnswers,
    sag: matter,
    noegle: token,
    retter: id,
    organ: body,
    dato: metOn && danishDay(metOn),
    'dato-ukendt': metOn ? '' : 'ja',
    ordlyd: words,
    'ordlyd-uset': words ? '' : 'ja',
    afstemning: recorded.votes,
    forbehold: recorded.reservation,
    adresse: evidence?.address ?? '',
    hentet: evidence?.fetched ? danishDay(evidence.fetched) : '',
    citat: evidence?.quote ?? '',
    kilde: recorded.source,
    laest: wordsMark(words),
  }
  const rows = rowsOf(recorded.outcomes).map((row, place) => {
    const outcome = recorded.outcomes[place]
    return outcome ? { ...row, foreslog: outcome.proposed } : row
  })
  return { answers, rows, doing: '', confirmed: false }
}
