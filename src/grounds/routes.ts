import type { Route } from '#identity'
import { groundsFromForm, showGrounds } from './grounds.page.tsx'

const path = '/:alliance/maalenes-grundlag/:version/:goal'
export const routes: readonly Route[] = [
  { method: 'GET', path, for: 'secretariat', answer: showGrounds },
  { method: 'POST', path, for: 'secretariat', answer: groundsFromForm },
]
