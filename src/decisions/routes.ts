import type { Route } from '#identity'
import { answerFromForm, showAnswering } from './decision.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/beslutninger/:referral', for: 'invited', answer: showAnswering },
  { method: 'POST', path: '/:alliance/beslutninger/:referral', for: 'invited', answer: answerFromForm },
]
