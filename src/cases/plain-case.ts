import { itemName } from './item-names.ts'
import type { CaseBlock, CaseItem, CasePackage, PublicCasePackage } from './words.ts'

type Whole = CasePackage | PublicCasePackage
/** An item of a list stands right under the one before it; everything else has an empty line above. */
const isListed = (block: CaseBlock | undefined) => block?.kind === 'bullet' || block?.kind === 'number'

const mostCapitals = 40
function inWords(block: CaseBlock, number: number): string {
  switch (block.kind) {
    case 'heading':
      // A municipality's own headings are short; a goal's name in capitals is hard to read.
      return block.level === 1 && block.text.length <= mostCapitals ? block.text.toLocaleUpperCase('da') : block.text
    case 'paragraph':
      return block.text
    case 'bullet':
      return `${'  '.repeat(block.level - 1)}- ${block.text}`
    case 'number':
      return `${'  '.repeat(block.level - 1)}${number}. ${block.text}`
    case 'table':
      return [block.caption, ...block.rows.map((row) => rowInWords(block.columns, row))].join('\n')
    case 'picture':
      return `[${block.alt}]`
  }
}
/** A row on one line, each cell under its column's name but the first, which names the row. */
const rowInWords = (columns: readonly string[], [first = '', ...cells]: readonly string[]) =>
  `- ${[first, ...cells.map((cell, at) => `${columns[at + 1]}: ${cell}`)].join('; ')}`

/** Blocks as plain text, ready to be pasted: no line is broken but where the text has it. */
export function plainBlocks(blocks: readonly CaseBlock[]): string {
  let number = 0
  return blocks
    .map((block, at) => {
      number = block.kind === 'number' ? number + 1 : 0
      const joined = at === 0 ? '' : isListed(block) && isListed(blocks[at - 1]) ? '\n' : '\n\n'
      return joined + inWords(block, number)
    })
    .join('')
}

const line = (text: string, under: string) => `${text}\n${under.repeat([...text].length)}`
function plainItem(item: CaseItem): string {
  const file = item.file ? `Fil: ${item.file.name}` : ''
  return [line(itemName(item), item.place === 1 ? '=' : '-'), plainBlocks(item.content), file].filter(Boolean).join('\n\n')
}

/** The numbers of a case, those that are recorded. */
export const numberLines = ({ caseNumber, subjectNumber }: Pick<Whole, 'caseNumber' | 'subjectNumber'>): string[] => [
  ...(caseNumber ? [`Sagsnummer: ${caseNumber}`] : []),
  ...(subjectNumber ? [`Emnenummer (KLE): ${subjectNumber}`] : []),
]

/** The whole case as plain text. */
export function plainCase(whole: Whole): string {
  const [first, ...annexes] = whole.items
  const head = [
    `${whole.municipality}: ${whole.council}`,
    ...numberLines(whole),
    ...(whole.invented ? ['Alliancen og alt i sagen er opdigtet.'] : []),
  ]
  return `${[head.join('\n'), ...(first ? [plainItem(first)] : []), ...annexes.map(plainItem)].join('\n\n\n')}\n`
}
