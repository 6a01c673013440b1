export type Cell = string | number | null

const quoted = (cell: Cell | undefined) => {
  const text = String(cell ?? '')
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A file with a header; a cell that a row leaves out is empty. */
export function csv<C extends string>(columns: readonly C[], rows: readonly Readonly<Partial<Record<C, Cell>>>[]): string {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => quoted(row[column])).join(','))]
  return `${lines.join('\n')}\n`
}
