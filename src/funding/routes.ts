import type { Route } from '#identity'
import { showFunding } from './funding.page.tsx'
import { fundingFromForm, showFundingForm, showNewFunding } from './funding-form.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/finansiering', for: 'everyone', kept: [], answer: showFunding },
  { method: 'POST', path: '/:alliance/finansiering', for: 'secretariat', answer: fundingFromForm },
  { method: 'GET', path: '/:alliance/finansiering/ny', for: 'secretariat', answer: showNewFunding },
  { method: 'GET', path: '/:alliance/finansiering/:id/rettelse', for: 'secretariat', answer: showFundingForm },
]
