import type { Route } from '#identity'
import { showDesk, showForm } from './desk.page.tsx'
import { propose, recordFromForm, showCorrection } from './record-treatment.page.tsx'
import { showWithdrawal, withdrawFromForm } from './withdraw-treatment.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/behandlinger', for: 'recorders', answer: showDesk },
  { method: 'POST', path: '/:alliance/behandlinger', for: 'recorders', answer: recordFromForm },
  { method: 'GET', path: '/:alliance/behandlinger/ny', for: 'recorders', answer: showForm },
  { method: 'POST', path: '/:alliance/behandlinger/forslag', for: 'recorders', answer: propose },
  { method: 'GET', path: '/:alliance/behandlinger/:id/rettelse', for: 'recorders', answer: showCorrection },
  { method: 'GET', path: '/:alliance/behandlinger/:id/tilbage', for: 'recorders', answer: showWithdrawal },
  { method: 'POST', path: '/:alliance/behandlinger/:id/tilbage', for: 'recorders', answer: withdrawFromForm },
]
