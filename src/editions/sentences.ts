import { counted, danishDay, never } from '#kernel'
import type { EditionsFact } from './words.ts'

/** What a fact of this room says, as the journal tells it. */
export function editionsSentence(fact: EditionsFact): string {
  switch (fact.type) {
    case 'editions.edition-recorded':
      return `Udgaven ${fact.title} er registreret.`
    case 'editions.version-recorded':
      return `Version ${fact.number} af udgaven ${fact.edition} (${danishDay(fact.dated)}) er registreret med ${fact.goalCount === null ? 'et ukendt antal mål' : counted(fact.goalCount, 'mål', 'mål')}${fact.areaCount === null ? '' : ` og ${counted(fact.areaCount, 'udviklingsområde', 'udviklingsområder')}`}.`
    case 'editions.goal-recorded':
      return `Mål ${fact.number} i udgaven ${fact.edition} er registreret: ${fact.shortTitle}.`
    case 'editions.area-recorded':
      return `Udviklingsområde ${fact.place} er registreret: ${fact.title || 'navnet er ikke registreret'}.`
    default:
      return never(fact)
  }
}
