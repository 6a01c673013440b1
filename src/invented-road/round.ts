import { type Chance, type Edition, inAllianceOn, type Municipality } from '#invented'
import { between, roadDays } from './days.ts'
import type { Round } from './words.ts'

/** More would each have less than one theme to suggest. */
const mostSuggesting = { whole: 24, other: 16 }

function answerDay(edition: Edition, late: boolean, by: Chance): string {
  const { opens, answersBy, closed } = roadDays(edition)
  return late ? between(answersBy, closed, 0.5) : between(opens, answersBy, by.between(10, 100) / 100)
}

/** Most of those asked suggest themes, some have nothing to add, and about every seventh does not answer. */
export function inventRound(edition: Edition, whole: boolean, by: Chance, everyone: readonly Municipality[]): Round {
  const asked = everyone.filter(inAllianceOn(roadDays(edition).opens))
  const silent = Math.max(1, Math.floor(asked.length * 0.14))
  const order = by.shuffled(asked)
  const suggesting = order.slice(0, Math.min(asked.length - 2 * silent, whole ? mostSuggesting.whole : mostSuggesting.other))
  const nothing = order.slice(suggesting.length, order.length - silent)
  const late = suggesting.at(-1) ?? null
  return {
    id: `runde-${edition.year}`,
    asked,
    suggesting,
    nothing,
    silent: order.slice(order.length - silent),
    late,
    answered: new Map([...suggesting, ...nothing].map((one) => [one.code, answerDay(edition, one === late, by)])),
  }
}
