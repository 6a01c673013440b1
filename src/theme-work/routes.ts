import type { Route } from '#identity'
import { groupFromForm, showGroup } from './group.page.tsx'
import { leftOutRoutes } from './left-out.page.tsx'
import { mergeFromForm, showMerge } from './merge.page.tsx'
import { showNewTheme, showOwnTheme, themeFromForm } from './own-theme.page.tsx'
import { showSplit, splitFromForm } from './split.page.tsx'

const own = { for: 'secretariat' } as const
const desk = '/:alliance/temaarbejde'
export const routes: readonly Route[] = [
  { ...own, method: 'GET', path: `${desk}/temaer/nyt`, answer: showNewTheme },
  { ...own, method: 'POST', path: `${desk}/temaer`, answer: themeFromForm },
  { ...own, method: 'GET', path: `${desk}/temaer/:id/rettelse`, answer: showOwnTheme },
  { ...own, method: 'GET', path: `${desk}/temaer/:id/deling`, answer: showSplit },
  { ...own, method: 'POST', path: `${desk}/temaer/:id/deling`, answer: splitFromForm },
  ...leftOutRoutes,
  { ...own, method: 'GET', path: `${desk}/sammenlaegning`, answer: showMerge },
  { ...own, method: 'POST', path: `${desk}/sammenlaegning`, answer: mergeFromForm },
  { ...own, method: 'GET', path: `${desk}/gruppering`, answer: showGroup },
  { ...own, method: 'POST', path: `${desk}/gruppering`, answer: groupFromForm },
]
