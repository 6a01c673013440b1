import { goalAreaWords, versionNamed } from '#editions'
import type { Names } from '#journal'
import { counted, never } from '#kernel'
import type { WordingFact } from './words.ts'
import { obligationWords } from './words-da.ts'

/** What a fact of this room says, as the journal tells it. */
export function wordingSentence(fact: WordingFact, names: Names): string {
  const there = versionNamed(fact.version)
  const goal = (id: string) => `målet »${names.goal?.(id) ?? id}« i ${there}`
  switch (fact.type) {
    case 'wording.text-recorded':
      return `Teksten i ${there} er registreret: ${counted(fact.blocks.length, 'afsnit', 'afsnit')}.`
    case 'wording.terms-recorded':
      return `Vilkårene for ${goal(fact.goal)} er registreret${fact.obligation === 'not-known' ? '' : `: ${obligationWords[fact.obligation].word.toLowerCase()}`}.`
    case 'wording.argument-recorded':
      return `Begrundelsen for at samarbejde om ${goalAreaWords[fact.area].toLowerCase()} i ${there} er registreret.`
    case 'wording.goal-founded':
      return `Det er registreret, hvad ${goal(fact.goal)} bygger på: ${fact.themes.length > 0 ? counted(fact.themes.length, 'tema', 'temaer') : fact.words}.`
    default:
      return never(fact)
  }
}
