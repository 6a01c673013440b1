import type { Contact, ContactRole } from '#contacts'
import { parseMail } from '#identity'
import { accept, parseCode, type Result, refuse } from '#kernel'
import {
  code,
  municipalitiesNamed,
  nowhere,
  oneOf,
  optionally,
  type Problem,
  type Problems,
  readTable,
  table,
  text,
} from '#reading'
import type { Place } from './book.ts'

const roles = {
  kontakt: ['contact'],
  borgmester: ['mayor'],
  udvalgsformand: ['committee-chair', 'formand'],
  udvalgsmedlem: ['committee-member', 'medlem'],
  forvaltning: ['administration'],
} as const
const roleNamed: Record<keyof typeof roles, ContactRole> = {
  kontakt: 'contact',
  borgmester: 'mayor',
  udvalgsformand: 'committee-chair',
  udvalgsmedlem: 'committee-member',
  forvaltning: 'administration',
}

const short = () => optionally(text(200), '')
/** The columns as a person writes them, and as the other files have them. */
const danish = table({
  file: 'kontakter.csv',
  columns: { kommune: text(200), rolle: oneOf(roles), udvalg: short(), navn: short(), mail: text(254) },
})
const english = table({
  file: 'contacts.csv',
  columns: { municipality: text(200), role: oneOf(roles), committee: short(), name: short(), mail: text(254) },
})
export const columnNames = Object.keys(danish.columns)

type Cells = { place: string; role: keyof typeof roles; committee: string; name: string; mail: string }
type ReadCells = { readonly row: number | null; readonly line: number | null; readonly cells: Cells }

function readCells(input: string | Uint8Array, file: string, inEnglish: boolean): Result<readonly ReadCells[], Problems> {
  if (inEnglish) {
    const read = readTable(english, input, file)
    if (!read.ok) return read
    return accept(
      read.value.rows.map(({ row, line, values: { municipality: place, ...rest } }) => ({
        row,
        line,
        cells: { place, ...rest },
      })),
    )
  }
  const read = readTable(danish, input, file)
  if (!read.ok) return read
  return accept(
    read.value.rows.map(({ row, line, values }) => ({
      row,
      line,
      cells: { place: values.kommune, role: values.rolle, committee: values.udvalg, name: values.navn, mail: values.mail },
    })),
  )
}

const headerOf = (input: string | Uint8Array) =>
  (typeof input === 'string' ? input : new TextDecoder().decode(input.subarray(0, 2000))).split('\n', 1)[0] ?? ''

/** Contacts from a list, or all that is wrong with it. Municipalities by code or by name; each person once in a role. */
export function readContactRows(
  input: string | Uint8Array,
  places: readonly Place[],
  file = 'listen',
): Result<readonly Omit<Contact, 'id'>[], Problems> {
  const inEnglish = /municipality/i.test(headerOf(input))
  const read = readCells(input, file, inEnglish)
  if (!read.ok) return read
  const problems: Problem[] = []
  const seen = new Map<string, number | null>()
  const contacts = read.value.flatMap(({ row, line, cells }): Omit<Contact, 'id'>[] => {
    const wrong = (column: string, value: string, sentence: string) =>
      problems.push({ ...nowhere, file, row, line, column, value, expected: { kind: 'other', sentence } })
    const place = placeOf(cells.place, places)
    const mail = parseMail(cells.mail)
    if (!place)
      wrong(
        inEnglish ? 'municipality' : 'kommune',
        cells.place,
        'er ikke en kommune i alliancen. Skriv navnet eller koden på fire cifre.',
      )
    if (!mail) wrong('mail', cells.mail, 'er ikke en mailadresse. Skriv den for eksempel navn@kommune.dk.')
    if (!place || !mail) return []
    const role = roleNamed[cells.role]
    const key = `${place.code} ${role} ${mail}`
    if (seen.has(key))
      wrong('mail', mail, `står allerede i række ${seen.get(key)} med samme kommune og rolle. Behold kun den ene række.`)
    seen.set(key, row)
    return [{ code: place.code, role, committee: cells.committee, name: cells.name, mail }]
  })
  return problems.length > 0 ? refuse({ shown: problems.slice(0, 50), total: problems.length }) : accept(contacts)
}

function placeOf(written: string, places: readonly Place[]): Place | null {
  const read = code().read(written)
  const known = read.ok ? parseCode(read.value) : null
  if (known) return places.find((place) => place.code === known) ?? null
  const named = municipalitiesNamed(
    places.map((place) => [place, place.name] as const),
    written,
  )
  return named.length === 1 ? (named[0] ?? null) : null
}
