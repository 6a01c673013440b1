import type { Names } from '#journal'
import { capital, danishDay, danishList, never, onDanishDay } from '#kernel'
import type { MatterOpened, MeetingsFact, Outcome, TreatmentRecorded, TreatmentWithdrawn } from './words.ts'
import { outcomeWords } from './words-da.ts'

const longest = 300
const shortened = (words: string) => {
  const line = words.replace(/\s+/g, ' ')
  return line.length > longest ? `${line.slice(0, longest).trimEnd()} …` : line
}

/** What an outcome is, on its point: punkt 2: godkendt. */
export const outcomeHead = ({ point, kind }: Outcome) => `${point === null ? '' : `punkt ${point}: `}${outcomeWords[kind]}`

/** The same with votes and reservation where there are any. */
export const outcomePhrase = (outcome: Outcome) =>
  [outcomeHead(outcome), outcome.votes, outcome.reservation && `forbehold: ${outcome.reservation}`].filter(Boolean).join('; ')

function treatedSentence(fact: TreatmentRecorded, names: Names): string {
  const { words, outcomes, metOn } = fact
  const treated = `${names.body(fact.body)} behandlede ${names.matter(fact.matter)} ${onDanishDay(metOn)}`
  const quoted = words ? `»${shortened(words)}«` : 'ordlyden er ikke registreret'
  const whole = [fact.votes, fact.reservation && `forbehold: ${fact.reservation}`].filter(Boolean)
  const meaning = [danishList(outcomes.map(outcomePhrase)), ...whole].join('; ')
  const said = `${treated}: ${quoted} (${shortened(meaning)}).`
  return fact.supersedes ? `Rettelse, som erstatter en tidligere registrering: ${said}` : capital(said)
}

function openedSentence({ title, code, laidOn, notBefore }: MatterOpened, names: Names): string {
  const before = code ? ` for ${names.municipality(code)}` : ''
  const earliest = !laidOn && notBefore ? `, tidligst ${danishDay(notBefore)}` : ''
  return `Sagen »${title}« er registreret som forelagt${before} ${onDanishDay(laidOn)}${earliest}.`
}

const withdrawnSentence = ({ matter, reason }: TreatmentWithdrawn, names: Names) =>
  `En behandling af ${names.matter(matter)} er trukket tilbage og tæller ikke længere. Begrundelse: »${shortened(reason)}«.`

/** What a fact of this room says, as the journal tells it. The office that recorded it is said beside it. */
export function meetingsSentence(fact: MeetingsFact, names: Names): string {
  switch (fact.type) {
    case 'meetings.treatment-recorded':
      return treatedSentence(fact, names)
    case 'meetings.treatment-withdrawn':
      return withdrawnSentence(fact, names)
    case 'meetings.matter-opened':
      return openedSentence(fact, names)
    default:
      return never(fact)
  }
}
