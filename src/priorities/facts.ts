import type { FactsOf } from '#journal'
import { applyBallotLoaded, applyCast, applyClosed, applyLateShown } from './ballot-store.ts'
import { prioritiesSentence as tell } from './sentences.ts'
import {
  applyAgreed,
  applyCalledOff,
  applyClosingMoved,
  applyInvited,
  applyLoaded,
  applyOpened,
  applyPlanned,
  applyReopened,
} from './vote-store.ts'
import type { PrioritiesFact } from './words.ts'

/** Every fact of this room. */
export const prioritiesFacts: FactsOf<PrioritiesFact> = {
  'priorities.vote-planned': { apply: applyPlanned, tell },
  'priorities.vote-opened': { apply: applyOpened, tell },
  'priorities.voters-invited': { apply: applyInvited, tell },
  'priorities.closing-moved': { apply: applyClosingMoved, tell },
  'priorities.ballot-cast': { apply: applyCast, tell, sealed: true },
  'priorities.vote-closed': { apply: applyClosed, tell },
  'priorities.late-ballot-shown': { apply: applyLateShown, tell },
  'priorities.vote-reopened': { apply: applyReopened, tell },
  'priorities.vote-called-off': { apply: applyCalledOff, tell },
  'priorities.ranking-agreed': { apply: applyAgreed, tell },
  'priorities.vote-loaded': { apply: applyLoaded, tell },
  'priorities.ballot-loaded': { apply: applyBallotLoaded, tell },
}
