/** What a file would change, goal by goal, held against what stands now. */

import { fundingLine, shiftLine } from '#assessment-room'
import {
  type Assessment,
  type AssessmentContent,
  type AssessmentState,
  emptyContent,
  knownWords,
  questionWords,
  saysTheSame,
  stateWords,
} from '#assessments'
import { type Goal, type GoalKind, redline, type Stretch } from '#editions'
import type { Entry, FileRead, Trouble } from './words.ts'

export type ChangedField = { readonly label: string; readonly stretches: readonly Stretch[] }
/** `meanwhile`: what stands was saved after the file was taken out. `troubles`: it cannot be saved as it is written. */
export type ChangedGoal = {
  readonly goal: Goal
  readonly entry: Entry
  readonly now: Assessment | null
  readonly fields: readonly ChangedField[]
  readonly meanwhile: boolean
  readonly troubles: readonly Trouble[]
}
export type Preview = {
  readonly changed: readonly ChangedGoal[]
  readonly same: number
  /** Rows that belong to no goal. */
  readonly lost: readonly Trouble[]
}

type Said = { readonly content: AssessmentContent; readonly state: AssessmentState | null }
const linesOf = ({ content, state }: Said, kind: GoalKind): readonly (readonly [label: string, text: string])[] => [
  [questionWords[kind].solvedToday, content.solvedToday],
  [questionWords[kind].meaning, content.meaning],
  ['Holder sig inden for budgettet', knownWords[content.withinBudget]],
  ['Er en ny opgave', knownWords[content.newTask]],
  ['Omprioriteres', content.reprioritised.map(shiftLine).join('\n')],
  ['Finansiering', content.funding.map(fundingLine).join('\n')],
  ['Myndighed', content.authority],
  ['Driftsansvarlig', content.operator],
  ['Tilstand', state ? stateWords[state].word : 'Ikke begyndt'],
]

function fieldsOf(before: Said, after: Said, kind: GoalKind): ChangedField[] {
  const then = linesOf(before, kind)
  return linesOf(after, kind).flatMap(([label, text], at) => {
    const was = then[at]?.[1] ?? ''
    return was === text ? [] : [{ label, stretches: redline(was, text) }]
  })
}

/** Nothing to say, and nothing said: a goal that nobody has begun. */
const untouched = ({ content, state }: Entry, now: Assessment | null) =>
  now ? now.state === state && saysTheSame(now, content) : saysTheSame(content, emptyContent)

export function previewOf({ entries, troubles }: FileRead, goals: readonly Goal[], own: readonly Assessment[]): Preview {
  const changed = entries.flatMap((entry): ChangedGoal[] => {
    const goal = goals.find(({ id }) => id === entry.goal)
    const now = own.find((one) => one.goal === entry.goal) ?? null
    const wrong = troubles.filter((one) => one.goal === entry.goal)
    if (!goal || (untouched(entry, now) && wrong.length === 0)) return []
    const fields = fieldsOf({ content: now ?? emptyContent, state: now?.state ?? null }, entry, goal.kind)
    return [{ goal, entry, now, fields, meanwhile: entry.seen !== (now?.save ?? 0), troubles: wrong }]
  })
  return { changed, same: entries.length - changed.length, lost: troubles.filter(({ goal }) => goal === null) }
}
