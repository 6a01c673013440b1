import { danishInstant } from '#kernel'
import type { Change } from './preview.ts'

export const changeWords: Record<
  Change['what'],
  { readonly word: string; readonly kind: 'success' | 'warning' | 'error' | 'info' }
> = {
  new: { word: 'nyt', kind: 'success' },
  changed: { word: 'ændret', kind: 'warning' },
  moved: { word: 'flyttet', kind: 'info' },
  back: { word: 'kommer tilbage', kind: 'success' },
  same: { word: 'uændret', kind: 'info' },
  out: { word: 'går ud', kind: 'error' },
}
export const amountWords: Record<Exclude<Change['what'], 'same'>, readonly [one: string, many: string]> = {
  new: ['ny del', 'nye dele'],
  changed: ['ændret del', 'ændrede dele'],
  moved: ['flyttet del', 'flyttede dele'],
  back: ['del, der kommer tilbage', 'dele, der kommer tilbage'],
  out: ['del, der går ud', 'dele, der går ud'],
}

/** Said of a part that goes out, where it can be put back. */
export const because = (readAt: Date) => `Stod ikke i den Word-fil, der blev læst ${danishInstant(readAt)}`
export const noFile =
  'Det, filen sagde, findes ikke længere: Der er gået et døgn, eller du har læst en anden fil siden. Vælg filen igen.'
