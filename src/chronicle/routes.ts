import type { Route } from '#identity'
import { journal } from './journal.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/journal', for: 'everyone', kept: ['foer'], answer: journal },
]
