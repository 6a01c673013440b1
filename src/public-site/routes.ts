import type { Route } from '#identity'
import { cluster } from './cluster.page.tsx'
import { goal } from './goal.page.tsx'
import { goals } from './goals.page.tsx'
import { home } from './home.page.tsx'
import { municipalities } from './municipalities.page.tsx'
import { municipality } from './municipality.page.tsx'
import { overview } from './overview.page.tsx'
import { register } from './register.page.tsx'

const get = (path: string, answer: Route['answer'], kept?: readonly string[]): Route => ({
  method: 'GET',
  path,
  for: 'everyone',
  answer,
  ...(kept && { kept, calm: true }),
})

export const routes: readonly Route[] = [
  get('/', home),
  get('/:alliance', overview, []),
  get('/:alliance/maal', goals, ['udgave']),
  get('/:alliance/maal/:number', goal, ['udgave', 'version']),
  get('/:alliance/kommuner', municipalities, ['klynge']),
  // Not calm: it leads to the case that a municipality shows, and what is closed on the desk is gone at once.
  { method: 'GET', path: '/:alliance/kommuner/:code', for: 'everyone', answer: municipality, kept: [] },
  get('/:alliance/klynger/:name', cluster, []),
  get('/:alliance/tilslutning', register, ['dato', 'klynge', 'udgave']),
]
