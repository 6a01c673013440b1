import type { FactsOf } from '#journal'
import { followingSentence as tell } from './sentences.ts'
import { applyReminded } from './store.ts'
import type { FollowingFact } from './words.ts'

/** Every fact of this room. */
export const followingFacts: FactsOf<FollowingFact> = { 'following.reminded': { apply: applyReminded, tell } }
