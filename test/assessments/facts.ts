import { type AssessmentContent, saveAssessment } from '#assessments'
import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, type MunicipalityCode, roughly } from '#kernel'

export const said: AssessmentContent = {
  solvedToday: 'Vi har en akutplads i hvert område.',
  meaning: 'Vi skal have flere sygeplejersker om natten.',
  withinBudget: 'no',
  newTask: 'no',
  reprioritised: [{ from: 'Dagvagten', to: 'Nattevagten', when: roughly('2027-03') }],
  funding: [{ source: 'Varige midler fra 2016', permanent: 'yes' }],
  authority: 'Kommunen',
  operator: 'Et plejecenter',
}

/** An assessment of a goal that was a draft, was public, and is shared now. */
export async function recordAssessments(
  ledger: Ledger,
  alliance: AllianceSlug,
  actor: Actor,
  code: MunicipalityCode,
  goal = '2017-goal-1',
) {
  const of = { code, edition: 2017, goal, content: said }
  let seen = 0
  for (const state of ['draft', 'public', 'shared'] as const) {
    const done = await saveAssessment(ledger, alliance, actor, { ...of, state, seen })
    if (!done.ok) throw new Error(`the assessment was refused: ${done.refusal}`)
    seen = done.value ?? seen
  }
}
