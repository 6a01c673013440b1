import type { Route } from '#identity'
import { addFromForm, showAdding } from './add.page.tsx'
import { showDraft } from './draft.page.tsx'
import { beginFromForm, showDrafts } from './drafts.page.tsx'
import { restoreFromForm, showHistory } from './history.page.tsx'
import { moveFromForm, putBackFromForm, removeFromForm, showMoving, showRemoved, showRemoving } from './order.page.tsx'
import { saveFromForm, showBoth, showPart } from './part.page.tsx'
import { showTurning, turnFromForm } from './turn-goal.page.tsx'

const get = (path: string, answer: Route['answer']): Route => ({
  method: 'GET',
  path: `/:alliance/udkast${path}`,
  for: 'writers',
  answer,
})
const post = (path: string, answer: Route['answer'], takes?: number): Route => ({
  ...get(path, answer),
  method: 'POST',
  ...(takes === undefined ? {} : { takes }),
})

/** A goal with all its fields full, as a form sends it. */
const mostBytes = 200_000

export const routes: readonly Route[] = [
  get('', showDrafts),
  post('', beginFromForm),
  get('/:year', showDraft),
  get('/:year/nyt', showAdding),
  post('/:year/nyt', addFromForm),
  get('/:year/fjernet', showRemoved),
  get('/:year/dele/:part', showPart),
  post('/:year/dele/:part', saveFromForm, mostBytes),
  get('/:year/dele/:part/to-tekster', showBoth),
  get('/:year/dele/:part/historik', showHistory),
  post('/:year/dele/:part/historik', restoreFromForm),
  get('/:year/dele/:part/flyt', showMoving),
  post('/:year/dele/:part/flyt', moveFromForm),
  get('/:year/dele/:part/fjern', showRemoving),
  post('/:year/dele/:part/fjern', removeFromForm),
  post('/:year/dele/:part/tilbage', putBackFromForm),
  get('/:year/dele/:part/vej', showTurning),
  post('/:year/dele/:part/vej', turnFromForm),
]
