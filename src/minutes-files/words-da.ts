import { counted, danishDay, danishInstant } from '#kernel'
import { type OutcomeKind, outcomeWords, type WordMark, wordMarks } from '#meetings'
import { type FoundDay, formatWords, type Minutes } from '#minutes'
import type { MarkedStretch } from '#ui'

export const noFile =
  'Filen er ikke læst ind længere: Der er gået et døgn, du har slettet den, registreret det, der stod i den, eller læst en anden fil siden. Vælg filen igen.'
export const neverTried =
  'Læsningen af dagsordens-XML er bygget efter de feltnavne, som FirstAgenda og OS2 har offentliggjort. Den er aldrig prøvet på en rigtig udtrækning fra SBSYS eller Acadre. Hold derfor forslaget op mod referatet.'

const markWords: Record<Exclude<WordMark['what'], OutcomeKind>, string> = { point: 'punkt', votes: 'afstemning' }
const markWord = (what: WordMark['what']) => (what === 'point' || what === 'votes' ? markWords[what] : outcomeWords[what])

/** A text with the words that the proposal is made from marked. */
export function markedWords(text: string): MarkedStretch[] {
  const stretches: MarkedStretch[] = []
  let at = 0
  for (const { from, to, what } of wordMarks(text)) {
    stretches.push({ text: text.slice(at, from), what: '' }, { text: text.slice(from, to), what: markWord(what) })
    at = to
  }
  return [...stretches, { text: text.slice(at), what: '' }].filter((one) => one.text)
}

/** What stands around a day, with the day marked. */
export function markedDay({ near, words, day }: FoundDay): MarkedStretch[] {
  const [before = '', ...after] = near.split(words)
  return [
    { text: before && `…${before}`, what: '' },
    { text: words, what: danishDay(day) },
    { text: after.join(words) && `${after.join(words)}… `, what: '' },
  ].filter(({ text }) => text)
}

const doubts = {
  weekday: 'Ugedagen passer ikke til datoen. En af dem er en trykfejl.',
  'other-year': 'Filen nævner den samme dag i to forskellige år. Et af dem er en trykfejl.',
} as const
export const doubtSentence = ({ doubt }: FoundDay) => (doubt ? doubts[doubt] : '')

const closedWords = ({ closedItems, closedAnnexes }: Minutes) =>
  [
    closedItems ? counted(closedItems, 'lukket punkt', 'lukkede punkter') : '',
    closedAnnexes ? counted(closedAnnexes, 'lukket bilag', 'lukkede bilag') : '',
  ]
    .filter(Boolean)
    .join(' og ')
/** What becomes of what is closed; '' where nothing is. */
export const closedSentence = (minutes: Minutes) =>
  closedWords(minutes)
    ? `Filen har ${closedWords(minutes)}. Intet lukket læses, vises eller gemmes. Derfor gemmes selve filen ikke; kun teksten af det åbne gemmes.`
    : ''

/** What was read, and when. */
export const readSentence = ({ format }: Minutes, readAt: Date) =>
  `Filen er læst som ${formatWords[format]} ${danishInstant(readAt)}. Intet er registreret endnu.`
