import type { FactsOf } from '#journal'
import { themesSentence } from './sentences.ts'
import { applyGrouped, applyLeftOut, applyLineage, applyTakenUp, applyTheme, applyThemeWithdrawn } from './store.ts'
import type { ThemesFact } from './words.ts'

/** Every fact of this room. */
export const themesFacts: FactsOf<ThemesFact> = {
  'themes.theme-recorded': { apply: applyTheme, tell: themesSentence },
  'themes.theme-withdrawn': { apply: applyThemeWithdrawn, tell: themesSentence },
  'themes.theme-grouped': { apply: applyGrouped, tell: themesSentence },
  'themes.lineage-recorded': { apply: applyLineage, tell: themesSentence },
  'themes.theme-left-out': { apply: applyLeftOut, tell: themesSentence },
  'themes.theme-taken-up': { apply: applyTakenUp, tell: themesSentence },
}
