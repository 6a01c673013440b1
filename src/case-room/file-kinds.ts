import { unzipSync } from 'fflate'

const begins = (bytes: Uint8Array, ...first: readonly number[]) => first.every((one, at) => bytes[at] === one)
/** The part that tells a Word file and a workbook from each other and from any other ZIP. */
const officeKinds: readonly (readonly [part: string, mediaType: string])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]

/** Only the names of what is in it: nothing is unpacked. A file with macros is none that a case takes. */
function officeKind(bytes: Uint8Array): string | null {
  const parts: string[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        parts.push(name)
        return false
      },
    })
  } catch {
    return null
  }
  if (parts.some((name) => /vbaProject\.bin$/i.test(name))) return null
  return officeKinds.find(([part]) => parts.includes(part))?.[1] ?? null
}

/** What a file is, by its own first bytes and never by its name; null where a case does not take it. */
export function fileKind(bytes: Uint8Array): string | null {
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'image/png'
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  return begins(bytes, 0x50, 0x4b, 0x03, 0x04) ? officeKind(bytes) : null
}
