import type { Route } from '#identity'
import { atom, calendar } from './feeds.ts'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/forloeb.atom', for: 'everyone', kept: [], answer: atom },
  { method: 'GET', path: '/:alliance/forloeb.ics', for: 'everyone', kept: [], answer: calendar },
]
