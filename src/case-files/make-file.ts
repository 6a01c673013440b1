import { readCaseFile } from '#case-parts'
import { type CaseItem, plainCase } from '#cases'
import type { ReadDb } from '#db'
import { pageCase } from './page-case.tsx'
import { printCase } from './print-case.ts'
import { refuseClosed } from './sayings.ts'
import type { AnnexBytes, AnyCase, CaseFormat } from './words.ts'
import { writeCase } from './write-case.ts'
import { zipCase } from './zip-case.ts'

/** The annexes that are files of their own, for the ZIP. Read them in the same look as the case. */
export async function readAnnexes(read: ReadDb, { items }: AnyCase): Promise<AnnexBytes> {
  const found = new Map<string, Uint8Array>()
  for (const { file } of items as readonly CaseItem[]) {
    const bytes = file && (await readCaseFile(read, file.sha256))
    if (file && bytes) found.set(file.sha256, bytes)
  }
  return found
}

const makers: Readonly<Record<CaseFormat, (of: AnyCase, annexes: AnnexBytes) => Uint8Array | Promise<Uint8Array>>> = {
  docx: writeCase,
  pdf: printCase,
  html: pageCase,
  txt: (of) => new TextEncoder().encode(plainCase(of)),
  zip: zipCase,
}

/** A case as a file; the same case is always the same bytes. Throws PressTrouble where the press is away. */
export async function makeFile(of: AnyCase, format: CaseFormat, annexes: AnnexBytes): Promise<Uint8Array> {
  refuseClosed(of)
  return makers[format](of, annexes)
}
