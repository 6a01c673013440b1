import { mostCopyBytes } from '#copies'
import type { Route } from '#identity'
import { copyFromForm, showCopyForm } from './copy-form.page.tsx'
import { referenceFromForm, showNewReference, showReferenceForm } from './reference-form.page.tsx'
import { showReferences } from './references.page.tsx'
import { tooMuch } from './too-much.ts'

const base = '/:alliance/henvisninger'
export const routes: readonly Route[] = [
  { method: 'GET', path: base, for: 'everyone', kept: [], answer: showReferences },
  { method: 'POST', path: base, for: 'secretariat', answer: referenceFromForm },
  { method: 'GET', path: `${base}/ny`, for: 'secretariat', answer: showNewReference },
  { method: 'GET', path: `${base}/:id/rettelse`, for: 'secretariat', answer: showReferenceForm },
  { method: 'GET', path: `${base}/:id/kopi`, for: 'secretariat', answer: showCopyForm },
  { method: 'POST', path: `${base}/:id/kopi`, for: 'secretariat', takes: mostCopyBytes + 100_000, tooMuch, answer: copyFromForm },
]
