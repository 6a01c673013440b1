import type { Names } from '#journal'
import { danishDay, danishList, ended, never } from '#kernel'
import type { LeftOut, LineageRecorded, ThemeRecorded, ThemesFact, Titled } from './words.ts'

const quoted = ({ title }: Titled) => `»${title}«`

function recordedSentence({ title, origin, code, edition }: ThemeRecorded, names: Names): string {
  const who = origin === 'municipality' && code ? `foreslået af ${names.municipality(code)}` : 'registreret'
  return `Temaet »${title}« er ${who} til ${edition}-udgaven.`
}

function lineageSentence({ kind, from, to, reason }: LineageRecorded): string {
  const [before, after] = [danishList(from.map(quoted)), danishList(to.map(quoted))]
  const what = kind === 'merged' ? `Temaerne ${before} er lagt sammen til ${after}` : `Temaet ${before} er delt i ${after}`
  return `${what}. Begrundelse: ${ended(reason)}`
}

function leftOutSentence({ title, reason, handledIn, lookAgain }: LeftOut): string {
  const instead = handledIn ? ` Det varetages i stedet her: ${ended(handledIn)}` : ''
  const again = lookAgain ? ` Der ses på det igen: ${danishDay(lookAgain)}.` : ''
  return `Temaet »${title}« er holdt ude for nu. Begrundelse: ${ended(reason)}${instead}${again}`
}

/** What a fact of this room says, as the journal tells it. */
export function themesSentence(fact: ThemesFact, names: Names): string {
  switch (fact.type) {
    case 'themes.theme-recorded':
      return recordedSentence(fact, names)
    case 'themes.theme-withdrawn':
      return `Temaet »${fact.title}« er trukket tilbage af den kommune, der foreslog det.`
    case 'themes.theme-grouped':
      return fact.heading
        ? `Temaet »${fact.title}« står nu under overskriften »${fact.heading}«.`
        : `Temaet »${fact.title}« står ikke længere under en overskrift.`
    case 'themes.lineage-recorded':
      return lineageSentence(fact)
    case 'themes.theme-left-out':
      return leftOutSentence(fact)
    case 'themes.theme-taken-up':
      return `Temaet »${fact.title}« er taget op igen. Begrundelse: ${ended(fact.reason)}`
    default:
      return never(fact)
  }
}
