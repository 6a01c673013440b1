import type { FactsOf } from '#journal'
import type { ThemesFact } from './words.ts'

/** Every fact of this room. */
export const themesFacts: FactsOf<ThemesFact> = {}
