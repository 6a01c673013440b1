import type { z } from 'zod'
import { type Ending, isSuggestion, type Making, type Step, threadOfGoal, threadOfTheme } from '#making'
import type { thread } from './thread-schema.ts'

type Answer = z.infer<typeof thread>

const asStep = ({ placing, ...step }: Step) => ({
  ...step,
  placing: placing && { ...placing, methods: [...placing.methods] },
})
function asEnding(ending: Ending): Answer['themes'][number]['endings'][number] {
  if (ending.kind === 'area') return { kind: ending.kind, goal: ending.goal, area: ending.area.place }
  return { kind: ending.kind, goal: 'goal' in ending ? ending.goal.id : null, area: null }
}

/** The whole thread of a paper: every theme forwards, and every goal backwards. */
export function threadAnswer(making: Making): Answer {
  const goals = (making.final ?? making.edition?.versions.at(-1))?.goals ?? []
  return {
    edition: making.year,
    themes: making.themes.map((theme) => {
      const { steps, endings } = threadOfTheme(making, theme)
      return { id: theme.id, title: theme.title, code: theme.code, endings: endings.map(asEnding), steps: steps.map(asStep) }
    }),
    goals: goals.map(({ id }) => {
      const found = threadOfGoal(making, id)
      const suggestions = found?.themes.filter(isSuggestion).map((theme) => theme.id) ?? []
      return { id, suggestions, steps: found?.steps.map(asStep) ?? [] }
    }),
    leftOut: making.themes.flatMap(({ id, leftOut }) => (leftOut ? [{ theme: id, ...leftOut }] : [])),
  }
}
