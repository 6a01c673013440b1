/**
 * An edition's measures drawn over time. `svg` is a whole picture without outside references, style sheets or scripts; `columns` and
 * `rows` say the same as a table; `outside` and `undated` name what the reader must be warned of, a sentence each.
 */
export type Diagram = {
  readonly title: string
  readonly description: string
  readonly svg: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly outside: readonly string[]
  readonly undated: readonly string[]
}

/** How a step lies to the edition's period; `maybe` where only part of what its days can be lies outside (S73). */
export type Lying = 'inside' | 'before' | 'after' | 'maybe'
