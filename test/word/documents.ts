import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { projectRoot } from '#kernel'

/**
 * The documents of this folder were made by LibreOffice 7.4 from the files in sources/:
 *   soffice --headless --convert-to docx --outdir test/word test/word/sources/*.fodt
 * Unzipped, changes.docx holds w:ins, w:del and a comment; everything.docx holds w:tbl, w:drawing, w:txbxContent, notes, a link, a field,
 * a header and a footer; headings-and-lists.docx lists of both kinds, a soft hyphen and a non-breaking space.
 */
export const documentNamed = (name: 'changes' | 'everything' | 'headings-and-lists' | 'our-own-saved-by-libreoffice') =>
  new Uint8Array(readFileSync(join(projectRoot, `test/word/${name}.docx`)))

/** The same document with parts replaced, added, or (where null) taken out. */
export function withParts(bytes: Uint8Array, changes: Record<string, string | Uint8Array | null>): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(bytes) }
  for (const [name, part] of Object.entries(changes)) {
    if (part === null) delete parts[name]
    else parts[name] = typeof part === 'string' ? strToU8(part) : part
  }
  return zipSync(parts)
}

export const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] as Uint8Array)
