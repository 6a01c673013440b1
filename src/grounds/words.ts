import type { AreaArgument, Founding, RecordedTerms } from '#wording'

/** What a goal of a version rests on: its terms, the themes that it came from, and why its area is shared at all. */
export type Grounds = {
  readonly version: string
  readonly terms: RecordedTerms
  readonly founding: Founding
  readonly argument: AreaArgument
}
/** `seen`: what stood when the form was opened, as `markOf` marks it. */
export type RecordGrounds = Grounds & { readonly seen: string }

export type GroundsRefusal = 'not-yours' | 'no-such-goal' | 'no-such-theme' | 'locked' | 'changed-meanwhile'
