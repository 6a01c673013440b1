import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The text of one part of a file. */
export const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

/** The same file with other parts: text or bytes, or null for one that is left out. */
export function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const all: Record<string, Uint8Array> = { ...unzipSync(bytes) }
  for (const [name, part] of Object.entries(parts)) {
    if (part === null) delete all[name]
    else all[name] = typeof part === 'string' ? strToU8(part) : part
  }
  return zipSync(all)
}

export const sheetPart = 'xl/worksheets/sheet1.xml'
/** A file with other rows in its first sheet, as a program may write them. */
export const withRows = (bytes: Uint8Array, rows: string, after = '') =>
  withParts(bytes, {
    [sheetPart]: partOf(bytes, sheetPart).replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>${after}`),
  })
