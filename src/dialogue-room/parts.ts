import type { MeetingState } from '#dialogue'
import type { Asked } from '#identity'
import type { BadgeKind } from '#ui'

/** Where everyone sees the meetings. */
export const publicMeetings = (asked: Asked) => `/${asked.var.alliance.slug}/dialogmoeder`

export const stateBadges: Record<MeetingState, BadgeKind> = {
  held: 'success',
  cancelled: 'plain',
  past: 'plain',
  due: 'warning',
  ahead: 'info',
  undated: 'plain',
}
