import type { Route } from '#identity'
import { showAnswer } from './answer.page.tsx'
import { answerFromForm } from './answer-sent.ts'

const path = '/:alliance/temarunder/:id/svar/:code'
export const routes: readonly Route[] = [
  { method: 'GET', path, for: 'invited', answer: showAnswer },
  { method: 'POST', path, for: 'invited', takes: 2 * 1024 * 1024, answer: answerFromForm },
]
