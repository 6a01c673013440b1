import { danishOrder, type MunicipalityCode, unknownDay } from '#kernel'
import type { Body, LocalKind } from './words.ts'

/** The kinds that a new body of a municipality can be; each has its council and its finance committee already. */
export const newBodyKinds = ['committee', 'advisory'] as const satisfies readonly LocalKind[]
export type NewBodyKind = (typeof newBodyKinds)[number]

/** Do two names name the same body, capitals apart? */
export const sameBodyName = (a: string, b: string) => danishOrder(a.toLocaleLowerCase('da'), b.toLocaleLowerCase('da')) === 0

const plain: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e', ü: 'u', ö: 'oe', ä: 'ae' }
const nameInId = (name: string) =>
  name
    .toLocaleLowerCase('da')
    .replace(/[æøåéüöä]/g, (letter) => plain[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')

/** Has a text anything in it that a body can be known by? */
export const namesABody = (name: string) => nameInId(name) !== ''

/** An id that no other body has; the word in the middle keeps it from those that every municipality has by law. */
function idFor(code: string, name: string, bodies: readonly Body[]): string {
  const stem = `${code}-udvalg-${nameInId(name)}`
  let id = stem
  for (let count = 2; bodies.some((body) => body.id === id); count += 1) id = `${stem}-${count}`
  return id
}

/** A body of a municipality that the alliance has not met before. */
export const newBody = (code: MunicipalityCode, name: string, kind: NewBodyKind, bodies: readonly Body[]): Body => ({
  id: idFor(code, name, bodies),
  name,
  kind,
  code,
  parent: null,
  role: '',
  from: unknownDay,
  to: unknownDay,
})
