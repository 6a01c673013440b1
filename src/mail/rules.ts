import { Temporal } from 'temporal-polyfill'
import { type CalendarDay, dayOf } from '#kernel'
import type { WaitingNotice } from './words.ts'

const zone = 'Europe/Copenhagen'
const morningHour = 7

const morningOf = (day: CalendarDay) =>
  new Date(
    Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone: zone, plainTime: { hour: morningHour } })
      .toInstant().epochMilliseconds,
  )
const dayAfter = (day: CalendarDay) => Temporal.PlainDate.from(day).add({ days: 1 }).toString() as CalendarDay

/** When the next morning begins for mail, 7.00 in Copenhagen: today's while it lies ahead, tomorrow's else. */
export function nextMorning(now: Date): Date {
  const today = morningOf(dayOf(now))
  return today > now ? today : morningOf(dayAfter(dayOf(now)))
}

export type Gathered = {
  /** What goes now, in one letter to each, in the order that it was given. */
  readonly letters: ReadonlyMap<string, readonly WaitingNotice[]>
  /** What waits, and until when. */
  readonly waits: readonly { readonly notice: WaitingNotice; readonly until: Date }[]
  /** What is no longer worth telling. */
  readonly stale: readonly WaitingNotice[]
}

/**
 * What is told to whom now. A person gets at most one mail with notices a calendar day in Copenhagen: at once when none was sent that day;
 * what comes later the same day waits for 7.00 the next morning. `told` holds the day on which each person last got one, and `held` whose
 * last one is not sent yet: for them everything waits.
 */
export function gather(
  waiting: readonly WaitingNotice[],
  told: ReadonlyMap<string, CalendarDay>,
  held: ReadonlySet<string>,
  now: Date,
): Gathered {
  const today = dayOf(now)
  const isStale = ({ validUntil }: WaitingNotice) => validUntil !== null && validUntil <= now
  const letters = new Map<string, WaitingNotice[]>()
  const waits: { notice: WaitingNotice; until: Date }[] = []
  for (const [recipient, own] of Map.groupBy(
    waiting.filter((one) => !isStale(one)),
    (one) => one.recipient,
  )) {
    const isDue = now >= morningOf(today) || own.some(({ givenAt }) => dayOf(givenAt) === today)
    if (isDue && !held.has(recipient) && (told.get(recipient) ?? '') < today) letters.set(recipient, own)
    else {
      const until = told.get(recipient) === today ? morningOf(dayAfter(today)) : nextMorning(now)
      waits.push(...own.map((notice) => ({ notice, until })))
    }
  }
  return { letters, waits, stale: waiting.filter(isStale) }
}
