import type { Route } from '#identity'
import { answerFromForm, showAnswering } from './answer.page.tsx'
import { showOwn } from './municipality.page.tsx'
import { showPublished } from './published.page.tsx'
import { remarkFromForm, showNewRemark } from './remark.page.tsx'
import { showRemarks } from './remarks.page.tsx'
import { roundFromForm, showRound } from './round.page.tsx'
import { showTakingBack, takeBackFromForm } from './take-back.page.tsx'

const draft = '/:alliance/udkast/:year'
/** The answers' addresses come before the municipalities', which would take them for one. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/papirer/:year/bemaerkninger', for: 'everyone', answer: showPublished, kept: [] },
  { method: 'GET', path: `${draft}/hoering`, for: 'secretariat', answer: showRound },
  { method: 'POST', path: `${draft}/hoering`, for: 'secretariat', answer: roundFromForm },
  { method: 'GET', path: `${draft}/bemaerkninger`, for: 'writers', answer: showRemarks },
  { method: 'GET', path: `${draft}/bemaerkninger/svar/:id`, for: 'writers', answer: showAnswering },
  { method: 'POST', path: `${draft}/bemaerkninger/svar/:id`, for: 'writers', answer: answerFromForm },
  { method: 'GET', path: `${draft}/bemaerkninger/:code`, for: 'invited', answer: showOwn },
  { method: 'GET', path: `${draft}/bemaerkninger/:code/nyt`, for: 'invited', answer: showNewRemark },
  { method: 'GET', path: `${draft}/bemaerkninger/:code/tilbage/:id`, for: 'invited', answer: showTakingBack },
  { method: 'POST', path: `${draft}/bemaerkninger/:code/tilbage/:id`, for: 'invited', answer: takeBackFromForm },
  { method: 'POST', path: `${draft}/bemaerkninger/:code`, for: 'invited', answer: remarkFromForm, takes: 100_000 },
]
