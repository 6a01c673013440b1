import type { Route } from '#identity'
import { course } from './course.page.tsx'
import { journal } from './journal.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/forloeb', for: 'everyone', kept: [], answer: course },
  { method: 'GET', path: '/:alliance/journal', for: 'everyone', kept: ['foer'], answer: journal },
]
