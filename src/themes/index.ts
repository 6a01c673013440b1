export { ThemesDesk } from './desk-parts.tsx'
export { themesFacts } from './facts.ts'
export { backFrom, endsOf, onwardsFrom, suggestersOf, suggestionsIn } from './lineage.ts'
export { overlapsWith, readSeen, type Seen } from './reading.ts'
export { routes } from './routes.ts'
export {
  isDue,
  isSettled,
  type NewTheme,
  type Suggesting,
  saysTheSame,
  suggest,
  takeBack,
  type Written,
} from './rules.ts'
export {
  applyGrouped,
  applyLeftOut,
  applyLineage,
  applyTakenUp,
  applyTheme,
  applyThemeWithdrawn,
  readThemes,
} from './store.ts'
export * from './words.ts'
export { importanceWords, originWords, themeLooks, trackWords } from './words-da.ts'
