/** How large an invented alliance is. The same size always gives the same files, byte for byte. */
export type Size = {
  /** Members on the newest day; one more has left before it. */
  readonly members: number
  /** Editions of the joint paper, spread over the years; the newest is from the last of them. */
  readonly editions: number
  /** How many years back from `newestYear` the history reaches. */
  readonly years: number
  readonly seed: number
}
export const defaultSize: Size = { members: 29, editions: 2, years: 4, seed: 7 }
export const newestYear = 2026
/** No invented date lies after this one, so that none is in the future of whoever loads the files. */
export const lastDay = '2026-10-31'

/** The most and the least of each; there is also at most one edition a year. */
export const sizeLimits: { readonly [part in keyof Size]: readonly [least: number, most: number] } = {
  members: [5, 400],
  editions: [1, 10],
  years: [1, 30],
  seed: [0, 4_294_967_295],
}

/** The part of a size that is outside its limits; null when all is well. */
export function sizeFault(size: Size): keyof Size | 'more-editions-than-years' | null {
  const wrong = (Object.keys(sizeLimits) as (keyof Size)[]).find((part) => {
    const [least, most] = sizeLimits[part]
    return !Number.isInteger(size[part]) || size[part] < least || size[part] > most
  })
  return wrong ?? (size.editions > size.years ? 'more-editions-than-years' : null)
}

/** A municipality that does not exist. */
export type Municipality = {
  readonly code: string
  readonly name: string
  /** What it was called before a day. */
  readonly formerly: { readonly name: string; readonly until: string } | null
  readonly capital: boolean
  readonly cluster: string
  /** The cluster that it was in before `clustersMoved`. */
  readonly clusterBefore: string | null
  readonly inferred: boolean
  readonly row: number
  readonly column: number
  readonly joined: string | null
  readonly left: string | null
  /** Inhabitants on 1 January of each year of the history. */
  readonly inhabitants: readonly number[]
}
