/** Something that does not fit. */
export type Difference =
  | { readonly kind: 'gap'; readonly sequence: number; readonly found: number }
  | { readonly kind: 'previous'; readonly sequence: number }
  | { readonly kind: 'seal'; readonly sequence: number }
  | { readonly kind: 'unreadable'; readonly sequence: number }
  | { readonly kind: 'no-head' }
  | { readonly kind: 'head'; readonly sequence: number; readonly last: number }
  | { readonly kind: 'head-hash'; readonly sequence: number }
  | { readonly kind: 'unknown-fact'; readonly sequence: number; readonly type: string }
  | { readonly kind: 'cannot-apply'; readonly sequence: number; readonly why: string }
  | { readonly kind: 'no-table'; readonly table: string }
  | { readonly kind: 'strange-table'; readonly table: string }
  | { readonly kind: 'other-columns'; readonly table: string }
  | { readonly kind: 'only-in-tables'; readonly table: string; readonly row: string }
  | { readonly kind: 'only-in-facts'; readonly table: string; readonly row: string }

export type Verified = { readonly entries: number; readonly hash: string; readonly tables: number }

const words: { readonly [K in Difference['kind']]: (difference: Extract<Difference, { kind: K }>) => string } = {
  gap: ({ sequence, found }) => `Journalen mangler post ${sequence}; efter den foregående kommer ${found}.`,
  previous: ({ sequence }) => `Post ${sequence} i journalen bygger ikke på den foregående posts fingeraftryk.`,
  seal: ({ sequence }) => `Post ${sequence} i journalen er ændret, efter at den blev skrevet: fingeraftrykket passer ikke.`,
  unreadable: ({ sequence }) => `Post ${sequence} i journalen kan ikke læses: dens indhold er ikke i journalens form.`,
  'no-head': () => 'Journalens hoved er væk.',
  head: ({ sequence, last }) => `Journalens hoved siger post ${sequence}, men den sidste post er ${last}.`,
  'head-hash': ({ sequence }) => `Journalens hoved har et andet fingeraftryk end den sidste post, ${sequence}.`,
  'unknown-fact': ({ sequence, type }) => `Post ${sequence} i journalen har en type, som programmet ikke kender: ${type}.`,
  'cannot-apply': ({ sequence, why }) => `Post ${sequence} i journalen kan ikke gentages: ${why}.`,
  'no-table': ({ table }) => `Tabellen ${table} er væk.`,
  'strange-table': ({ table }) => `Tabellen ${table} hører ikke til alliancen.`,
  'other-columns': ({ table }) => `Tabellen ${table} har andre kolonner, end den skal have.`,
  'only-in-tables': ({ table, row }) => `Tabellen ${table} har en række, som journalen ikke forklarer: ${row}`,
  'only-in-facts': ({ table, row }) => `Tabellen ${table} mangler eller har ændret en række, som journalen siger: ${row}`,
}

/** One Danish line that names the place. */
export const wordDifference = <K extends Difference['kind']>(difference: Extract<Difference, { kind: K }>): string =>
  (words[difference.kind as K] as (one: typeof difference) => string)(difference)
