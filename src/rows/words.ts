import type { Referral } from '#adoption'
import type { ReadDb, Tx } from '#db'
import type { Version } from '#editions'
import type { Actor } from '#journal'
import type { MunicipalityCode, RoughDay } from '#kernel'
import type { RecordedTreatment } from '#meetings'
import type { Body } from '#members'
import type { Place, Problem } from '#reading'

/** Which rows a load wrote, so that loading again can tell a changed row from one that is not. */
export type RowsLoaded = {
  readonly type: 'loading.rows-loaded'
  readonly rows: readonly LoadedRow[]
}
/** `content` is the row as it was loaded and a fingerprint of what it came to; see content.ts. */
export type LoadedRow = { readonly file: string; readonly key: string; readonly content: string; readonly record: string }

/** What is recorded already, or stands in the folder, that a row may name. */
export type Known = {
  /** Is the alliance itself described? */
  described: boolean
  /** Every name that each municipality goes by. */
  readonly names: Map<MunicipalityCode, Set<string>>
  /** The municipalities as they were recorded before this load. */
  readonly recorded: ReadonlyMap<MunicipalityCode, { readonly name: string; readonly tile: Tile | null }>
  readonly bodies: Map<string, Pick<Body, 'code' | 'parent'>>
  readonly recordedBodies: ReadonlyMap<string, MunicipalityCode | null>
  readonly bodyNames: Map<string, string>
  /** The ids of steps and meetings, which they have in common, and the meetings that a step may name. */
  readonly planned: Map<string, 'step' | 'meeting'>
  readonly meetings: Set<string>
  readonly editions: Map<number, string>
  /** The versions, each with its date. */
  readonly versions: Map<string, RoughDay>
  /** The versions that were approved for dispatch or sent before this load, as they stood. */
  readonly locked: ReadonlyMap<string, Version>
  readonly goals: readonly { readonly version: string; readonly number: number; readonly id: string }[]
  readonly loaded: ReadonlyMap<string, ReadonlyMap<string, LoadedRow>>
}
export type Tile = { readonly row: number; readonly column: number }

/** A load under way: nobody else writes in the alliance until it ends. */
export type Load = {
  readonly tx: Tx
  readonly read: ReadDb
  readonly actor: Actor
  /** What stood before the load, asked for once. */
  readonly treatmentsBefore: () => Promise<ReadonlyMap<string, RecordedTreatment>>
  /** Every referral once the dispatches are written, asked for once. */
  readonly referrals: () => Promise<readonly Referral[]>
}

export type Wrong = { readonly wrong: string; readonly column: string }
/** What became of a row: its record's id; kept, for a person's record stands in its place; waiting for another row; or wrong. */
export type Wrote = { readonly record: string } | { readonly kept: string } | { readonly waits: Wrong } | Wrong

/** What a row comes to. It is written only where that is not what it came to when it was last loaded. */
export type Meaning = {
  readonly means: unknown
  readonly record: string | null
  /** What has a person done with the record that `record` does not tell? */
  readonly byHand?: 'corrected' | 'withdrawn' | null | undefined
  /** Something that a person should know of, whether the row has changed or not. */
  readonly note?: string | undefined
  /** `stuck`: rows that wait for one another are all that is left, so one of them must go first. */
  readonly write: (stuck: boolean) => Promise<Wrote>
}
export type Resolve = (load: Load, loaded: LoadedRow | null) => Promise<Meaning | Wrong>

export type Values = Readonly<Record<string, unknown>>
/** A row that can be written; `retained` are the columns that the file lacks and that an earlier load filled. */
export type Planned = {
  readonly place: Place
  readonly key: string
  readonly values: Values
  readonly retained: readonly string[]
  readonly resolve: Resolve
}
export type Plan = { readonly rows: readonly Planned[]; readonly problems: readonly Problem[] }

export type Change = { readonly key: string; readonly what: readonly string[] }
export type FileReport = {
  readonly file: string
  /** Was the file in the folder? */
  readonly given: boolean
  readonly rows: number
  readonly added: readonly string[]
  readonly changed: readonly Change[]
  /** Rows that were not written, because what a person recorded stands in their place. */
  readonly kept: readonly { readonly key: string; readonly why: string }[]
  /** Rows that are as they were, but whose records a person has corrected since. */
  readonly overruled: readonly string[]
  /** Rows whose records a person has withdrawn since; they are not written again. */
  readonly withdrawn: readonly string[]
  /** Rows that an earlier load had and this one has not; what they recorded stands. */
  readonly missing: readonly string[]
  /** Columns that an earlier load had and this one has not; what they recorded stands. */
  readonly retained: readonly string[]
  readonly notes: readonly string[]
}
export type Report = { readonly files: readonly FileReport[]; readonly wrote: boolean }
