import type { Route } from '#identity'
import { involvement, involvementFile } from './involvement.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/traad/inddragelse', for: 'everyone', kept: ['udgave'], answer: involvement },
  { method: 'GET', path: '/:alliance/traad/inddragelse.csv', for: 'everyone', kept: ['udgave'], answer: involvementFile },
]
