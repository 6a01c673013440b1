/** What is recorded of the making of a paper, gathered and followed. Looking only. */
export { endingsOf, endingsOfGoal, groupedWith, newestOf, themesBehind, withHeirs, withSources } from './follow.ts'
export { readMaking, readYears } from './gather.ts'
export { placingOf } from './placing.ts'
export { bodyOfVote, decidedOn } from './steps.ts'
export { type GoalThread, isSuggestion, type ThemeThread, threadOfGoal, threadOfTheme } from './threads.ts'
export * from './words.ts'
export { readYearNamed } from './year.ts'
