import {
  type AssessmentContent,
  type AssessmentPublished,
  type AssessmentsFact,
  applyPublished,
  type assessmentStates,
  type Funding,
  isInEdition,
  type KnownAnswer,
  longest,
  mostFunding,
  mostShifts,
  type Shift,
  saysNothing,
} from '#assessments'
import { readEditions } from '#editions'
import { parseTypedRoughDay, unknownDay } from '#kernel'
import { code, oneOf, optionally, table, text } from '#reading'
import { blank, edition, goalNamed, type Loader, list, municipalityNamed, readOnce, recording, step, unusable } from '#rows'

const known = () =>
  optionally(oneOf<KnownAnswer>({ yes: ['ja'], no: ['nej'], 'not-known': ['ikke afklaret'] }), 'not-known' as const)
const said = {
  goal: text(60),
  solved_today: blank(longest.text),
  meaning: blank(longest.text),
  within_budget: known(),
  new_task: known(),
  /** Fra > til > hvornår, parted by `;` */
  reprioritised: list(1100),
  /** Kilde > varig (ja, nej), parted by `;` */
  funding: list(600),
  authority: blank(longest.line),
  operator: blank(longest.line),
}
type Said = {
  readonly solved_today: string
  readonly meaning: string
  readonly within_budget: KnownAnswer
  readonly new_task: KnownAnswer
  readonly reprioritised: readonly string[]
  readonly funding: readonly string[]
  readonly authority: string
  readonly operator: string
}

const parted = (cell: string) => cell.split('>').map((part) => part.trim())
function shiftIn(cell: string): Shift | null {
  const [from = '', to = '', typed = ''] = parted(cell)
  const when = typed ? parseTypedRoughDay(typed) : unknownDay
  const fits = [from, to].every((line) => line && line.length <= longest.line)
  return fits && when !== null ? { from, to, when } : null
}
const permanentIn: Readonly<Record<string, KnownAnswer>> = { ja: 'yes', nej: 'no', '': 'not-known' }
function fundingIn(cell: string): Funding | null {
  const [source = '', typed = ''] = parted(cell)
  const permanent = permanentIn[typed.toLocaleLowerCase('da')]
  return source && source.length <= longest.line && permanent ? { source, permanent } : null
}

/** What a row says; the cell that cannot be read where there is one. */
export function contentOfRow(row: Said): AssessmentContent | { readonly column: 'reprioritised' | 'funding' } {
  const shifts = row.reprioritised.map(shiftIn)
  const funding = row.funding.map(fundingIn)
  if (shifts.includes(null) || shifts.length > mostShifts) return { column: 'reprioritised' }
  if (funding.includes(null) || funding.length > mostFunding) return { column: 'funding' }
  const { solved_today: solvedToday, within_budget: withinBudget, new_task: newTask, meaning, authority, operator } = row
  const lists = { reprioritised: shifts as Shift[], funding: funding as Funding[] }
  return { solvedToday, meaning, withinBudget, newTask, ...lists, authority, operator }
}
const howTo = {
  reprioritised: 'kan ikke læses. Skriv »fra > til > marts 2027«, med ; mellem flere, og højst ti.',
  funding: 'kan ikke læses. Skriv »kilde > ja« eller »kilde > nej«, med ; mellem flere, og højst ti.',
} as const

/** Assessments that are not public, in a file of their own that no fact is made from: for what is invented. */
export const laidTable = table({
  file: 'assessments-in-work.csv',
  columns: {
    municipality: code(),
    edition: edition(),
    state: oneOf<(typeof assessmentStates)[number]>({ draft: ['kladde'], approved: [], shared: ['delt'], public: [] }),
    ...said,
  },
})

const assessmentsTable = table({
  file: 'assessments.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['municipality', 'edition', 'goal'],
  columns: { municipality: text(80), edition: edition(), ...said, source: blank(500) },
})
const keyOf = ({ code, edition, goal }: Pick<AssessmentsFact, 'code' | 'edition' | 'goal'>) => `${code} ${edition} ${goal}`

/** What municipalities have said in public that the goals mean to them. */
export const assessmentsFile: Loader<typeof assessmentsTable> = {
  table: assessmentsTable,
  records: {
    'assessments.assessment-published': keyOf,
    'assessments.assessment-laid': keyOf,
    'assessments.assessment-taken-back': keyOf,
  },
  key: (row, known) =>
    `${municipalityNamed(known, 'municipality', row.municipality)} ${row.edition} ${goalNamed(row.edition, row.goal)}`,
  row: (_, known) => {
    const editionsOf = readOnce(readEditions)
    return (row) => {
      const content = contentOfRow(row)
      if ('column' in content) return unusable(content.column, row[content.column].join(';'), howTo[content.column])
      if (saysNothing(content)) unusable('meaning', null, 'mangler: rækken siger intet om målet.')
      const code = municipalityNamed(known, 'municipality', row.municipality)
      const of = { code, edition: row.edition, goal: goalNamed(row.edition, row.goal) }
      const published = { type: 'assessments.assessment-published', ...of, salt: null, source: row.source } as const
      return async (load, loaded) =>
        isInEdition(await editionsOf(load), of)
          ? recording(keyOf(of), step<AssessmentPublished>({ ...published, ...content }, applyPublished))(load, loaded)
          : { column: 'goal', wrong: 'er ikke et mål i udgaven. Se goals.csv.' }
    }
  },
}
