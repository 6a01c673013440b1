import { danishDay, ended, never } from '#kernel'
import type { Reference, ReferencesFact } from './words.ts'
import { referenceKindWords } from './words-da.ts'

/** A version as it calls itself, with its date where one is known. */
export const versionOf = ({ version, dated }: Pick<Reference, 'version' | 'dated'>) =>
  [version && (/^\d/.test(version) ? `version ${version}` : version), dated && danishDay(dated)].filter(Boolean).join(', ')
/** A paper with its version, as a sentence names it. */
export const referenceNamed = (one: Pick<Reference, 'title' | 'version' | 'dated'>) => {
  const version = versionOf(one)
  return `»${one.title}«${version ? ` (${version})` : ''}`
}

/** What a fact of this room says, as the journal tells it. */
export function referencesSentence(fact: ReferencesFact): string {
  switch (fact.type) {
    case 'references.reference-recorded':
      return `Henvisningen ${referenceNamed(fact)} er registreret: ${referenceKindWords[fact.kind]}.${fact.reason ? ` Rettet: ${ended(fact.reason)}` : ''}`
    case 'references.reference-withdrawn':
      return `Henvisningen »${fact.title}« er trukket tilbage. Begrundelse: ${ended(fact.reason)}`
    case 'references.copy-linked':
      return `Vi har gemt en kopi af »${fact.title}«. Fingeraftrykket begynder ${fact.sha256.slice(0, 12)}.`
    default:
      return never(fact)
  }
}
