import type { Route } from '#identity'
import { agreedFromForm, showAgreed } from './agreed.page.tsx'
import { ballotFromForm, showBallot } from './ballot.page.tsx'
import { changeFromForm, changes, inviteFromForm, showChange } from './change.page.tsx'
import { showDesk } from './desk.page.tsx'
import { planFromForm, showNewVote, showPlan } from './plan.page.tsx'
import { showVote } from './vote.page.tsx'

const own = { for: 'secretariat' } as const
const desk = '/:alliance/prioriteringsarbejde'
const ballot = { for: 'invited', path: '/:alliance/prioriteringer/:id/stemme/:code' } as const
const changing = Object.values(changes).flatMap((change): Route[] => [
  { ...own, method: 'GET', path: `${desk}/:id/${change.path}`, answer: showChange(change) },
  { ...own, method: 'POST', path: `${desk}/:id/${change.path}`, answer: changeFromForm(change) },
])

export const routes: readonly Route[] = [
  { ...own, method: 'GET', path: desk, answer: showDesk },
  { ...own, method: 'POST', path: desk, answer: planFromForm },
  { ...own, method: 'GET', path: `${desk}/ny`, answer: showNewVote },
  { ...own, method: 'GET', path: `${desk}/:id`, answer: showVote },
  { ...own, method: 'GET', path: `${desk}/:id/rettelse`, answer: showPlan },
  { ...own, method: 'GET', path: `${desk}/:id/enighed`, answer: showAgreed },
  { ...own, method: 'POST', path: `${desk}/:id/enighed`, answer: agreedFromForm },
  { ...own, method: 'POST', path: `${desk}/:id/invitationer`, answer: inviteFromForm },
  ...changing,
  { ...ballot, method: 'GET', answer: showBallot },
  { ...ballot, method: 'POST', answer: ballotFromForm },
]
