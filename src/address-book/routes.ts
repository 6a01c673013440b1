import type { Route } from '#identity'
import { showBook } from './book.page.tsx'
import { contactFromForm, removeFromForm, showContact, showNewContact, showRemoval } from './contact.page.tsx'
import { manyBytes, manyFromForm, showMany } from './many.page.tsx'

const own = { for: 'recorders' } as const
export const routes: readonly Route[] = [
  { ...own, method: 'GET', path: '/:alliance/kontakter', answer: showBook },
  { ...own, method: 'POST', path: '/:alliance/kontakter', answer: contactFromForm },
  { ...own, method: 'GET', path: '/:alliance/kontakter/ny', answer: showNewContact },
  { method: 'GET', path: '/:alliance/kontakter/mange', for: 'secretariat', answer: showMany },
  { method: 'POST', path: '/:alliance/kontakter/mange', for: 'secretariat', takes: manyBytes, answer: manyFromForm },
  { ...own, method: 'GET', path: '/:alliance/kontakter/:id', answer: showContact },
  { ...own, method: 'GET', path: '/:alliance/kontakter/:id/fjern', answer: showRemoval },
  { ...own, method: 'POST', path: '/:alliance/kontakter/:id/fjern', answer: removeFromForm },
]
