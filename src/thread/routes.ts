import type { Route } from '#identity'
import { goalThread } from './goal.page.tsx'
import { themeThread } from './theme.page.tsx'
import { thread } from './thread.page.tsx'

const get = (path: string, kept: readonly string[], answer: Route['answer']): Route => ({
  method: 'GET',
  path,
  for: 'everyone',
  kept,
  answer,
})

export const routes: readonly Route[] = [
  get('/:alliance/traad', ['udgave'], thread),
  get('/:alliance/traad/tema/:id', [], themeThread),
  get('/:alliance/traad/maal/:goal', [], goalThread),
]
