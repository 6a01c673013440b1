/** The unbroken thread: from a theme forwards, and from a goal backwards. Pure. */
import type { Theme } from '#themes'
import {
  endingsOf,
  foundedOn,
  goalWithHeirs,
  goalWithSources,
  groupedWith,
  newestOf,
  themesBehind,
  withHeirs,
  withSources,
} from './follow.ts'
import { inTime, ranked, stepsOfGoal, stepsOfPaper, stepsOfTheme } from './steps.ts'
import type { Ending, Making, Step } from './words.ts'

const versionsWith = ({ edition }: Making, goals: readonly string[]) =>
  new Set((edition?.versions ?? []).filter((version) => version.goals.some(({ id }) => goals.includes(id))).map(({ id }) => id))

export type ThemeThread = { readonly theme: Theme; readonly steps: readonly Step[]; readonly endings: readonly Ending[] }
/** What a theme was made from, what became of it, and of the goals that it founds. */
export function threadOfTheme(making: Making, theme: Theme): ThemeThread {
  const heirs = withHeirs(making, theme.id)
  const line = [...withSources(making, theme.id), ...heirs]
  const goals = heirs.flatMap(({ id }) => {
    const { goals, since } = foundedOn(making, id)
    return goals.flatMap((goal) => goalWithHeirs(making, goal, since))
  })
  const steps = [
    ...line.flatMap((one) => stepsOfTheme(making, one)),
    ...groupedWith(making, theme).flatMap((one) => ranked(making, one)),
    ...[...new Set(goals)].flatMap((goal) => stepsOfGoal(making, goal)),
    ...stepsOfPaper(making, versionsWith(making, goals)),
  ]
  return { theme, steps: inTime(steps), endings: endingsOf(making, theme) }
}

export type GoalThread = {
  readonly goal: string
  readonly steps: readonly Step[]
  /** The themes behind it, those that municipalities suggested among them. */
  readonly themes: readonly Theme[]
}
/** All that led to a goal, and what bodies did with the versions it stood in; null where no version has it. */
export function threadOfGoal(making: Making, goal: string): GoalThread | null {
  if (!newestOf(making, goal)) return null
  const goals = goalWithSources(making, goal)
  const themes = themesBehind(making, goal)
  const steps = [
    ...themes.flatMap((theme) => stepsOfTheme(making, theme)),
    ...goals.flatMap((one) => stepsOfGoal(making, one)),
    ...stepsOfPaper(making, versionsWith(making, goals)),
  ]
  return { goal, steps: inTime(steps), themes }
}

export const isSuggestion = ({ origin, code }: Theme) => origin === 'municipality' && code !== null
