import type { Route } from '#identity'
import { showCopies, showCopy } from './copies.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/kopier', for: 'everyone', kept: [], answer: showCopies },
  { method: 'GET', path: '/:alliance/kopier/:sha', for: 'office-holders', answer: showCopy },
]
