import { zipSync } from 'fflate'
import type { CaseItem } from '#cases'
import { fileNameOf } from './item-files.ts'
import { printItem } from './print-case.ts'
import { basisOf, linesOf, markedName, noticesOf } from './sayings.ts'
import type { AnnexBytes, AnyCase } from './words.ts'
import { words } from './words-da.ts'

/** What is in the ZIP, as text that opens anywhere. */
function indexOf(of: AnyCase, lost: ReadonlySet<CaseItem>): string {
  const files = of.items.flatMap((item: CaseItem) => [
    '',
    lost.has(item) ? words.lost : fileNameOf(of, item),
    `    ${markedName(item)}`,
  ])
  const lines = linesOf(of).map(({ label, text }) => `${label}: ${text}`)
  return [of.title, '', ...lines, '', ...noticesOf(of), `${basisOf(of)}.`, '', `${words.indexTitle}:`, ...files, ''].join('\r\n')
}

/**
 * Every item of a case as a file of its own, and an index. Annexes that are files come as they were sent; the others are PDFs.
 * Nothing of the hour is in it: the same facts give the same bytes. Throws PressTrouble where a PDF could not be set.
 */
export async function zipCase(of: AnyCase, bytes: AnnexBytes): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  const lost = new Set<CaseItem>()
  for (const item of of.items as readonly CaseItem[]) {
    const own = item.file ? bytes.get(item.file.sha256) : await printItem(of, item)
    if (own) files[fileNameOf(of, item)] = own
    else lost.add(item)
  }
  // The byte order mark tells older editors on Windows that æ, ø and å are written as UTF-8.
  const index = new TextEncoder().encode(`\ufeff${indexOf(of, lost)}`)
  // They are packed already, and packing them again takes time for nothing.
  return zipSync({ [words.index]: index, ...files }, { mtime: `${of.day}T12:00:00`, level: 0 })
}
