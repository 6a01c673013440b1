/** How a municipality's assessments lie in a spreadsheet: one row a goal, and a sheet each for what a goal may have several of. */
import { assessmentStates, knownAnswers, knownWords, stateWords } from '#assessments'
import type { Goal } from '#editions'
import type { SheetColumn } from '#sheets'

export const sheetNames = {
  goals: 'Vurderinger',
  shifts: 'Omprioriteringer',
  funding: 'Finansiering',
  help: 'Vejledning',
} as const
export const titles = {
  key: 'Nøgle (må ikke ændres)',
  goal: 'Mål',
  solvedToday: 'Sådan er det i dag',
  meaning: 'Det betyder målet hos os',
  withinBudget: 'Kan det holdes inden for budgettet?',
  newTask: 'Er det en ny opgave?',
  authority: 'Myndighed',
  operator: 'Driftsansvarlig',
  state: 'Tilstand',
  from: 'Fra',
  to: 'Til',
  when: 'Hvornår',
  source: 'Hvor kommer pengene fra?',
  permanent: 'Er den varig?',
} as const

const known = knownAnswers.map((one) => knownWords[one])
const states = assessmentStates.map((one) => stateWords[one].word)
const text = (title: string, width: number): SheetColumn => ({ title, kind: 'text', width })
const choice = (title: string, choices: readonly string[], width = 24): SheetColumn => ({ title, kind: 'choice', choices, width })

export const goalColumns: readonly SheetColumn[] = [
  { title: titles.key, kind: 'key' },
  text(titles.goal, 32),
  text(titles.solvedToday, 60),
  text(titles.meaning, 60),
  choice(titles.withinBudget, known),
  choice(titles.newTask, known),
  text(titles.authority, 28),
  text(titles.operator, 28),
  choice(titles.state, states, 30),
]
export const shiftColumns = (goals: readonly string[]): readonly SheetColumn[] => [
  choice(titles.goal, goals, 40),
  text(titles.from, 40),
  text(titles.to, 40),
  text(titles.when, 20),
]
export const fundingColumns = (goals: readonly string[]): readonly SheetColumn[] => [
  choice(titles.goal, goals, 40),
  text(titles.source, 60),
  choice(titles.permanent, known),
]
export const goalTitle = ({ number, shortTitle }: Pick<Goal, 'number' | 'shortTitle'>) => `Mål ${number}: ${shortTitle}`

/** Which assessment a row is of, and the save that it was made from: 0183/2017/2017-goal-1/12 */
export const keyOf = (code: string, edition: number, goal: string, seen: number) => [code, edition, goal, seen].join('/')
export type Key = { readonly code: string; readonly edition: number; readonly goal: string; readonly seen: number }
export function keyIn(text: string): Key | null {
  const [, code, edition, goal, seen] = /^(\d{4})\/(\d{4})\/([a-z0-9-]{1,60})\/(\d{1,15})$/.exec(text) ?? []
  return code && goal ? { code, edition: Number(edition), goal, seen: Number(seen) } : null
}
