/** The register as files: for Danish Excel as CSV and as a workbook, and as JSON. */
import { followingAnswer } from '#following'
import { type Asked, look, type Route, showError, todayFor } from '#identity'
import { danishCsv, danishDay } from '#kernel'
import { writeSheet } from '#sheets'
import { type Seen, seeFollowing } from './asked.ts'
import { curveRow, curveTitles, fileColumns } from './columns.ts'

const rowsOf = ({ shown, reminders }: Seen) => shown.map((line) => fileColumns.map(({ cell }) => cell(line, reminders)))

/** Only what was asked for: the cluster, the stage. */
export function followingCsv(seen: Seen): string {
  const written = rowsOf(seen).map((row) =>
    row.map((cell, at) => (cell === null ? '' : fileColumns[at]?.kind === 'day' ? danishDay(cell as never) : cell)),
  )
  return danishCsv([fileColumns.map(({ title }) => title), ...written])
}

const workbookOf = (seen: Seen, author: string, day: string) => ({
  title: `Opfølgning på ${seen.edition.title}`,
  author,
  day,
  sheets: [
    {
      name: 'Kommuner',
      columns: fileColumns.map(({ title, kind, width }) => ({ title, kind, width })),
      rows: rowsOf(seen),
    },
    {
      name: 'Dag for dag',
      columns: curveTitles.map((title, at) => ({ title, kind: at === 0 ? ('day' as const) : ('number' as const), width: 18 })),
      rows: seen.curve.map(curveRow),
    },
  ],
})

/** A file of what an address asks for, or the page that says why there is none. */
const filing =
  (type: string, ending: string, make: (seen: Seen, asked: Asked) => string | Promise<Uint8Array>): Route['answer'] =>
  async (asked) => {
    const seen = await look(asked, (read) => seeFollowing(read, asked))
    if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
    if (!seen.value) return showError(asked, 404, 'Der er endnu ikke registreret en udgave af papiret.')
    const name = `opfoelgning-${asked.var.alliance.slug}-${seen.value.edition.year}.${ending}`
    const made = await make(seen.value, asked)
    asked.header('content-type', type)
    asked.header('content-disposition', `attachment; filename="${name}"`)
    return typeof made === 'string' ? asked.body(made) : asked.body(Uint8Array.from(made))
  }

export const csvFile = filing('text/csv; charset=utf-8', 'csv', followingCsv)
export const workbookFile = filing('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx', (seen, asked) =>
  writeSheet(workbookOf(seen, asked.var.alliance.name, todayFor(asked))),
)
export const jsonFile: Route['answer'] = async (asked) => {
  const seen = await look(asked, (read) => seeFollowing(read, asked))
  if (!seen.ok) return showError(asked, seen.refusal.status, seen.refusal.detail)
  if (!seen.value) return showError(asked, 404, 'Der er endnu ikke registreret en udgave af papiret.')
  const { following, shown, curve, reminders } = seen.value
  return asked.json(followingAnswer({ ...following, lines: shown }, curve, reminders))
}
