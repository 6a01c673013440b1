import { stretches } from './points.ts'
import { firstVerbEnd, settle, type Verdict, verdictOf } from './verdicts.ts'
import { takeVotes } from './votes.ts'
import type { OutcomeKind, Proposed } from './words.ts'

/** An outcome as the words suggest it, for a person to confirm. A kind that is null was not recognised, and is not guessed. */
export type ProposedOutcome = {
  readonly point: number | null
  readonly kind: OutcomeKind | null
  readonly proposed: Proposed
  readonly votes: string
  readonly reservation: string
}

const sentenceEnd = /(?<=[.;!?])\s+|\n+/u
const remark =
  /[,;]?\s*(?<!\p{L})(?:med (?:(?:den|de|det|en|et|følgende|flg\.)\s+)?(?:\p{L}+\s+)?(?:bemærkning|kommentar|forbehold|tilføjelse|ændring|betingelse|præcisering|undtagelse)\p{L}*|under (?:forudsætning|forbehold)|på betingelse|på nær|undtagen|bortset fra|for så vidt angår|i det omfang|forudsat|idet|dog|såfremt|hvis)(?!\p{L})/iu
const minority = /(?<=^|[.;\n]\s*)(?=(?:[^.;\n]{0,60}\s)?[Ss]ærindstilling)/u
const information = /(?<!\p{L})orientering(?:en|erne)?(?!\p{L})/iu

type Read = { readonly kind: OutcomeKind | null; readonly reservation: string }

/** What stands after the decision and takes something back, or only remarks on it. */
function splitRemark(sentence: string): { decision: string; reservation: string } {
  const at = remark.exec(sentence)
  if (!at) return { decision: sentence, reservation: '' }
  const verb = firstVerbEnd(sentence)
  const tidy = (text: string) => text.replace(/^[\s,;]+/u, '').replace(/[.;]$/u, '')
  if (verb > at.index) return { decision: sentence, reservation: tidy(sentence) }
  return { decision: sentence.slice(0, at.index), reservation: tidy(sentence.slice(at.index)) }
}

const kindOf = (verdicts: readonly Verdict[]): OutcomeKind | null => {
  if (verdicts.includes('unclear')) return null
  const verdict = settle(new Set(verdicts.filter((one) => one !== 'silent' && one !== 'unclear')))
  return verdict === 'silent' || verdict === 'unclear' ? null : verdict
}

/** Reads one stretch: each sentence alone, then together. "Med følgende bemærkninger:" takes all that follows. */
function read(text: string): Read {
  const verdicts: Verdict[] = []
  const reservations: string[] = []
  const sentences = text.split(sentenceEnd).filter((sentence) => sentence.trim())
  for (const [place, sentence] of sentences.entries()) {
    const { decision, reservation } = splitRemark(sentence)
    const verdict = verdictOf(decision)
    verdicts.push(verdict)
    if (reservation && verdict !== 'silent') reservations.push(reservation)
    if (verdict !== 'silent' && /følgende|:$/u.test(reservation)) {
      reservations.splice(-1, 1, sentence.slice(sentence.indexOf(reservation)), ...sentences.slice(place + 1))
      break
    }
  }
  return { kind: kindOf(verdicts), reservation: reservations.join(' ').trim() }
}

/** A stretch with its minority statement, which is an outcome of its own beside the decision. */
function outcomesOf(text: string): Omit<ProposedOutcome, 'point'>[] {
  const parts = text.split(minority).filter((part) => /\p{L}/u.test(part))
  return (parts.length ? parts : ['']).map((part, place) => {
    const { votes, rest } = takeVotes(part)
    const { kind, reservation } = place > 0 ? statement : read(rest)
    return { kind, votes, reservation, proposed: kind === 'noted' && information.test(part) ? 'other' : 'not-known' }
  })
}
const statement: Read = { kind: 'minority-statement', reservation: '' }

/** Proposes what the raw words of minutes mean, point by point. */
export function readWords(words: string): ProposedOutcome[] {
  const text = words.normalize('NFC').replace(/[^\S\n]+/gu, ' ')
  const [before, ...points] = stretches(text)
  const opening = before?.text ?? ''
  if (points.length === 0) return outcomesOf(opening).map((outcome) => ({ point: null, ...outcome }))
  // A verb before the first point, or a point with nothing said of it, may govern them all: a person must settle that.
  const unsure = read(opening).kind !== null || verdictOf(opening) === 'unclear' || points.some((point) => !point.text)
  return points.flatMap(({ points: numbers, text: said }) =>
    numbers.flatMap((point) => outcomesOf(said).map((outcome) => ({ point, ...outcome, kind: unsure ? null : outcome.kind }))),
  )
}
