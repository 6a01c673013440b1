import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import type { WordTable } from './words.ts'
import { paragraphStyles } from './write-look.ts'
import { runs } from './write-text.ts'

/** The width of an A4 page's text between margins of an inch, in twentieths of a point. */
const textWidth = 9026
const line = { style: BorderStyle.SINGLE, size: 4, color: 'a0a8b0' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const longestWord = (text: string) => Math.max(0, ...text.split(/\s/).map((word) => word.length))

/** Each column's share of the width: room for its longest word, and more the more it says. They come to the whole width. */
export function columnWidths({ columns, rows }: Pick<WordTable, 'columns' | 'rows'>): number[] {
  const wants = columns.map((title, at) => {
    const texts = [title, ...rows.map((row) => row[at] ?? '')]
    const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
    return Math.max(10, Math.min(24, 2 + Math.max(...texts.map(longestWord))), Math.min(60, average))
  })
  const all = wants.reduce((sum, want) => sum + want, 0)
  const widths = wants.map((want) => Math.floor((textWidth * want) / all))
  return widths.map((width, at) => (at === 0 ? width + textWidth - widths.reduce((sum, one) => sum + one, 0) : width))
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
