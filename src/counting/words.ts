/** The ways that the same ballots are counted. */
export const methods = ['borda', 'schulze', 'top'] as const
export type Method = (typeof methods)[number]

/** One ballot as it is counted: themes from the best; those that it does not name are below all that it names, and alike. */
export type CountedBallot = { readonly ranking: readonly string[]; readonly weight: number }

/** A theme's place by one method; themes that are equal share the place, and the places after it are left out (1, 2, 2, 4). */
export type Placed = { readonly theme: string; readonly place: number; readonly score: number }
export type Pair = readonly [string, string]
/** What one method comes to, the best first. `even` are the pairs that the method cannot tell apart. */
export type Outcome = { readonly method: Method; readonly placed: readonly Placed[]; readonly even: readonly Pair[] }
