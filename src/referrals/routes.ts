import type { Route } from '#identity'
import { showDispatch } from './dispatch.page.tsx'
import { showDispatches } from './dispatches.page.tsx'
import { showReferral } from './referral.page.tsx'

const get = (path: string, answer: Route['answer']): Route => ({
  method: 'GET',
  path: `/:alliance${path}`,
  for: 'everyone',
  kept: [],
  calm: true,
  answer,
})

export const routes: readonly Route[] = [
  get('/udsendelser', showDispatches),
  get('/udsendelser/:id', showDispatch),
  get('/forelaeggelser/:id', showReferral),
]
