/** The unbroken thread: from a theme forwards, and from a goal backwards. Pure. */
import type { Theme } from '#themes'
import { stepsOfGoals, stepsOfPaper } from './draft-steps.ts'
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
import { inTime, ranked, stepsOfTheme } from './steps.ts'
import type { Ending, Making, Step } from './words.ts'

/** Every goal that was ever founded on one of these themes, and those that the newest of them went into. */
function goalsAhead(making: Making, themes: ReadonlySet<string>): Set<string> {
  const founded = making.foundings.filter((founding) => founding.themes.some((theme) => themes.has(theme)))
  const heirs = [...themes].flatMap((theme) => {
    const { goals, since } = foundedOn(making, theme)
    return goals.flatMap((goal) => goalWithHeirs(making, goal, since))
  })
  return new Set([...founded.map(({ goal }) => goal), ...heirs])
}

export type ThemeThread = { readonly theme: Theme; readonly steps: readonly Step[]; readonly endings: readonly Ending[] }
/** What a theme was made from, what became of it, and of the goals that it founds. */
export function threadOfTheme(making: Making, theme: Theme): ThemeThread {
  const heirs = withHeirs(making, theme.id)
  const line = [...withSources(making, theme.id), ...heirs]
  const themes = new Set(heirs.map(({ id }) => id))
  const through = { goals: goalsAhead(making, themes), themes }
  const steps = [
    ...line.flatMap((one) => stepsOfTheme(making, one)),
    ...groupedWith(making, theme).flatMap((one) => ranked(making, one)),
    ...stepsOfGoals(making, through),
    ...stepsOfPaper(making, through),
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
  const themes = themesBehind(making, goal)
  const through = { goals: new Set(goalWithSources(making, goal)), themes: new Set(themes.map(({ id }) => id)) }
  const steps = [
    ...themes.flatMap((theme) => stepsOfTheme(making, theme)),
    ...stepsOfGoals(making, through),
    ...stepsOfPaper(making, through),
  ]
  return { goal, steps: inTime(steps), themes }
}

export const isSuggestion = ({ origin, code }: Theme) => origin === 'municipality' && code !== null
