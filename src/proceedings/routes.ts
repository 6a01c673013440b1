import type { Route } from '#identity'
import { noteFromForm, showNote, showNotes } from './notes.page.tsx'
import { outcomeFromForm, showNewOutcome, showOutcome, showOutcomeWithdrawal, withdrawalFromForm } from './outcome.page.tsx'

import { recordFromForm, showRecord } from './record.page.tsx'

const own = { for: 'secretariat' } as const
const outcomes = '/:alliance/dialogarbejde/:id/aendringer'
export const routes: readonly Route[] = [
  { ...own, method: 'GET', path: '/:alliance/dialogarbejde/:id/noter', answer: showNotes },
  { ...own, method: 'POST', path: '/:alliance/dialogarbejde/:id/noter', answer: noteFromForm },
  { ...own, method: 'GET', path: '/:alliance/dialogarbejde/:id/noter/:note', answer: showNote },
  { ...own, method: 'GET', path: '/:alliance/dialogarbejde/:id/referat', answer: showRecord },
  { ...own, method: 'POST', path: '/:alliance/dialogarbejde/:id/referat', answer: recordFromForm },
  { ...own, method: 'GET', path: `${outcomes}/ny`, answer: showNewOutcome },
  { ...own, method: 'POST', path: outcomes, answer: outcomeFromForm },
  { ...own, method: 'GET', path: `${outcomes}/:aendring`, answer: showOutcome },
  { ...own, method: 'GET', path: `${outcomes}/:aendring/tilbagetraekning`, answer: showOutcomeWithdrawal },
  { ...own, method: 'POST', path: `${outcomes}/:aendring/tilbagetraekning`, answer: withdrawalFromForm },
]
