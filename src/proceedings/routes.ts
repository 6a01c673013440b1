import type { Route } from '#identity'

export const routes: readonly Route[] = []
