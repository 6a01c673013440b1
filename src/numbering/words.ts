import type { Draft, Save } from '#drafting'
import type { Edition, Lineage } from '#editions'
import type { CalendarDay } from '#kernel'
import type { OpenRound, Remark } from '#remarks'

/** All that the numbering of a version looks at. */
export type Ready = {
  readonly draft: Draft
  readonly saves: readonly Save[]
  readonly editions: readonly Edition[]
  readonly lineage: readonly Lineage[]
  /** The versions that were approved for dispatch or sent. */
  readonly locked: ReadonlySet<string>
  readonly themes: ReadonlySet<string>
  /** What was said of this draft, and the round that it was shown in last. */
  readonly remarks: readonly Remark[]
  readonly round: OpenRound | null
  readonly today: CalendarDay
}
/** Something that must be there before the draft can be a version, and the part of it to look at; null: what municipalities said. */
export type Missing = { readonly part: string | null; readonly text: string }

export type Refusal = 'not-yours' | 'no-such-draft' | 'is-numbered' | 'is-incomplete' | 'changed-meanwhile'
