import type { Route } from '#identity'
import { course } from './course.page.tsx'
import { atom, calendar } from './feeds.ts'
import { journal } from './journal.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/forloeb', for: 'everyone', kept: [], answer: course },
  { method: 'GET', path: '/:alliance/forloeb.atom', for: 'everyone', kept: [], answer: atom },
  { method: 'GET', path: '/:alliance/forloeb.ics', for: 'everyone', kept: [], answer: calendar },
  { method: 'GET', path: '/:alliance/journal', for: 'everyone', kept: ['foer'], answer: journal },
]
