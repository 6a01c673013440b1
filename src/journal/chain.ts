import { createHash, randomBytes } from 'node:crypto'
import type { By, Fact } from './words.ts'

export const emptyHash = '0'.repeat(64)

/** JSON with its keys in order, so that the same fact always gives the same bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.entries(value).filter(([, inner]) => inner !== undefined)
  keys.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${keys.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

/** The hashed text of an entry: the office and the fact, and no person. */
export const bodyOf = (by: By, { type: _, ...fact }: Fact) => canonical({ by, fact })

/** SHA-256 over the line before, the place, the instant, the type and the body, each on a line of its own. */
export const seal = (previous: string, sequence: number, at: string, type: string, body: string) =>
  createHash('sha256').update([previous, sequence, at, type, body].join('\n')).digest('hex')

/** 128 bits that make the fingerprint of something short, such as a ballot, impossible to guess from. */
export const freshSalt = () => randomBytes(16).toString('base64url')
/**
 * SHA-256 of something that is not public yet, with its salt: the journal keeps this at once, and the thing and the salt when it is
 * made public, so that anyone can check that nobody changed it meanwhile.
 */
export const fingerprintOf = (salt: string, content: unknown) =>
  createHash('sha256')
    .update(`${salt}\n${canonical(content)}`)
    .digest('hex')
