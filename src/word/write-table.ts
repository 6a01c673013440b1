import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import type { WordTable } from './words.ts'
import { paragraphStyles } from './write-look.ts'
import { runs } from './write-text.ts'

/** The width of an A4 page's text between margins of an inch, in twentieths of a point. */
const textWidth = 9026
const line = { style: BorderStyle.SINGLE, size: 4, color: 'a0a8b0' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const longestWord = (text: string) => Math.max(0, ...text.split(/\s/).map((word) => word.length))

/** About how many letters of a table's size stand beside each other on a page. */
const lettersAcross = 84

/** Each column's share of the width: first room for its longest word, then more the more it says. They come to the whole width. */
export function columnWidths({ columns, rows }: Pick<WordTable, 'columns' | 'rows'>): number[] {
  const told = columns.map((title, at) => {
    const texts = [title, ...rows.map((row) => row[at] ?? '')]
    const least = 2 + Math.min(24, Math.max(...texts.map(longestWord)))
    return { least, more: Math.max(1, Math.min(60, Math.max(...texts.map((text) => text.length))) - least) }
  })
  const all = (of: (one: (typeof told)[number]) => number) => told.reduce((sum, one) => sum + of(one), 0)
  const spare = Math.max(0, lettersAcross - all(({ least }) => least)) / all(({ more }) => more)
  const letters = (one: (typeof told)[number]) => one.least + spare * one.more
  const widths = told.map((one) => Math.floor((textWidth * letters(one)) / all(letters)))
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, at) => (at === 0 ? width + rest : width))
}

/** The caption, and under it the table, whose headings are said again at the top of each page. */
export function tableOf(table: WordTable): (Paragraph | Table)[] {
  const widths = columnWidths(table)
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: table.columns.map(
        (_, at) =>
          new TableCell({
            children: [
              new Paragraph({ children: runs(cells[at] ?? ''), style: head ? paragraphStyles.head : paragraphStyles.cell }),
            ],
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.TOP,
            margins: { left: 80, right: 80, top: 40, bottom: 40 },
            ...(head && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'e6eff8' } }),
          }),
      ),
    })
  return [
    new Paragraph({ children: runs(table.caption), style: paragraphStyles.caption }),
    new Table({
      rows: [row(table.columns, true), ...table.rows.map((cells) => row(cells, false))],
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    }),
    // Two tables in a row would be one to Word.
    new Paragraph({ children: [] }),
  ]
}
