import type { Route } from '#identity'
import { showTheme } from './theme.page.tsx'
import { showThemes } from './themes.page.tsx'

const open = { method: 'GET', for: 'everyone' } as const
export const routes: readonly Route[] = [
  { ...open, path: '/:alliance/temaer', kept: ['udgave'], answer: showThemes },
  { ...open, path: '/:alliance/temaer/:id', kept: [], answer: showTheme },
]
