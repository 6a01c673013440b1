import type { Names } from '#journal'
import { counted, danishDay, never } from '#kernel'
import type { MembersFact } from './words.ts'

/** What a fact of this room says, as the journal tells it. */
export function membersSentence(fact: MembersFact, names: Names): string {
  switch (fact.type) {
    case 'members.alliance-described':
      return `Alliancen er beskrevet: ${fact.name}.`
    case 'members.municipality-recorded':
      return `${fact.name} (${fact.code}) er registreret med ${counted(fact.populations.length, 'indbyggertal', 'indbyggertal')}${fact.groupings[0] ? ` og ${fact.groupings[0].grouping}` : ''}.`
    case 'members.name-recorded':
      return `Navnet ${fact.name} er registreret for kommune ${fact.code}, gældende fra ${danishDay(fact.from)}.`
    case 'members.grouping-recorded':
      return `${names.municipality(fact.code)} er registreret i ${fact.grouping}.`
    case 'members.body-recorded':
      return `${fact.name} er registreret${fact.code ? ` hos ${names.municipality(fact.code)}` : ''}.`
    case 'members.body-was-named':
      return `${names.body(fact.body)} hed ${fact.name} til og med ${danishDay(fact.until)}.`
    default:
      return never(fact)
  }
}
