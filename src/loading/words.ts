import type { Tx } from '#db'
import type { Actor } from '#journal'
import type { MunicipalityCode } from '#kernel'
import type { Place, Problem } from '#reading'

/** Which rows a load wrote; the contents are fingerprints, so that loading again can tell a changed row from one that is not. */
export type RowsLoaded = {
  readonly type: 'loading.rows-loaded'
  readonly rows: readonly LoadedRow[]
}
export type LoadedRow = { readonly file: string; readonly key: string; readonly content: string; readonly record: string }

/** What is already recorded, or stands in the folder, that a row may name. */
export type Known = {
  readonly municipalities: Map<MunicipalityCode, string>
  readonly bodies: Map<string, MunicipalityCode | null>
  readonly editions: Map<number, string>
  readonly versions: Set<string>
  readonly jointBody: string
}

/** What became of a row: its record's id; kept, because a person has corrected it by hand since; or what was wrong. */
export type Wrote = { readonly record: string } | { readonly kept: string } | { readonly wrong: string; readonly column: string }

/** A row that can be written. `values` decide whether it has changed since it was last loaded. */
export type Planned = {
  readonly place: Place
  readonly key: string
  readonly values: unknown
  readonly write: (tx: Tx, actor: Actor, loaded: LoadedRow | null) => Promise<Wrote>
}
export type Plan = { readonly rows: readonly Planned[]; readonly problems: readonly Problem[] }

export type FileReport = {
  readonly file: string
  readonly rows: number
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly kept: readonly { readonly key: string; readonly why: string }[]
  readonly missing: readonly string[]
}
export type Report = { readonly files: readonly FileReport[]; readonly wrote: boolean }
