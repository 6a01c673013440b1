export { themesFacts } from './facts.ts'
export { backFrom, endsOf, onwardsFrom, suggestersOf, suggestionsIn } from './lineage.ts'
export { editionsOf, overlapsWith, readSeen, type Seen } from './reading.ts'
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
  written,
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
export { dueText, importanceText, insteadText, ThemeLink, themesPath, whoText } from './theme-parts.tsx'
export * from './words.ts'
export { importanceWords, originWords, theCommunity, themeLooks, trackWords } from './words-da.ts'
