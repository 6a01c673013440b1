import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseBlock, CaseItem } from '#cases'
import { projectRoot } from '#kernel'
import { type Manuscript, printOnce } from '#pdf'
import { columnWidths } from '#word'
import { outlineOf, type TextNode } from '#wording'
import { basisOf, linesOf, markedName, noticesOf, saidOf } from './sayings.ts'
import type { AnyCase } from './words.ts'
import { words } from './words-da.ts'

let template: string | undefined
const readTemplate = () => {
  template ??= readFileSync(join(projectRoot, 'src/case-files/case.typ'), 'utf8')
  return template
}

type Setting = Exclude<CaseBlock, { readonly text: string }> | TextNode
/** A table with its columns' widths, a picture, or text. */
const settingOf = (node: Setting) => (node.kind === 'table' ? { ...node, widths: columnWidths(node) } : node)
const contentOf = (content: readonly CaseBlock[]) =>
  outlineOf<Exclude<CaseBlock, { readonly text: string }>>(content).map(settingOf)

/** The running head has one line. */
const longest = 60
const shortened = (text: string) => (text.length > longest ? `${[...text].slice(0, longest).join('').trimEnd()} …` : text)

function manuscriptOf(of: AnyCase, title: string, items: readonly CaseItem[]): Manuscript {
  const [year, month, date] = of.day.split('-').map(Number)
  const [first] = items
  const data = {
    title,
    alliance: of.alliance,
    over: [of.municipality, of.title].map(shortened),
    invented: of.invented,
    closed: items.length === 1 && first?.closed ? words.closed : '',
    notices: noticesOf(of),
    lines: linesOf(of),
    basis: basisOf(of),
    day: { year, month, day: date },
    words: { ...words, revision: '' },
    items: items.map((item) => ({
      // What the document is called after needs no heading of its own.
      heading: items.length === 1 || item.kind === 'case' ? '' : markedName(item),
      said: saidOf(item),
      content: contentOf(item.content),
    })),
  }
  return { template: readTemplate(), data }
}

const keyOf = ({ audience, edition, code, basis }: AnyCase, place: number | 'all') =>
  ['case', audience, edition, code, place, basis.sequence, basis.hash].join(' ')

/** The whole case as a tagged PDF, declared PDF/UA-1. Throws PressTrouble where none came of it. */
export const printCase = (of: AnyCase): Promise<Uint8Array> => printOnce(keyOf(of, 'all'), manuscriptOf(of, of.title, of.items))

/** One item of it as a PDF of its own. */
export const printItem = (of: AnyCase, item: CaseItem): Promise<Uint8Array> =>
  printOnce(keyOf(of, item.place), manuscriptOf(of, markedName(item), [item]))
