import type { Route } from '#identity'
import { addressFromForm, showAddressing } from './addressees.page.tsx'
import { showBeforeBodies } from './before-bodies.page.tsx'
import { showDesk } from './desk.page.tsx'
import {
  showNewStatement,
  showStatement,
  showTakingStatement,
  statementFromForm,
  takeStatementFromForm,
} from './statement.page.tsx'
import { showSubmitting, showWithdrawing, submitFromForm, withdrawFromForm } from './submit.page.tsx'

const route = (method: Route['method'], path: string, answer: Route['answer']): Route => ({
  method,
  path: `/:alliance/indsendelser${path}`,
  for: 'secretariat',
  answer,
})

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/papirer/:year/behandling', for: 'everyone', kept: [], answer: showBeforeBodies },
  route('GET', '', showDesk),
  route('POST', '', submitFromForm),
  route('GET', '/ny', showSubmitting),
  route('GET', '/modtagere/:version', showAddressing),
  route('POST', '/modtagere/:version', addressFromForm),
  route('GET', '/udtalelser/ny', showNewStatement),
  route('POST', '/udtalelser', statementFromForm),
  route('GET', '/udtalelser/:id', showStatement),
  route('GET', '/udtalelser/:id/tilbagetraekning', showTakingStatement),
  route('POST', '/udtalelser/:id/tilbagetraekning', takeStatementFromForm),
  route('GET', '/:id/tilbagetagelse', showWithdrawing),
  route('POST', '/:id/tilbagetagelse', withdrawFromForm),
]
