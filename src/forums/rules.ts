import { type Actor, canonical } from '#journal'
import { accept, type Result, refuse, span } from '#kernel'
import type { Forum, ForumRecorded, Refusal } from './words.ts'

/** Only the secretariat, or whoever runs the program, keeps the register. */
export const mayKeepForums = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

type Wanted = Omit<ForumRecorded, 'type'> & { readonly seen: number | null }
/** A forum is recorded or corrected; null where the very same is recorded already. `seen`: the place of what the person saw. */
export function recordForum(forums: readonly Forum[], { seen, ...wanted }: Wanted): Result<ForumRecorded | null, Refusal> {
  const before = forums.find(({ id }) => id === wanted.id)
  if (before) {
    const { sequence, ...recorded } = before
    if (canonical(recorded) === canonical(wanted)) return accept(null)
    if (seen === null) return refuse('recorded-meanwhile')
    if (sequence !== seen) return refuse('changed-meanwhile')
  } else if (seen !== null) return refuse('no-such-forum')
  if (forums.some(({ id, name }) => id !== wanted.id && name.toLowerCase() === wanted.name.toLowerCase()))
    return refuse('name-taken')
  const [begins, ends] = [span(wanted.from)?.first, span(wanted.to)?.last]
  if (begins && ends && ends < begins) return refuse('ends-before-it-begins')
  return accept({ type: 'forums.forum-recorded', ...wanted })
}
