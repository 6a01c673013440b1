/** What a Danish Excel opens as a table: parted by `;`, with a mark that it is UTF-8, and nothing in it that Excel would reckon. */

/** A cell that begins like a formula is told to be text, or somebody's words would run in the reader's spreadsheet. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
const cellOf = (value: string | number) => {
  const text = typeof value === 'number' ? String(value).replace('.', ',') : harmless(value)
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A whole file from its rows, the header first. */
export const danishCsv = (rows: readonly (readonly (string | number)[])[]) =>
  `\ufeff${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`
