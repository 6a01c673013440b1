import type { Route } from '#identity'
import { changeRoutes } from './change-round.page.tsx'
import { showDesk, showRoundDesk } from './desk.page.tsx'
import { roundFromForm, showNewRound } from './open-round.page.tsx'
import { roundFile, showRound, showRounds } from './rounds.page.tsx'

const open = { method: 'GET', for: 'everyone', kept: [] } as const
const own = { for: 'secretariat' } as const
export const routes: readonly Route[] = [
  { ...open, path: '/:alliance/temarunder', answer: showRounds },
  { ...open, path: '/:alliance/temarunder/:id', answer: showRound },
  { ...open, path: '/:alliance/temarunder/:id/svar.csv', answer: roundFile },
  { ...own, method: 'GET', path: '/:alliance/temaarbejde', answer: showDesk },
  { ...own, method: 'GET', path: '/:alliance/temaarbejde/runder/ny', answer: showNewRound },
  { ...own, method: 'POST', path: '/:alliance/temaarbejde/runder', answer: roundFromForm },
  { ...own, method: 'GET', path: '/:alliance/temaarbejde/runder/:id', answer: showRoundDesk },
  ...changeRoutes,
]
