import type { Names } from '#journal'
import { counted, danishList, danishPeriod, never } from '#kernel'
import type { WritingGroupFact } from './words.ts'
import { expertiseWords, roleWords } from './words-da.ts'

/** What a fact of this room says, as the journal tells it. */
export function writingGroupSentence(fact: WritingGroupFact, names: Pick<Names, 'municipality'>): string {
  switch (fact.type) {
    case 'writing-group.member-recorded': {
      const where = fact.code ? ` fra ${names.municipality(fact.code)}` : ''
      const knows = fact.expertise.length ? ` med indsigt i ${danishList(fact.expertise.map((one) => expertiseWords[one]))}` : ''
      const when = fact.from || fact.to ? ` (${danishPeriod(fact.from, fact.to)})` : ''
      return `I skrivegruppen for udgaven ${fact.edition} er registreret ${fact.title}${where} som ${roleWords[fact.role]}${knows}${when}.`
    }
    case 'writing-group.version-drafted':
      return `Hvem der skrev hvad i ${fact.version.replace(/^(\d{4})-v(\d+)$/, 'version $2 af udgaven $1')}, er gjort offentligt: ${counted(fact.parts.length, 'del', 'dele')}.`
    default:
      return never(fact)
  }
}
