import type { Route } from '#identity'
import { attendanceFromForm, showAttendance } from './attendance.page.tsx'
import { cancelFromForm, invitationFromForm, moveFromForm, showCancel, showInvitation, showMove } from './change.page.tsx'
import { meetingFromForm, showMeeting, showNewMeeting } from './meeting.page.tsx'
import { replyFromForm, showReply } from './reply.page.tsx'

const own = { for: 'secretariat' } as const
export const routes: readonly Route[] = [
  { method: 'GET', path: '/:alliance/dialogmoeder/:id/svar/:code', for: 'invited', answer: showReply },
  { method: 'POST', path: '/:alliance/dialogmoeder/:id/svar/:code', for: 'invited', answer: replyFromForm },
  { ...own, method: 'GET', path: '/:alliance/dialogarbejde/moeder/nyt', answer: showNewMeeting },
  { ...own, method: 'POST', path: '/:alliance/dialogarbejde/moeder', answer: meetingFromForm },
  { ...own, method: 'GET', path: '/:alliance/dialogarbejde/:id/rettelse', answer: showMeeting },
  { ...own, method: 'GET', path: '/:alliance/dialogarbejde/:id/invitation', answer: showInvitation },
  { ...own, method: 'POST', path: '/:alliance/dialogarbejde/:id/invitation', answer: invitationFromForm },
  { ...own, method: 'GET', path: '/:alliance/dialogarbejde/:id/flytning', answer: showMove },
  { ...own, method: 'POST', path: '/:alliance/dialogarbejde/:id/flytning', answer: moveFromForm },
  { ...own, method: 'GET', path: '/:alliance/dialogarbejde/:id/aflysning', answer: showCancel },
  { ...own, method: 'POST', path: '/:alliance/dialogarbejde/:id/aflysning', answer: cancelFromForm },
  { ...own, method: 'GET', path: '/:alliance/dialogarbejde/:id/deltagelse', answer: showAttendance },
  { ...own, method: 'POST', path: '/:alliance/dialogarbejde/:id/deltagelse', answer: attendanceFromForm },
]
