/** The form of a way: a row for each body before the council, which always stands last. */
import type { Answers } from '#forms'
import type { MunicipalityCode } from '#kernel'
import { type Body, namesABody, newBody, sameBodyName } from '#members'
import type { PathwayStep, StepRole } from '#pathways'
import type { FormError } from '#ui'
import { refusals } from './refusals.ts'

export const mostRows = 20
/** The choice of a body that is not in the list. */
export const another = 'andet'
export const rowFields = ['organ', 'navn', 'trin', 'rolle'] as const
export const fieldOf = (name: (typeof rowFields)[number], row: number) => `${name}-${row}`
export const fieldNames = [
  'antal',
  'set',
  'kilde',
  'handling',
  ...Array.from({ length: mostRows }, (_, at) => rowFields.map((name) => fieldOf(name, at + 1))).flat(),
]
/** How many rows a form had. */
export const rowsOf = (answers: Answers) => Math.min(mostRows, Math.max(1, Number(answers.antal) || 1))

/** What stands now, as answers, with one empty row; the council needs none. */
export function stepsAsAnswers(steps: readonly PathwayStep[]): Answers {
  const before = steps.filter(({ role }) => role !== 'decides')
  const rows = before.flatMap(({ body, place, role }, at) => [
    [fieldOf('organ', at + 1), body],
    [fieldOf('trin', at + 1), String(place)],
    [fieldOf('rolle', at + 1), role],
  ])
  return { ...Object.fromEntries(rows), antal: String(Math.min(mostRows, before.length + 1)) }
}

const roles: Readonly<Record<string, StepRole>> = { treats: 'treats', hears: 'hears' }
type Read = { readonly steps: PathwayStep[]; readonly newBodies: Body[]; readonly errors: FormError[] }

/** The body that a row names: one of the municipality's, or a new one by its name; null with an error where it names none. */
function bodyIn(answers: Answers, row: number, code: MunicipalityCode, known: readonly Body[], role: StepRole | undefined) {
  const chosen = answers[fieldOf('organ', row)] ?? ''
  const name = (answers[fieldOf('navn', row)] ?? '').replace(/\s+/g, ' ').trim()
  if (chosen !== another) return known.find(({ id }) => id === chosen) ?? { field: fieldOf('organ', row), text: 'Vælg et organ.' }
  if (!namesABody(name)) return { field: fieldOf('navn', row), text: 'Skriv organets navn, for eksempel Sundhedsudvalget.' }
  const same = known.find((body) => sameBodyName(body.name, name))
  return same ?? newBody(code, name, role === 'hears' ? 'advisory' : 'committee', known)
}

type Row = { readonly step: PathwayStep | null; readonly body: Body | null; readonly errors: readonly FormError[] }
const empty: Row = { step: null, body: null, errors: [] }

/** One row: a step of a body, or every answer in it that is wrong. `before` are the steps of the rows above. */
function readRow(
  answers: Answers,
  row: number,
  code: MunicipalityCode,
  known: readonly Body[],
  before: readonly PathwayStep[],
): Row {
  const wrong = (name: (typeof rowFields)[number], text: string): FormError => ({ field: fieldOf(name, row), text })
  const of = (name: (typeof rowFields)[number]) => answers[fieldOf(name, row)] ?? ''
  if (!of('organ'))
    return of('navn') ? { ...empty, errors: [wrong('organ', 'Vælg »Et andet organ«, når du skriver et navn.')] } : empty
  const role = roles[of('rolle')]
  const place = /^\d{1,2}$/.test(of('trin')) ? Number(of('trin')) : 0
  const found = bodyIn(answers, row, code, known, role)
  const body = 'field' in found ? null : found
  const errors = [
    ...('field' in found ? [found] : []),
    ...(body && before.some((step) => step.body === body.id) ? [wrong('organ', refusals['same-body-twice'].text)] : []),
    ...(place ? [] : [wrong('trin', 'Skriv trinnets nummer, for eksempel 1.')]),
    ...(role ? [] : [wrong('rolle', 'Vælg, om organet behandler sagen eller høres.')]),
    ...(body?.kind === 'advisory' && role === 'treats' ? [wrong('rolle', refusals['advisory-is-heard'].text)] : []),
  ]
  return { step: body && role && place ? { place, body: body.id, role } : null, body, errors }
}

/** The form's rows as steps, the council last; a row without a body is no step. */
export function readSteps(answers: Answers, code: MunicipalityCode, bodies: readonly Body[], council: string): Read {
  const read: Read = { steps: [], newBodies: [], errors: [] }
  for (let row = 1; row <= rowsOf(answers); row += 1) {
    const known = [...bodies, ...read.newBodies]
    const { step, body, errors } = readRow(answers, row, code, known, read.steps)
    read.errors.push(...errors)
    if (step) read.steps.push(step)
    if (body && !known.includes(body)) read.newBodies.push(body)
  }
  read.steps.push({ place: 100, body: council, role: 'decides' })
  return read
}
