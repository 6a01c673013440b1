import type { Route } from '#identity'
import { leadFromForm, meetingFromForm, showLead, showNewMeeting } from './calendar.page.tsx'
import { cancelFromForm, doneFromForm, moveFromForm, showCancel, showDone, showMove } from './change.page.tsx'
import { showDesk } from './desk.page.tsx'
import { mandateFromForm, showMandate, showNewMandate } from './mandate.page.tsx'
import { showNewStep, showStep, stepFromForm } from './step.page.tsx'

const own = { for: 'secretariat' } as const
export const routes: readonly Route[] = [
  { ...own, method: 'GET', path: '/:alliance/planlaegning', answer: showDesk },
  { ...own, method: 'GET', path: '/:alliance/planlaegning/mandater/ny', answer: showNewMandate },
  { ...own, method: 'GET', path: '/:alliance/planlaegning/mandater/:id', answer: showMandate },
  { ...own, method: 'POST', path: '/:alliance/planlaegning/mandater', answer: mandateFromForm },
  { ...own, method: 'GET', path: '/:alliance/planlaegning/trin/ny', answer: showNewStep },
  { ...own, method: 'POST', path: '/:alliance/planlaegning/trin', answer: stepFromForm },
  { ...own, method: 'GET', path: '/:alliance/planlaegning/moeder/ny', answer: showNewMeeting },
  { ...own, method: 'POST', path: '/:alliance/planlaegning/moeder', answer: meetingFromForm },
  { ...own, method: 'GET', path: '/:alliance/planlaegning/frister', answer: showLead },
  { ...own, method: 'POST', path: '/:alliance/planlaegning/frister', answer: leadFromForm },
  { ...own, method: 'GET', path: '/:alliance/planlaegning/:id/rettelse', answer: showStep },
  { ...own, method: 'GET', path: '/:alliance/planlaegning/:id/flytning', answer: showMove },
  { ...own, method: 'POST', path: '/:alliance/planlaegning/:id/flytning', answer: moveFromForm },
  { ...own, method: 'GET', path: '/:alliance/planlaegning/:id/aflysning', answer: showCancel },
  { ...own, method: 'POST', path: '/:alliance/planlaegning/:id/aflysning', answer: cancelFromForm },
  { ...own, method: 'GET', path: '/:alliance/planlaegning/:id/udfoert', answer: showDone },
  { ...own, method: 'POST', path: '/:alliance/planlaegning/:id/udfoert', answer: doneFromForm },
]
