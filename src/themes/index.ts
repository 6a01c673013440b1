export { themesFacts } from './facts.ts'
export { routes } from './routes.ts'
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
export { importanceWords, themeStateWords, trackWords } from './words-da.ts'
