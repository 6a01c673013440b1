/** Bytes become text: UTF-8, UTF-16 with its mark, or Windows-1252. What would turn letters into others is refused, not guessed. */
import { accept, type Result, refuse } from '#kernel'
import { type ExpectedFile, limits, nowhere, type Place } from './reading-words.ts'

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252' | 'text'
export type Decoded = { readonly text: string; readonly encoding: Encoding }
export type NotDecoded = Place & { readonly value: string | null; readonly expected: ExpectedFile }
type Decoding = Result<Decoded, NotDecoded>

const refuseFile = (expected: ExpectedFile, value: string | null = null, line: number | null = null): Decoding =>
  refuse({ ...nowhere, line, value, expected })

/** The text of a file, with LF line ends, composed letters and no byte order mark. */
export function decode(input: Uint8Array | string): Decoding {
  if (input.length > limits.bytes) return refuseFile({ kind: 'smaller-file' })
  const decoded = typeof input === 'string' ? accept<Decoded>({ text: input, encoding: 'text' }) : decodeBytes(input)
  return decoded.ok ? inspect(decoded.value) : decoded
}

function decodeBytes(bytes: Uint8Array): Decoding {
  const found = foreign(bytes)
  if (found) return refuseFile({ kind: 'text-file', found })
  if (startsWith(bytes, [0xff, 0xfe])) return decodeWide(bytes, 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return decodeWide(bytes, 'utf-16be')
  if (bytes.includes(0)) return refuseFile({ kind: 'text-file', found: looksWide(bytes) ? 'utf-16' : 'binary' })
  const text = strictly('utf-8', bytes)
  if (text !== null) return accept({ text, encoding: 'utf-8' })
  if (endsWithinLetter(bytes)) return refuseFile({ kind: 'whole-file' })
  return accept({ text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' })
}

function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoding {
  const text = strictly(encoding, bytes)
  return text === null ? refuseFile({ kind: 'whole-file' }) : accept({ text, encoding: 'utf-16' })
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte)

/** What people rename to .csv, by its first bytes. */
function foreign(bytes: Uint8Array) {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'workbook'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'old-workbook'
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200)).replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (start.startsWith('%pdf-')) return 'pdf'
  return /^<(!doctype html|html)\b/.test(start) ? 'web-page' : null
}

/** Plain letters in UTF-16 have a zero in every other byte. */
const looksWide = (bytes: Uint8Array) => {
  const start = bytes.subarray(0, 1000)
  const zeros = [0, 1].map((side) => start.filter((byte, index) => index % 2 === side && byte === 0).length)
  return zeros.some((count, side) => count > start.length / 4 && (zeros[1 - side] ?? 0) < start.length / 20)
}

/** First bytes that end no Danish word in Windows-1252 (Â Ã â); å and æ, which begin letters too, may. */
const surelyHalf = new Set([0xc2, 0xc3, 0xe2])

/** UTF-8 that was cut in the middle of its last letter would else be taken for Windows-1252 and every æ, ø and å be spoilt. */
function endsWithinLetter(bytes: Uint8Array): boolean {
  const length = [1, 2, 3].find((count) => (bytes.at(-count) ?? 0) >= 0xc2) ?? 0
  const [lead = 0, ...followers] = bytes.subarray(bytes.length - length)
  if (lead > 0xf4 || followers.some((byte) => byte < 0x80)) return false
  const text = strictly('utf-8', bytes.subarray(0, bytes.length - length))
  return text !== null && (length > 1 || surelyHalf.has(lead) || /[^\0-\x7f]/.test(text))
}

/** UTF-8 that was read as Windows-1252 and saved again: KÃ¸benhavn, â€“. */
const twiceEncoded = /Ã[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â[€‚]|Â[\u00a0-\u00bf]/
/** Old Macintosh and DOS letters read as Windows-1252: K¿benhavn, K›benhavn. */
const otherEncoding = /\p{L}[¿¾Œ›†‘]\p{Ll}/u

function inspect({ text: raw, encoding }: Decoded): Decoding {
  const text = raw
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  if (text.includes('\0')) return refuseFile({ kind: 'text-file', found: 'binary' })
  const twice = at(text, twiceEncoded)
  if (twice) return refuseFile({ kind: 'letters-encoded-once' }, twice.word, twice.line)
  const other = encoding === 'windows-1252' ? at(text, otherEncoding) : null
  if (other) return refuseFile({ kind: 'known-encoding' }, other.word, other.line)
  return accept({ text: text.isWellFormed() ? text : text.toWellFormed(), encoding })
}

/** The first word that the pattern finds, and its line. */
function at(text: string, pattern: RegExp): { word: string; line: number } | null {
  const found = pattern.exec(text)
  if (!found) return null
  const before = /[^\s,;"]{0,30}$/.exec(text.slice(Math.max(0, found.index - 30), found.index))?.[0] ?? ''
  const after = /^[^\s,;"]{0,30}/.exec(text.slice(found.index, found.index + 30))?.[0] ?? ''
  return { word: before + after, line: text.slice(0, found.index).split('\n').length }
}
