import type { Route } from '#identity'
import { showAnswer } from './answer.page.tsx'
import { answerFromForm } from './answer-sent.ts'
import { changeRoutes } from './change-round.page.tsx'
import { showDesk, showRoundDesk } from './desk.page.tsx'
import { roundFromForm, showNewRound } from './open-round.page.tsx'
import { roundFile, showRound, showRounds } from './rounds.page.tsx'

const open = { method: 'GET', for: 'everyone', kept: [] } as const
const own = { for: 'secretariat' } as const
const answer = '/:alliance/temarunder/:id/svar/:code'
export const routes: readonly Route[] = [
  { ...open, path: '/:alliance/temarunder', answer: showRounds },
  { ...open, path: '/:alliance/temarunder/:id', answer: showRound },
  { ...open, path: '/:alliance/temarunder/:id/svar.csv', answer: roundFile },
  { method: 'GET', path: answer, for: 'invited', answer: showAnswer },
  { method: 'POST', path: answer, for: 'invited', takes: 2 * 1024 * 1024, answer: answerFromForm },
  { ...own, method: 'GET', path: '/:alliance/temaarbejde', answer: showDesk },
  { ...own, method: 'GET', path: '/:alliance/temaarbejde/runder/ny', answer: showNewRound },
  { ...own, method: 'POST', path: '/:alliance/temaarbejde/runder', answer: roundFromForm },
  { ...own, method: 'GET', path: '/:alliance/temaarbejde/runder/:id', answer: showRoundDesk },
  ...changeRoutes,
]
