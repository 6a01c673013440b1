import type { FactsOf } from '#journal'
import { wordingSentence } from './sentences.ts'
import { applyArgument, applyFounding, applyTerms, applyWording } from './store.ts'
import type { WordingFact } from './words.ts'

/** Every fact of this room. */
export const wordingFacts: FactsOf<WordingFact> = {
  'wording.text-recorded': { apply: applyWording, tell: wordingSentence },
  'wording.terms-recorded': { apply: applyTerms, tell: wordingSentence },
  'wording.argument-recorded': { apply: applyArgument, tell: wordingSentence },
  'wording.goal-founded': { apply: applyFounding, tell: wordingSentence },
}
