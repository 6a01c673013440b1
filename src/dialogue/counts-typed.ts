/** Counts as people type them: from a form's fields, or pasted from a spreadsheet. */
import type { Reading } from '#forms'
import type { MunicipalityCode } from '#kernel'
import { municipalitiesNamed } from '#reading'
import { noCounts } from './rules.ts'
import { type Counts, type DialogueRole, dialogueRoles } from './words.ts'

/** More than anyone sends, and small enough to catch a slip of the keyboard. */
const most = 999

/** How many of these roles the form's fields say; null where a field is empty. */
export const readCounts = (read: Reading, roles: readonly DialogueRole[], field: (role: DialogueRole) => string): Counts => ({
  ...noCounts,
  ...Object.fromEntries(roles.map((role) => [role, read.number(field(role), 0, most)])),
})

export type Pasted = { readonly rows: ReadonlyMap<MunicipalityCode, readonly string[]>; readonly wrong: readonly string[] }
const isHead = (first: string) => /^(kommune|municipality|kode|code)$/i.test(first)

/**
 * Lines from a spreadsheet: a municipality's name or code, then a count for each role, apart by semicolons, tabs or commas. What a
 * cell says is not looked into here: it is put into the form's fields, which are read as if they were typed.
 */
export function pasted(text: string, members: readonly { readonly code: MunicipalityCode; readonly name: string }[]): Pasted {
  const rows = new Map<MunicipalityCode, string[]>()
  const wrong: string[] = []
  const named = members.flatMap(({ code, name }) => [[code, name] as const, [code, code] as const])
  for (const [place, line] of text.split('\n').entries()) {
    const separator = ['\t', ';', ','].find((one) => line.includes(one)) ?? ';'
    const [first = '', ...cells] = line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    if (!line.trim() || isHead(first)) continue
    const [code, second] = municipalitiesNamed(named, first)
    if (!code || second) wrong.push(`Linje ${place + 1}: »${first}« er ikke navnet på eller koden for en af kommunerne.`)
    else if (rows.has(code)) wrong.push(`Linje ${place + 1}: »${first}« står der mere end én gang.`)
    else if (cells.length > dialogueRoles.length) wrong.push(`Linje ${place + 1}: Der er flere tal end de fire roller.`)
    else rows.set(code, cells)
  }
  return { rows, wrong }
}
