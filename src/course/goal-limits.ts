import type { Mandate } from '#agenda'
import type { Edition } from '#editions'
import { counted, danishDay } from '#kernel'

/** How an edition's newest version keeps to the number of goals that a body asked for at the most; null where there is no limit. */
export type GoalLimit = {
  readonly limit: number
  readonly goals: number | null
  readonly version: string | null
  readonly kept: boolean | null
}

/** The newest version of the edition that a mandate leads to, beside the mandate's limit. */
export function goalLimitOf({ goalLimit, edition }: Mandate, editions: readonly Edition[]): GoalLimit | null {
  if (goalLimit === null) return null
  const newest = editions.find(({ year }) => year === edition)?.versions.at(-1)
  if (!newest) return { limit: goalLimit, goals: null, version: null, kept: null }
  // What is said of a version counts; its recorded goals may be fewer.
  const goals = newest.goalCount ?? (newest.goals.length || null)
  const version = `version ${newest.number}, ${danishDay(newest.dated)}`
  return { limit: goalLimit, goals, version, kept: goals === null ? null : goals <= goalLimit }
}

/** The limit and the number of goals in one sentence. */
export function limitSentence({ limit, goals, version, kept }: GoalLimit): string {
  const bound = `Grænsen er ${counted(limit, 'mål', 'mål')}.`
  if (!version) return `${bound} Der er endnu ikke registreret en version.`
  if (goals === null) return `${bound} Hvor mange mål den nyeste version (${version}) har, er ikke registreret.`
  const has = `${bound} Den nyeste version (${version}) har ${counted(goals, 'mål', 'mål')}`
  return kept ? `${has} og holder grænsen.` : `${has}: ${goals - limit} over grænsen.`
}
