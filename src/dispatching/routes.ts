import type { Route } from '#identity'
import { answerDateFromForm, showAnswerDate } from './answer-date.page.tsx'
import { showDesk } from './desk.page.tsx'
import { linksFromForm, showDispatchDesk } from './dispatch-desk.page.tsx'
import { receiptFromForm, showReceipt } from './receipt.page.tsx'
import { sendFromForm, showSending } from './send.page.tsx'
import { showTerms, termsFromForm } from './terms.page.tsx'

const route = (method: Route['method'], path: string, answer: Route['answer']): Route => ({
  method,
  path: `/:alliance/udsendelsesarbejde${path}`,
  for: 'secretariat',
  answer,
})

export const routes: readonly Route[] = [
  route('GET', '', showDesk),
  route('POST', '', sendFromForm),
  route('GET', '/ny', showSending),
  route('GET', '/regler/:year', showTerms),
  route('POST', '/regler/:year', termsFromForm),
  route('GET', '/:id', showDispatchDesk),
  route('POST', '/:id/links', linksFromForm),
  route('GET', '/:id/svarfrist', showAnswerDate),
  route('POST', '/:id/svarfrist', answerDateFromForm),
  { method: 'GET', path: '/:alliance/forelaeggelser/:id/modtagelse', for: 'invited', answer: showReceipt },
  { method: 'POST', path: '/:alliance/forelaeggelser/:id/modtagelse', for: 'invited', answer: receiptFromForm },
]
