import type { Asked, Route } from './doors.ts'
import { endSession } from './sessions.ts'

async function logOut(asked: Asked) {
  await endSession(asked)
  return asked.redirect('/', 303)
}

export const routes: readonly Route[] = [{ method: 'POST', path: '/log-ud', for: 'everyone', answer: logOut }]
