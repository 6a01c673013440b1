import type { Route } from '#identity'
import { showDesk } from './desk.page.tsx'
import { showMeeting } from './meeting.page.tsx'
import { showMeetingDesk } from './meeting-desk.page.tsx'
import { showMeetings } from './meetings.page.tsx'

const own = { for: 'secretariat' } as const
export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/dialogmoeder', for: 'everyone', kept: [], answer: showMeetings },
  { method: 'GET', path: '/:alliance/dialogmoeder/:id', for: 'everyone', kept: [], answer: showMeeting },
  { ...own, method: 'GET', path: '/:alliance/dialogarbejde', answer: showDesk },
  { ...own, method: 'GET', path: '/:alliance/dialogarbejde/:id', answer: showMeetingDesk },
]
