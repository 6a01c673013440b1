/** An assessment as a form's fields, and back again. */
import { type AssessmentContent, type KnownAnswer, knownAnswers, longest, mostFunding, mostShifts } from '#assessments'
import { type Answers, Reading, readAnswers, type Typed } from '#forms'
import type { Asked } from '#identity'
import { danishDay, type RoughDay } from '#kernel'
import type { FormError } from '#ui'

const numbered = (most: number) => Array.from({ length: most }, (_, at) => at + 1)
const most = Math.max(mostShifts, mostFunding)
const rowNames = ['fra', 'til', 'hvornaar', 'kilde', 'varig'] as const
export const fieldAt = (name: (typeof rowNames)[number], place: number) => `${name}-${place}`
const names = [
  ...['set', 'antal', 'handling', 'tilstand', 'loeses', 'betyder', 'budget', 'nyopgave', 'myndighed', 'drift'],
  ...numbered(most).flatMap((place) => rowNames.map((name) => fieldAt(name, place))),
]

export const readWritten = (asked: Asked): Promise<Typed> =>
  readAnswers(asked, names, { loeses: longest.text, betyder: longest.text })

/** How many rows a form has; never fewer than two, or than what is written in them. */
export function rowsIn(answers: Answers): number {
  const used = numbered(most).filter((place) => rowNames.some((name) => answers[fieldAt(name, place)])).length
  const said = /^\d{1,2}$/.test(answers.antal ?? '') ? Number(answers.antal) : 0
  return Math.min(most, Math.max(2, used, said))
}

/** What is known already, as the form's fields, with a row to spare. */
export function answersOf(content: AssessmentContent): Answers {
  const rows = Math.max(content.reprioritised.length, content.funding.length) + 1
  const shifts = content.reprioritised.map(({ from, to, when }, at) => ({
    [fieldAt('fra', at + 1)]: from,
    [fieldAt('til', at + 1)]: to,
    [fieldAt('hvornaar', at + 1)]: when ? danishDay(when) : '',
  }))
  const funds = content.funding.map(({ source, permanent }, at) => ({
    [fieldAt('kilde', at + 1)]: source,
    [fieldAt('varig', at + 1)]: permanent,
  }))
  return Object.assign(
    {
      antal: String(rows),
      loeses: content.solvedToday,
      betyder: content.meaning,
      budget: content.withinBudget,
      nyopgave: content.newTask,
      myndighed: content.authority,
      drift: content.operator,
    },
    ...shifts,
    ...funds,
  )
}

const knownIn = (text: string): KnownAnswer => knownAnswers.find((one) => one === text) ?? 'not-known'

/** What was written, and what is wrong with it. */
export function contentIn(typed: Typed): { content: AssessmentContent; errors: readonly FormError[] } {
  const read = new Reading(typed)
  const shifts = numbered(mostShifts).flatMap((place) => {
    const [from, to] = [read.text(fieldAt('fra', place)), read.text(fieldAt('til', place))]
    const when: RoughDay = read.rough(fieldAt('hvornaar', place))
    if (!from && !to && !read.text(fieldAt('hvornaar', place))) return []
    read.needed(fieldAt('fra', place), 'Skriv, hvad der flyttes fra.')
    read.needed(fieldAt('til', place), 'Skriv, hvad der flyttes til.')
    return [{ from, to, when }]
  })
  const funding = numbered(mostFunding).flatMap((place) => {
    const source = read.text(fieldAt('kilde', place))
    const permanent = knownIn(read.text(fieldAt('varig', place)))
    if (!source && permanent === 'not-known') return []
    read.needed(fieldAt('kilde', place), 'Skriv, hvor pengene kommer fra.')
    return [{ source, permanent }]
  })
  const content = {
    solvedToday: read.text('loeses'),
    meaning: read.text('betyder'),
    withinBudget: knownIn(read.text('budget')),
    newTask: knownIn(read.text('nyopgave')),
    reprioritised: shifts,
    funding,
    authority: read.text('myndighed'),
    operator: read.text('drift'),
  }
  return { content, errors: read.errors }
}
