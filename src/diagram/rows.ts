/** What is drawn, in order: goals by number, their measures, and the steps of each, with how they lie to the edition's period. */
import type { Edition } from '#editions'
import { precisionOf, type RoughDay, span } from '#kernel'
import type { Measure, Step } from '#measures'
import type { Lying } from './words.ts'

export type Period = Pick<Edition, 'periodFrom' | 'periodTo'>
type Days = Pick<Step, 'from' | 'to'>
export type DrawnStep = Step & { readonly lying: Lying }
export type DrawnMeasure = Omit<Measure, 'steps'> & { readonly steps: readonly DrawnStep[] }
export type DrawnGoal = { readonly name: string; readonly number: number; readonly measures: readonly DrawnMeasure[] }

/** A day on a scale of days. */
export const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/**
 * Does a step lie outside the edition's period (S73)? Surely where even the nearest day that it can be does; perhaps where only the farthest
 * does. An unknown day, or an unknown end of the period, tells nothing.
 */
export function lyingOf({ from, to }: Days, { periodFrom, periodTo }: Period): Lying {
  const [begins, ends] = [span(from) ?? span(to), span(to) ?? span(from)]
  const [first, last] = [span(periodFrom)?.first, span(periodTo)?.last]
  if (!begins || !ends) return 'inside'
  if (first && begins.last < first) return 'before'
  if (last && ends.first > last) return 'after'
  return (first && begins.first < first) || (last && ends.last > last) ? 'maybe' : 'inside'
}

/** The first and last day that a step can be, and the days between which it surely is under way; an end that nobody knows is null. */
export function extentOf({ from, to }: Days) {
  const [begins, ends] = [span(from), span(to)]
  const sure = begins && ends && from !== to && begins.last <= ends.first ? { first: begins.last, last: ends.first } : null
  return { first: begins?.first ?? null, last: ends?.last ?? null, sure }
}
export const isOneDay = ({ from, to }: Days) => from === to && precisionOf(from) === 'day'
export const isUndated = ({ from, to }: Days) => from === '' && to === ''

/** A goal by its number and short title in the newest version that has it. */
export function goalNamed({ versions }: Edition, goal: string) {
  const found = versions.flatMap(({ goals }) => goals.filter(({ id }) => id === goal)).at(-1)
  return { number: found?.number ?? 0, name: found ? `Mål ${found.number}: ${found.shortTitle}` : 'Et mål' }
}

export function drawnGoals(edition: Edition, measures: readonly Measure[]): DrawnGoal[] {
  const own = measures.filter(({ edition: year }) => year === edition.year)
  const goals = [...Map.groupBy(own, ({ goal }) => goal)].map(([goal, of]) => ({
    ...goalNamed(edition, goal),
    measures: of.map((one) => ({ ...one, steps: one.steps.map((step) => ({ ...step, lying: lyingOf(step, edition) })) })),
  }))
  return goals.sort((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1))
}

/** The whole years that the drawing reaches over: the edition's period and every day that a step can be. */
export function yearsOf(edition: Edition, goals: readonly DrawnGoal[]): readonly [number, number] {
  const steps = goals.flatMap(({ measures }) => measures.flatMap(({ steps }) => steps))
  const days: RoughDay[] = [edition.periodFrom, edition.periodTo, ...steps.flatMap(({ from, to }) => [from, to])]
  const years = days.filter((day) => day !== '').map((day) => Number(day.slice(0, 4)))
  const known = years.length ? years : [edition.year]
  return [Math.min(...known), Math.max(...known)]
}
