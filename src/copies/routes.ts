import type { Route } from '#identity'
import { showCopies, showCopy } from './copies.page.tsx'
import { eraseFromForm, showErasing } from './erase-copy.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/kopier', for: 'everyone', kept: [], answer: showCopies },
  { method: 'GET', path: '/:alliance/kopier/:sha', for: 'office-holders', answer: showCopy },
  { method: 'GET', path: '/:alliance/kopier/:sha/sletning', for: 'secretariat', answer: showErasing },
  { method: 'POST', path: '/:alliance/kopier/:sha/sletning', for: 'secretariat', answer: eraseFromForm },
]
