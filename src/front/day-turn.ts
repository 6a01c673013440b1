import { type CalendarDay, type Clock, dayOf } from '#kernel'

/** Today in Copenhagen, worked out again only when the day may have turned: it is asked for at every request. */
export function dayTurn(clock: Clock): () => CalendarDay {
  let day = dayOf(clock.now())
  let until = 0
  return () => {
    const now = clock.now().getTime()
    if (now >= until || now < until - 60_000) {
      day = dayOf(new Date(now))
      until = (Math.floor(now / 60_000) + 1) * 60_000
    }
    return day
  }
}
