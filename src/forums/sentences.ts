import { danishList, danishPeriod } from '#kernel'
import type { ForumRecorded } from './words.ts'

/** What the journal tells of a forum. */
export function forumSentence({ name, from, to, covers }: ForumRecorded): string {
  const period = from || to ? danishPeriod(from, to) : 'perioden er ikke registreret'
  const subjects = covers.length ? ` Det dækker ${danishList(covers)}.` : ''
  return `Et andet forum er registreret: ${name} (${period}).${subjects}`
}
