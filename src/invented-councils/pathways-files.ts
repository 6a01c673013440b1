/** The way of the paper through each invented municipality, and when its bodies meet, long ago and in the months ahead. */

import { chance, csv, type Journey, localId, meetingDay, meetingsOf, newestYear, type World } from '#invented'
import { day, weekdaysBefore } from '#kernel'

const source = 'Opdigtet.'

/** How the newest paper went through each municipality that got it, or is waiting to; what was sent once more goes the same way. */
const newest = ({ journeys }: World): Journey[] =>
  journeys.filter(({ edition, to, dispatch }) => edition.age === 0 && to.left === null && !dispatch?.again)

/**
 * The chain of bodies, parted as the file has it. A municipality that has treated the paper has the whole chain; the capital three
 * committees at the same time; of the others some have a shorter one.
 */
function stepsOf(seed: number, journey: Journey, at: number): string[] {
  const { code, capital } = journey.to
  const id = (body: Parameters<typeof localId>[1]) => localId(code, body)
  const [council, finance, health, elders] = [id('council'), id('finance'), id('health'), id('elders')]
  if (capital) return [elders, [health, id('children'), id('culture')].join('+'), finance, council]
  const isTreated = meetingsOf(seed, journey).length > 0
  const whole = [`${elders}+${health}`, finance, council]
  const shorter = [whole, [health, finance, council], [`${health}+${finance}`, council], [`${finance}`, council], [council]]
  return isTreated ? ([whole, [health, finance, council]][at % 2] as string[]) : (shorter[at % shorter.length] as string[])
}

export const pathwaysFile = (world: World) =>
  csv(
    ['municipality', 'steps', 'source'],
    newest(world).map((journey, at) => ({
      municipality: journey.to.code,
      steps: stepsOf(world.size.seed, journey, at).join(';'),
      source: 'Opdigtet styrelsesvedtægt.',
    })),
  )

/** A few councils got the name that they have now when this term began. */
export const bodyNamesFile = (world: World) =>
  csv(
    ['body', 'name', 'until'],
    newest(world)
      .filter(({ to }, at) => !to.capital && at % 10 === 3)
      .map(({ to }) => ({ body: localId(to.code, 'council'), name: 'Kommunestyret', until: `${newestYear - 1}-12-31` })),
  )

type Day = {
  readonly body: string
  readonly on: string
  readonly agenda_by: string
  readonly cancelled: string
  readonly source: string
}
const meets = (body: string, on: string, closes: number | null, cancelled = ''): Day => ({
  body,
  on,
  agenda_by: closes === null ? '' : weekdaysBefore(day(on), closes),
  cancelled,
  source,
})

/** The months in which a calendar for the coming year is known. */
const months = [`${newestYear}-12`, ...['01', '02', '03', '04', '05'].map((month) => `${newestYear + 1}-${month}`)]

/** A body's days ahead: once a month, committees early in it and the council last; every second month where that is its custom. */
function ahead(seed: number, body: string, at: number, everySecond: boolean): Day[] {
  const by = chance(seed, `meets ${body}`)
  const [date, closes] = [2 + at * 6 + by.below(4), by.happens(0.85) ? by.between(5, 8) : null]
  const off = by.happens(0.06) ? by.below(months.length) : -1
  return months
    .filter((_, month) => !everySecond || month % 2 === 1)
    .map((month, place) => {
      const on = meetingDay(`${month}-${String(Math.min(date, month.endsWith('12') ? 17 : 27)).padStart(2, '0')}`)
      return meets(body, on, closes, place === off ? 'Mødet er slået sammen med det næste (opdigtet).' : '')
    })
}

/** Of some nobody has recorded a day ahead, of some not the council's. */
const silent = (at: number) => at % 9 === 4
const withoutCouncil = (at: number) => at % 11 === 6

function daysOf({ size: { seed } }: World, journey: Journey, at: number): Day[] {
  const bodies = stepsOf(seed, journey, at).flatMap((together) => together.split('+'))
  const past = meetingsOf(seed, journey).map(({ body, on }) => meets(body, on, 6))
  if (silent(at)) return past
  const known = bodies.filter((body) => !(withoutCouncil(at) && body.endsWith('-council')))
  return [...past, ...known.flatMap((body, place) => ahead(seed, body, Math.min(place, 3), at % 7 === 3))]
}

export const meetingDaysFile = (world: World) =>
  csv(
    ['body', 'on', 'agenda_by', 'cancelled', 'source'],
    newest(world)
      .flatMap((journey, at) => daysOf(world, journey, at))
      .filter(({ body, on }, place, all) => all.findIndex((one) => one.body === body && one.on === on) === place),
  )
