import { danishInstant } from '#kernel'
import { Lead } from '#ui'
import type { Asked } from './doors.ts'
import { showPage } from './frame.tsx'
import { clientOf, linkLimits } from './limits.ts'

/** When this key (a mail address, a dead link) or this place has asked too often: the instant from which it may ask again. */
function fullUntil(asked: Asked, key: string): Date | null {
  const { key: byKey, client } = linkLimits(asked.var.site)
  const now = asked.var.site.clock.now()
  const [until] = [byKey.fullUntil(key, now), client.fullUntil(clientOf(asked), now)]
    .filter((at) => at !== null)
    .sort((a, b) => +b - +a)
  if (until) return until
  byKey.count(key, now)
  client.count(clientOf(asked), now)
  return null
}

/** Counts that somebody asks for a link by mail, and answers in the asker's place when there have been too many. */
export function tooOften(asked: Asked, key: string): Response | Promise<Response> | null {
  const until = fullUntil(asked, key)
  if (!until) return null
  const seconds = Math.ceil((until.getTime() - asked.var.site.clock.now().getTime()) / 1000)
  asked.header('retry-after', String(seconds))
  const minute = danishInstant(new Date(Math.ceil(until.getTime() / 60_000) * 60_000))
  return showPage(
    asked,
    { title: 'Der er bedt om for mange links', hidden: true },
    <Lead>Du kan bede om et nyt link den {minute}. Er der allerede kommet et link, kan du bruge det nyeste.</Lead>,
    429,
  )
}
