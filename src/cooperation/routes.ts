import type { Route } from '#identity'
import { showCooperation } from './cooperation.page.tsx'
import { recordFromForm, showCorrecting, showRecording } from './record.page.tsx'
import { showWithdrawing, withdrawFromForm } from './withdraw.page.tsx'

const own = (method: Route['method'], path: string, answer: Route['answer']): Route => ({
  method,
  path: `/:alliance/samarbejde${path}`,
  for: 'recorders',
  answer,
})

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/samarbejde', for: 'everyone', kept: ['udgave'], answer: showCooperation },
  own('POST', '', recordFromForm),
  own('GET', '/nyt', showRecording),
  own('GET', '/:id/rettelse', showCorrecting),
  own('GET', '/:id/tilbagetraekning', showWithdrawing),
  own('POST', '/:id/tilbagetraekning', withdrawFromForm),
]
