import {
  type AssessmentState,
  assessmentStates,
  type Funding,
  type KnownAnswer,
  knownAnswers,
  knownWords,
  longest,
  mostFunding,
  mostShifts,
  type Shift,
  stateWords,
} from '#assessments'
import type { Goal } from '#editions'
import { accept, parseTypedRoughDay, type Result, type RoughDay, refuse, unknownDay } from '#kernel'
import { cellText, type PassedOver, type ReadSheet, type ReadWorkbook } from '#sheets'
import { fundingColumns, goalColumns, goalTitle, type Key, keyIn, sheetNames, shiftColumns, titles } from './layout.ts'
import type { Entry, FileRead, FileRefusal, Sheeted, Trouble } from './words.ts'

type Line = { readonly number: number; readonly cell: (title: string) => string }
/** A sheet's rows by their columns' titles, those with nothing in them left out; null where a column is missing. */
function linesIn(sheet: ReadSheet, columns: readonly { readonly title: string }[]): Line[] | null {
  const [head = [], ...rows] = sheet.rows
  const places = new Map(head.map((cell, at) => [cellText(cell).trim(), at]))
  if (!columns.every(({ title }) => places.has(title))) return null
  const lines = rows.map((cells, at) => ({
    number: at + 2,
    cell: (title: string) => cellText(cells[places.get(title) ?? -1] ?? null).trim(),
  }))
  return lines.filter(({ cell }) => columns.some(({ title }) => cell(title)))
}

/** The rows of the sheets that have a formula or an error in them: what they give is not known. */
const unread = (passedOver: readonly PassedOver[]): ReadonlySet<string> =>
  new Set(
    passedOver
      .filter(({ kind }) => kind === 'formulas' || kind === 'errors')
      .flatMap(({ places }) => places.map((place) => place.replace(/![A-Z]+/, ' '))),
  )

/** Reads the rows of a file, gathering what cannot be taken. */
class Reader {
  readonly troubles: Trouble[] = []
  private readonly unread: ReadonlySet<string>
  constructor(passedOver: readonly PassedOver[]) {
    this.unread = unread(passedOver)
  }
  /** A row with a formula in it would empty what stands: it is told of, and not taken. */
  whole(sheet: string, line: Line, goal: string): void {
    if (this.unread.has(`${sheet} ${line.number}`))
      this.wrong(sheet, line, goal, 'Der er en formel eller en fejl i rækken. Skriv i stedet det, den giver.')
  }
  wrong(sheet: string, { number }: Line, goal: string | null, text: string): void {
    this.troubles.push({ place: `${sheet}, række ${number}`, goal, text })
  }
  known(sheet: string, line: Line, goal: string, title: string): KnownAnswer {
    const said = line.cell(title).toLocaleLowerCase('da')
    const found = knownAnswers.find((one) => knownWords[one].toLocaleLowerCase('da') === said)
    if (said && !found) this.wrong(sheet, line, goal, `»${line.cell(title)}« kan ikke stå i »${title}«. Vælg fra listen.`)
    return found ?? 'not-known'
  }
  state(line: Line, goal: string): AssessmentState {
    const said = line.cell(titles.state).toLocaleLowerCase('da')
    const found = assessmentStates.find((one) => stateWords[one].word.toLocaleLowerCase('da') === said)
    if (!found) this.wrong(sheetNames.goals, line, goal, `»${line.cell(titles.state)}« er ingen tilstand. Vælg fra listen.`)
    return found ?? 'draft'
  }
  text(sheet: string, line: Line, goal: string, title: string, most: number = longest.line): string {
    const said = line.cell(title)
    if (said.length > most) this.wrong(sheet, line, goal, `Teksten i »${title}« er for lang. Der er plads til ${most} tegn.`)
    return said
  }
  rough(sheet: string, line: Line, goal: string): RoughDay {
    const said = line.cell(titles.when)
    const day = said ? parseTypedRoughDay(said) : unknownDay
    if (day === null)
      this.wrong(sheet, line, goal, `Tidspunktet »${said}« kan ikke læses. Skriv for eksempel 6.3.2027, marts 2027 eller 2027.`)
    return day ?? unknownDay
  }
}

type Keyed = { readonly key: Key; readonly line: Line }
function keyed(reader: Reader, lines: readonly Line[], goals: readonly Goal[]): Keyed[] {
  const found: Keyed[] = []
  for (const line of lines) {
    const key = keyIn(line.cell(titles.key))
    const goal = goals.find(({ id }) => id === key?.goal)
    if (!key || !goal) reader.wrong(sheetNames.goals, line, null, 'Rækken har ingen nøgle, der kendes, og er ikke læst.')
    else if (found.some((one) => one.key.goal === key.goal))
      reader.wrong(sheetNames.goals, line, key.goal, 'Målet står i flere rækker. Lad kun én stå.')
    else found.push({ key, line })
  }
  return found
}

