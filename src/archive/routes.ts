import type { Route } from '#identity'
import { archive } from './archive.page.tsx'

export const routes: readonly Route[] = [{ method: 'GET', path: '/:alliance/arkiv', for: 'everyone', kept: [], answer: archive }]
