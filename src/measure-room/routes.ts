import type { Route } from '#identity'
import { showDiagram, showPicture } from './diagram.page.tsx'
import { measureFromForm, showMeasure, showNewMeasure } from './measure-form.page.tsx'
import { showMeasures } from './measures.page.tsx'
import { showNewStep, showStep, stepFromForm } from './step-form.page.tsx'
import { measureWithdrawal, stepWithdrawal } from './withdrawal.page.tsx'

const desk = '/:alliance/indsatsarbejde'
const keeping = (method: Route['method'], path: string, answer: Route['answer']): Route => ({
  method,
  path: `${desk}${path}`,
  for: 'secretariat',
  answer,
})

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/indsatser', for: 'everyone', kept: ['udgave'], answer: showMeasures },
  { method: 'GET', path: '/:alliance/tidsplan', for: 'everyone', kept: ['udgave'], answer: showDiagram },
  { method: 'GET', path: '/:alliance/tidsplan.svg', for: 'everyone', kept: ['udgave'], answer: showPicture },
  keeping('POST', '', measureFromForm),
  keeping('GET', '/ny', showNewMeasure),
  keeping('POST', '/trin', stepFromForm),
  keeping('GET', '/trin/:id/rettelse', showStep),
  keeping('GET', '/trin/:id/tilbagetraekning', stepWithdrawal.show),
  keeping('POST', '/trin/:id/tilbagetraekning', stepWithdrawal.send),
  keeping('GET', '/:id/rettelse', showMeasure),
  keeping('GET', '/:id/trin', showNewStep),
  keeping('GET', '/:id/tilbagetraekning', measureWithdrawal.show),
  keeping('POST', '/:id/tilbagetraekning', measureWithdrawal.send),
]
