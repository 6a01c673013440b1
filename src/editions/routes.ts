import type { Route } from '#identity'
import { beginFromForm, showBeginning } from './begin-work.page.tsx'
import { endFromForm, showEnding } from './end-work.page.tsx'
import { showLineage, traceFromForm, withdrawFromForm } from './lineage.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/frivilligt-arbejde/ny', for: 'recorders', answer: showBeginning },
  { method: 'POST', path: '/:alliance/frivilligt-arbejde', for: 'recorders', answer: beginFromForm },
  { method: 'GET', path: '/:alliance/frivilligt-arbejde/:id/ophoer', for: 'recorders', answer: showEnding },
  { method: 'POST', path: '/:alliance/frivilligt-arbejde/:id/ophoer', for: 'recorders', answer: endFromForm },
  { method: 'GET', path: '/:alliance/maalenes-vej', for: 'secretariat', answer: showLineage },
  { method: 'POST', path: '/:alliance/maalenes-vej', for: 'secretariat', answer: traceFromForm },
  { method: 'POST', path: '/:alliance/maalenes-vej/tilbagetagelse', for: 'secretariat', answer: withdrawFromForm },
]
