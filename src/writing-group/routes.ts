import type { Route } from '#identity'
import { showGroup } from './group.page.tsx'
import { memberFromForm, showMember, showNewMember } from './member.page.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/skrivegruppe', for: 'everyone', answer: showGroup, kept: [] },
  { method: 'GET', path: '/:alliance/skrivegruppe/medlemmer/nyt', for: 'secretariat', answer: showNewMember },
  { method: 'GET', path: '/:alliance/skrivegruppe/medlemmer/:id', for: 'secretariat', answer: showMember },
  { method: 'POST', path: '/:alliance/skrivegruppe/medlemmer', for: 'secretariat', answer: memberFromForm },
]
