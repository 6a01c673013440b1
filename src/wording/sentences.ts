import { goalAreaWords, versionNamed } from '#editions'
import type { Names } from '#journal'
import { counted, never } from '#kernel'
import type { GoalFounded, WordingFact } from './words.ts'
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
      return `Begrundelsen for at samarbejde om ${goalAreaWords[fact.area].toLowerCase()} i ${there} er ${fact.text ? '' : 'ikke længere '}registreret.`
    case 'wording.goal-founded':
      return foundingSentence(fact, goal(fact.goal))
    default:
      return never(fact)
  }
}

function foundingSentence({ themes, words }: GoalFounded, goal: string): string {
  if (themes.length === 0 && !words) return `Det er ikke længere registreret, hvad ${goal} bygger på.`
  return `Det er registreret, hvad ${goal} bygger på: ${themes.length > 0 ? counted(themes.length, 'tema', 'temaer') : words.replace(/[.\s]+$/, '')}.`
}
