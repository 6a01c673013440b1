import { type Assessment, knownWords, questionWords, saysNothing } from '#assessments'
import { caseText, notRecorded } from '#case-parts'
import type { Goal, Version } from '#editions'
import { danishDay } from '#kernel'
import type { CaseBlock } from './words.ts'

type Said = { readonly goal: Goal; readonly assessment: Assessment }
/** The goals of a version that a municipality has said something of, in their order. */
export const assessedGoals = ({ goals }: Version, assessments: readonly Assessment[]): Said[] =>
  goals.flatMap((goal) => {
    const assessment = assessments.find((one) => one.goal === goal.id && !saysNothing(one))
    return assessment ? [{ goal, assessment }] : []
  })

const paragraph = (text: string): CaseBlock => ({ kind: 'paragraph', level: 0, text })
const heading = (level: number, text: string): CaseBlock => ({ kind: 'heading', level, text })
const asked = (question: string, text: string): CaseBlock[] => [
  heading(2, question),
  ...(text ? caseText(text, 2) : [paragraph(notRecorded)]),
]

function moneyOf({ reprioritised, funding }: Assessment, goal: string): CaseBlock[] {
  const shifts = reprioritised.map(({ from, to, when }) => [from, to, danishDay(when)])
  const funds = funding.map(({ source, permanent }) => [source, knownWords[permanent]])
  return [
    ...(shifts.length
      ? [{ kind: 'table', caption: `Det prioriteres om: ${goal}`, columns: ['Fra', 'Til', 'Hvornår'], rows: shifts } as const]
      : []),
    ...(funds.length
      ? [{ kind: 'table', caption: `Finansiering: ${goal}`, columns: ['Kilde', 'Varig'], rows: funds } as const]
      : []),
  ]
}

/** What the administration says that each goal means to its municipality (annex 3 of the real case), as it stands. */
export function assessmentBlocks(version: Version, assessments: readonly Assessment[]): CaseBlock[] {
  const said = assessedGoals(version, assessments)
  if (said.length === 0) return []
  const overview = said.map(({ goal, assessment }) => [
    `Mål ${goal.number}`,
    knownWords[assessment.withinBudget],
    knownWords[assessment.newTask],
    assessment.authority || notRecorded,
    assessment.operator || notRecorded,
  ])
  const columns = ['Mål', 'Inden for budgettet', 'Ny opgave', 'Myndighed', 'Udfører']
  return [
    { kind: 'table', caption: 'Vurderingen i korte træk', columns, rows: overview },
    ...said.flatMap(({ goal, assessment }) => [
      heading(1, `Mål ${goal.number}: ${goal.title}`),
      ...asked(questionWords[goal.kind].solvedToday, assessment.solvedToday),
      ...asked(questionWords[goal.kind].meaning, assessment.meaning),
      ...moneyOf(assessment, `mål ${goal.number}`),
    ]),
  ]
}
