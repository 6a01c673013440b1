import type { Route } from '#identity'
import { showDesk } from './desk.page.tsx'
import { showGoal } from './goal.page.tsx'
import { showMunicipality } from './municipality.page.tsx'
import { showOverview } from './overview.page.tsx'
import { showShared } from './shared.page.tsx'
import { showWriting, writeFromForm } from './write.page.tsx'

const open = '/:alliance/vurderinger'
const desk = '/:alliance/vurderingsarbejde/:year/:code'
export const routes: readonly Route[] = [
  { method: 'GET', path: open, for: 'everyone', answer: showOverview, kept: ['udgave'], calm: true },
  { method: 'GET', path: `${open}/:year/maal/:number`, for: 'everyone', answer: showGoal, kept: [], calm: true },
  { method: 'GET', path: `${open}/:year/:code`, for: 'everyone', answer: showMunicipality, kept: [], calm: true },
  { method: 'GET', path: '/:alliance/delte-vurderinger/:year', for: 'office-holders', answer: showShared },
  { method: 'GET', path: desk, for: 'invited', answer: showDesk },
  { method: 'GET', path: `${desk}/:goal`, for: 'invited', answer: showWriting },
  { method: 'POST', path: `${desk}/:goal`, for: 'invited', answer: writeFromForm, takes: 400_000 },
]
