import type { Route } from '#identity'
import { course } from './course.page.tsx'

export const routes: readonly Route[] = [{ method: 'GET', path: '/:alliance/forloeb', for: 'everyone', kept: [], answer: course }]
