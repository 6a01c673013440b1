import type { Route } from '#identity'
import { allMunicipalities, oneMunicipality } from './fetch-files.ts'
import { orderFromForm, retryFromForm, showOrders } from './orders.page.tsx'

const desk = '/:alliance/sagsarbejde/pakker'
export const routes: readonly Route[] = [
  { method: 'GET', path: desk, for: 'secretariat', answer: showOrders },
  { method: 'POST', path: desk, for: 'secretariat', answer: orderFromForm },
  { method: 'GET', path: `${desk}/:file{[0-9a-f-]+\\.zip}`, for: 'secretariat', answer: allMunicipalities },
  { method: 'GET', path: `${desk}/:order/:file{[0-9]+\\.zip}`, for: 'secretariat', answer: oneMunicipality },
  { method: 'POST', path: `${desk}/:order/igen`, for: 'secretariat', answer: retryFromForm },
]
