import type { Route } from '#identity'
import { forumFromForm, showForum, showNewForum } from './forum-form.page.tsx'
import { showForums } from './forums.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/andre-fora', for: 'everyone', kept: [], answer: showForums },
  { method: 'POST', path: '/:alliance/andre-fora', for: 'secretariat', answer: forumFromForm },
  { method: 'GET', path: '/:alliance/andre-fora/nyt', for: 'secretariat', answer: showNewForum },
  { method: 'GET', path: '/:alliance/andre-fora/:id/rettelse', for: 'secretariat', answer: showForum },
]
