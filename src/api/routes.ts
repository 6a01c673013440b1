import type { Route } from '#identity'
import {
  adoption,
  dialogueMeetings,
  editions,
  following,
  forecasts,
  journal,
  municipalities,
  openapi,
  themeRounds,
  themes,
  thread,
  votes,
  wordings,
} from './endpoints.ts'

const get = (path: string, answer: Route['answer'], kept?: readonly string[]): Route => ({
  method: 'GET',
  path: `/api/v1${path}`,
  for: 'everyone',
  answer,
  ...(kept && { kept }),
})

export const routes: readonly Route[] = [
  get('/openapi.json', openapi),
  get('/:alliance/municipalities', municipalities, ['dato']),
  get('/:alliance/editions', editions, []),
  get('/:alliance/editions/:year/adoption', adoption, ['dato']),
  get('/:alliance/editions/:year/forecast', forecasts, []),
  get('/:alliance/editions/:year/following', following, []),
  get('/:alliance/themes', themes, []),
  get('/:alliance/theme-rounds', themeRounds, []),
  get('/:alliance/dialogue-meetings', dialogueMeetings, []),
  get('/:alliance/votes', votes, []),
  get('/:alliance/editions/:year/wordings', wordings, []),
  get('/:alliance/editions/:year/thread', thread, []),
  get('/:alliance/journal', journal, ['efter', 'antal']),
]
