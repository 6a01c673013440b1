import type { Route } from '#identity'
import { numberFromForm, showNumbering } from './numbering.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/udkast/:year/nummerering', for: 'writers', answer: showNumbering },
  { method: 'POST', path: '/:alliance/udkast/:year/nummerering', for: 'secretariat', answer: numberFromForm },
]
