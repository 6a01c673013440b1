import { grantFromForm, showAccess } from './access.page.tsx'
import type { Route } from './doors.ts'
import { endFromForm, showEnding } from './end-office.page.tsx'
import { showOutbox } from './outbox.page.tsx'
import { showOwnOffices } from './own-offices.page.tsx'
import { askForLink, logOut, showLink, showSignIn, signIn } from './sign-in.page.tsx'
import { tryAs } from './try-as.tsx'

export const routes: readonly Route[] = [
  { method: 'GET', path: '/log-ind', for: 'everyone', answer: showSignIn },
  { method: 'POST', path: '/log-ind', for: 'everyone', answer: askForLink },
  { method: 'GET', path: '/log-ind/:token', for: 'everyone', answer: showLink },
  { method: 'POST', path: '/log-ind/:token', for: 'everyone', answer: signIn },
  { method: 'POST', path: '/log-ud', for: 'everyone', answer: logOut },
  { method: 'GET', path: '/mine-hverv', for: 'signed-in', answer: showOwnOffices },
  { method: 'GET', path: '/udbakke', for: 'development', answer: showOutbox },
  { method: 'GET', path: '/:alliance/adgang', for: 'secretariat', answer: showAccess },
  { method: 'POST', path: '/:alliance/adgang', for: 'secretariat', answer: grantFromForm },
  { method: 'GET', path: '/:alliance/adgang/:id/ophoer', for: 'secretariat', answer: showEnding },
  { method: 'POST', path: '/:alliance/adgang/:id/ophoer', for: 'secretariat', answer: endFromForm },
  { method: 'POST', path: '/:alliance/proev-som', for: 'development', answer: tryAs },
]