const byGoal = (reader: Reader, sheet: string, lines: readonly Line[], goals: readonly Goal[]) =>
  lines.flatMap((line) => {
    const said = line.cell(titles.goal)
    const number = /^mål (\d{1,3})\b/i.exec(said)?.[1]
    const goal = goals.find((one) => goalTitle(one) === said) ?? goals.find((one) => String(one.number) === number)
    if (!goal) reader.wrong(sheet, line, null, said ? `»${said}« er ikke et af målene.` : 'Vælg, hvilket mål rækken hører til.')
    if (goal) reader.whole(sheet, line, goal.id)
    return goal ? [{ goal: goal.id, line }] : []
  })

const shiftIn = (reader: Reader, line: Line, goal: string): Shift => {
  const at = sheetNames.shifts
  const [from, to] = [reader.text(at, line, goal, titles.from), reader.text(at, line, goal, titles.to)]
  if (!from || !to) reader.wrong(at, line, goal, 'Skriv både, hvad der flyttes fra, og hvad der flyttes til.')
  return { from, to, when: reader.rough(at, line, goal) }
}
const fundingIn = (reader: Reader, line: Line, goal: string): Funding => {
  const at = sheetNames.funding
  const source = reader.text(at, line, goal, titles.source)
  if (!source) reader.wrong(at, line, goal, 'Skriv, hvor pengene kommer fra.')
  return { source, permanent: reader.known(at, line, goal, titles.permanent) }
}

type Rows = { readonly shifts: readonly { goal: string; line: Line }[]; readonly funds: readonly { goal: string; line: Line }[] }
function entryIn(reader: Reader, { key, line }: Keyed, { shifts, funds }: Rows): Entry {
  const { goal, seen } = key
  const at = sheetNames.goals
  reader.whole(at, line, goal)
  const [own, money] = [shifts.filter((one) => one.goal === goal), funds.filter((one) => one.goal === goal)]
  if (own.length > mostShifts || money.length > mostFunding)
    reader.wrong(at, line, goal, `Der er plads til ${mostShifts} omprioriteringer og ${mostFunding} kilder for hvert mål.`)
  return {
    goal,
    seen,
    state: reader.state(line, goal),
    content: {
      solvedToday: reader.text(at, line, goal, titles.solvedToday, longest.text),
      meaning: reader.text(at, line, goal, titles.meaning, longest.text),
      withinBudget: reader.known(at, line, goal, titles.withinBudget),
      newTask: reader.known(at, line, goal, titles.newTask),
      reprioritised: own.map((one) => shiftIn(reader, one.line, goal)),
      funding: money.map((one) => fundingIn(reader, one.line, goal)),
      authority: reader.text(at, line, goal, titles.authority),
      operator: reader.text(at, line, goal, titles.operator),
    },
  }
}

/** What a file says of a municipality's goals; a file that is another's, or of another edition, is refused. */
export function fileIn(
  { sheets, passedOver }: ReadWorkbook,
  { code, edition }: Pick<Sheeted, 'code' | 'edition'>,
  goals: readonly Goal[],
): Result<FileRead, FileRefusal> {
  const named = (name: string) => sheets.find((sheet) => sheet.name.trim() === name)
  const [main, shifts, funding] = [named(sheetNames.goals), named(sheetNames.shifts), named(sheetNames.funding)]
  if (!main || !shifts || !funding) return refuse('no-such-sheet')
  const lines = linesIn(main, goalColumns)
  const [shiftLines, fundingLines] = [linesIn(shifts, shiftColumns([])), linesIn(funding, fundingColumns([]))]
  if (!lines || !shiftLines || !fundingLines) return refuse('no-such-column')
  const keys = lines.flatMap(({ cell }) => keyIn(cell(titles.key)) ?? [])
  if (keys.length === 0) return refuse('no-keys')
  if (keys.some((key) => key.code !== code)) return refuse('another-municipality')
  if (keys.some((key) => key.edition !== edition)) return refuse('another-edition')
  const reader = new Reader(passedOver)
  const rows = {
    shifts: byGoal(reader, sheetNames.shifts, shiftLines, goals),
    funds: byGoal(reader, sheetNames.funding, fundingLines, goals),
  }
  const entries = keyed(reader, lines, goals).map((one) => entryIn(reader, one, rows))
  for (const [sheet, all] of [
    [sheetNames.shifts, rows.shifts],
    [sheetNames.funding, rows.funds],
  ] as const)
    for (const { line } of all.filter((one) => !entries.some(({ goal }) => goal === one.goal)))
      reader.wrong(sheet, line, null, `Målet har ingen række i arket »${sheetNames.goals}«, så rækken er ikke læst.`)
  return accept({ entries, troubles: reader.troubles, passedOver })
}
