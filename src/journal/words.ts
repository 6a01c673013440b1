import type { Tx } from '#db'
import type { CalendarDay, MunicipalityCode } from '#kernel'

/** The office that an act was done in. `writer`: a member of the writing group, from a municipality or from none; `link`: a municipality by its personal link; `operator`: whoever runs the program, at its command line. */
export type By =
  | { readonly office: 'secretariat'; readonly onBehalfOf?: MunicipalityCode }
  | { readonly office: 'clerk'; readonly municipality: MunicipalityCode }
  | { readonly office: 'writer'; readonly municipality: MunicipalityCode | null }
  | { readonly office: 'link'; readonly municipality: MunicipalityCode }
  | { readonly office: 'operator' }

/** Who acts and when: the office goes into the hashed body, the person beside it, where it can be erased. */
export type Actor = { readonly by: By; readonly person: string | null; readonly now: Date }

/** A fact is storage: its type name and shape are chosen once. Everything in it is JSON. */
export type Fact = { readonly type: string }

/** The place that a fact was given in the journal. */
export type Entry = { readonly sequence: number; readonly at: string; readonly by: By }
/** An entry as it lies in the table, sealed: its office and fact are in the hashed body. */
export type SealedEntry = {
  readonly sequence: number
  readonly at: string
  readonly type: string
  readonly body: string
  readonly previous: string
  readonly hash: string
}
export type StoredEntry = SealedEntry & Entry & { readonly fact: Fact }

/** An alliance's revision: how many entries its journal has, and the hash that seals them all. */
export type Head = { readonly sequence: number; readonly hash: string }

/** Facts become sentences for the public in one place a room; names are looked up on the day of the entry. */
export type Names = {
  municipality(code: MunicipalityCode): string
  body(id: string): string
  matter(id: string): string
  /** A goal by its newest number and name, where it is told of. */
  goal?(id: string): string
  on: CalendarDay
}

/** What a fact does to the tables, and how it is told to the public. */
export type FactWays<F extends Fact> = {
  readonly apply: (tx: Tx, fact: F, entry: Entry) => Promise<unknown>
  readonly tell: (fact: F, names: Names) => string
  /** It only says that something was laid on the desk: pages that are `calm` stay as they are. */
  readonly sealed?: true
}
/** A room's facts: one that nobody applies, or nobody has worded, does not compile. */
export type FactsOf<F extends Fact> = { readonly [T in F['type']]: FactWays<Extract<F, { type: T }>> }
