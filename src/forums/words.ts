import type { RoughDay } from '#kernel'

/**
 * Another forum where municipalities handle things together (S27), such as a health agreement. It begins and ends by law or agreement
 * (N3), so what it covers counts within its time only. A later fact of the same id takes its place.
 */
export type ForumRecorded = {
  readonly type: 'forums.forum-recorded'
  readonly id: string
  readonly name: string
  readonly from: RoughDay
  readonly to: RoughDay
  /** Why it ends, or may end: a law, an agreement's term. */
  readonly endsBecause: string
  /** The subjects that it covers, each in a few words; none where nobody has recorded them. */
  readonly covers: readonly string[]
  readonly note: string
  readonly address: string
  readonly source: string
}
export type ForumsFact = ForumRecorded

/** A forum as it stands, with its place in the journal. */
export type Forum = Omit<ForumRecorded, 'type'> & { readonly sequence: number }

export type Refusal =
  | 'not-yours'
  | 'no-such-forum'
  | 'ends-before-it-begins'
  | 'name-taken'
  | 'recorded-meanwhile'
  | 'changed-meanwhile'
