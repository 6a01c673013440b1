import type { Names } from '#journal'
import { counted, danishDay, never } from '#kernel'
import type { RemarksFact } from './words.ts'
import { answerWords, remarkKindWords } from './words-da.ts'

const versionNamed = (id: string) => id.replace(/^(\d{4})-v(\d+)$/, 'version $2 af udgaven $1')

/** What a fact of this room says, as the journal tells it. */
export function remarksSentence(fact: RemarksFact, names: Pick<Names, 'municipality'>): string {
  switch (fact.type) {
    case 'remarks.round-opened':
      return `Udkastet til version ${fact.version} af udgaven ${fact.edition} er åbnet for bemærkninger fra ${counted(fact.municipalities.length, 'kommune', 'kommuner')} til og med ${danishDay(fact.until)}. Udkastet er ikke offentligt endnu; dets fingeraftryk er gemt.`
    case 'remarks.round-moved':
      return `Fristen for bemærkninger til udkastet er flyttet fra ${danishDay(fact.from)} til ${danishDay(fact.until)}.`
    case 'remarks.remark-made':
      return `${names.municipality(fact.code)} har en bemærkning til udkastet. Den bliver offentlig sammen med svaret, når udkastet bliver en version.`
    case 'remarks.remark-taken-back':
      return `${names.municipality(fact.code)} har taget en bemærkning til udkastet tilbage, før den var besvaret.`
    case 'remarks.remark-published': {
      const answer = fact.answer ? answerWords[fact.answer].toLowerCase() : 'ikke besvaret'
      return `${remarkKindWords[fact.kind]} fra ${names.municipality(fact.code)} til ${versionNamed(fact.version)} (»${fact.about}«): ${answer}.`
    }
    default:
      return never(fact)
  }
}
