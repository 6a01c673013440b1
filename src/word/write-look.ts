import { AlignmentType, BorderStyle, type ILevelsOptions, LevelFormat, LineRuleType } from 'docx'
import { ownNoteStyle } from './styles.ts'

/** The names of the two numberings in a document of ours. */
export const lists = { bullet: 'punkter', number: 'tal' } as const
const signs = ['•', '–', '▪']
const numberings = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const

const levels = (of: (level: number) => Pick<ILevelsOptions, 'format' | 'text'>): ILevelsOptions[] =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 397 } } },
    ...of(level),
  }))
export const numbering = {
  config: [
    { reference: lists.bullet, levels: levels((level) => ({ format: LevelFormat.BULLET, text: signs[level % 3] ?? '•' })) },
    {
      reference: lists.number,
      levels: levels((level) => ({ format: numberings[level % 3] ?? LevelFormat.DECIMAL, text: `%${level + 1}.` })),
    },
  ],
}

const font = 'Calibri'
const spacing = { line: 276, lineRule: LineRuleType.AUTO }
const look = (size: number) => ({
  run: { font, size, bold: true, color: '1a1a1a' },
  paragraph: { spacing: { ...spacing, before: 320, after: 120 }, keepNext: true },
})
/** A heading with its level in the outline too, for programs that go by that. */
const heading = (level: number, size: number) => ({
  run: look(size).run,
  paragraph: { ...look(size).paragraph, outlineLevel: level - 1 },
})
/** Styles of paragraphs besides headings: our own notes, a caption over a table or under a picture, and the words in a table. */
export const paragraphStyles = { caption: 'Caption', cell: 'SamsigteCell', head: 'SamsigteHead' } as const

export const styles = {
  default: {
    document: { run: { font, size: 22, language: { value: 'da-DK' } }, paragraph: { spacing: { ...spacing, after: 120 } } },
    title: look(44),
    heading1: heading(1, 32),
    heading2: heading(2, 28),
    heading3: heading(3, 25),
    heading4: heading(4, 23),
    heading5: heading(5, 22),
    heading6: heading(6, 22),
  },
  paragraphStyles: [
    {
      ...ownNoteStyle,
      basedOn: 'Normal',
      run: { color: '4a4a4a', size: 20 },
      paragraph: { border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '8a8a8a' } }, indent: { left: 170 } },
    },
    {
      id: paragraphStyles.caption,
      name: 'caption',
      basedOn: 'Normal',
      run: { bold: true, size: 20 },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    {
      id: paragraphStyles.cell,
      name: 'Samsigte tabel',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { line: 252, lineRule: LineRuleType.AUTO, before: 30, after: 30 } },
    },
    { id: paragraphStyles.head, name: 'Samsigte tabelhoved', basedOn: paragraphStyles.cell, run: { bold: true } },
  ],
}
