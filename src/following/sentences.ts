import type { Names } from '#journal'
import { danishDay } from '#kernel'
import type { FollowingFact } from './words.ts'

/** What a fact of this room says, as the journal tells it. */
export const followingSentence = ({ code, answerBy }: FollowingFact, names: Names): string =>
  `${names.municipality(code)} er mindet om at svare. Svarfristen er den ${danishDay(answerBy)}.`
