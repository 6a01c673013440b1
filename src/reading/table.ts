/** A table says what a file holds; the types of its rows follow from its columns. */
import type { Column, Family, FamilyMember } from './columns.ts'
import type { Columns } from './header.ts'
import type { Place } from './reading-words.ts'

/** What a file holds. */
export type AnyTable = {
  readonly file: string
  readonly columns: Columns
  /** Two rows may not agree in all of these columns. */
  readonly key?: readonly string[]
  /** The folder may lack the file. */
  readonly optional?: boolean
  /** The file may hold a header only. */
  readonly mayBeEmpty?: boolean
}
export type Table<C extends Columns> = AnyTable & { readonly columns: C; readonly key?: readonly (keyof C & string)[] }

export type RowOf<C extends Columns> = {
  readonly [N in keyof C]: C[N] extends Family<infer K, infer V>
    ? readonly FamilyMember<K, V>[]
    : C[N] extends Column<infer T>
      ? T
      : never
}
export type ReadRow<C extends Columns> = Place & { readonly values: RowOf<C> }

/**
 * `given` tells whether the file was there, `present` which columns it had, `members` which of each family: an absent column is
 * not an emptied one.
 */
export type ReadTable<C extends Columns> = {
  readonly file: string
  readonly given: boolean
  readonly present: ReadonlySet<keyof C & string>
  readonly members: ReadonlyMap<keyof C & string, readonly unknown[]>
  readonly rows: readonly ReadRow<C>[]
}

/** Describes a table; it is there for the type. */
export const table = <const C extends Columns>(described: Table<C>): Table<C> => described
