import type { Route } from '#identity'
import { askForAnother, showLinked } from './dead-link.page.tsx'
import { linksPath } from './invited.tsx'
import { linkFromForm } from './links.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/svar/:token', for: 'everyone', answer: showLinked },
  { method: 'POST', path: '/:alliance/svar', for: 'everyone', answer: askForAnother },
  { method: 'POST', path: `/:alliance/${linksPath}`, for: 'secretariat', answer: linkFromForm },
]
