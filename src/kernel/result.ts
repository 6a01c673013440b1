/** What a person can act on comes back as a value; exceptions are for bugs. */
export type Accepted<T> = { readonly ok: true; readonly value: T }
export type Refused<R> = { readonly ok: false; readonly refusal: R }
export type Result<T, R> = Accepted<T> | Refused<R>

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value })
export const refuse = <const R>(refusal: R): Refused<R> => ({ ok: false, refusal })

/** Marks what cannot happen; a new case that nobody handled does not compile. */
export function never(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
