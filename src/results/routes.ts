import type { Route } from '#identity'
import { showScreen } from './screen.page.tsx'
import { followStanding, followTurnout } from './stream.tsx'
import { showTurnout } from './turnout.page.tsx'
import { showVote } from './vote.page.tsx'
import { showVotes } from './votes.page.tsx'

const votes = '/:alliance/prioriteringer'
const everyone = { method: 'GET', for: 'everyone' } as const
const secretariat = { method: 'GET', for: 'secretariat' } as const

export const routes: readonly Route[] = [
  { ...everyone, path: votes, answer: showVotes, kept: [], calm: true },
  { ...everyone, path: `${votes}/:id`, answer: showVote, kept: [], calm: true },
  // Every ballot changes it, so it is not kept.
  { ...everyone, path: `${votes}/:id/deltagelse`, answer: showTurnout },
  { ...everyone, path: `${votes}/:id/deltagelse/stroem`, answer: followTurnout },
  { ...secretariat, path: `${votes}/:id/skaerm`, answer: showScreen },
  { ...secretariat, path: `${votes}/:id/stroem`, answer: followStanding },
]
