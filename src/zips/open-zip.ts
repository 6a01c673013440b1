import { type UnzipFileInfo, unzipSync } from 'fflate'
import { accept, type Result, refuse } from '#kernel'

/** What a file may come to: parts, bytes unpacked, and how many times a large part may grow. */
const most = { parts: 2000, unpacked: 200 * 2 ** 20, growth: 150, smallPart: 2 ** 20 }

/** `old-office`: the office programs' format from before they used zips. */
export type ZipRefusal = 'empty-file' | 'not-a-zip' | 'old-office' | 'locked-by-password' | 'broken' | 'unpacks-too-large'
export type Zip = {
  readonly names: readonly string[]
  /** How many bytes a part says that it comes to; 0 where there is none. */
  readonly sizeOf: (name: string) => number
  /** A part, unpacked; undefined where there is none, null where it cannot be unpacked. */
  readonly unpack: (name: string) => Uint8Array | undefined | null
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)
const holds = (bytes: Uint8Array, words: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(words, 'utf16le')

/** What is wrong with a file that is no zip at all: the old office format, an encrypted one (both are OLE containers), or something else. */
function fault(bytes: Uint8Array): ZipRefusal | null {
  if (bytes.length === 0) return 'empty-file'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return holds(bytes, 'EncryptedPackage') ? 'locked-by-password' : 'old-office'
  return startsWith(bytes, 0x50, 0x4b, 3, 4) ? null : 'not-a-zip'
}

function unzip(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    return null
  }
}

/** The file's table of contents, refused where the file would not stay within bounds when it is unpacked. */
function partsOf(bytes: Uint8Array): Result<readonly UnzipFileInfo[], ZipRefusal> {
  const parts: UnzipFileInfo[] = []
  if (!unzip(bytes, (part) => parts.push(part) > most.parts && false)) return refuse('broken')
  const grows = ({ size, originalSize }: UnzipFileInfo) => originalSize > most.smallPart && originalSize > size * most.growth
  const unpacked = parts.reduce((sum, { originalSize }) => sum + originalSize, 0)
  if (parts.length > most.parts || unpacked > most.unpacked || parts.some(grows)) return refuse('unpacks-too-large')
  // Packing never makes a part much larger: who says so hides how large it is.
  return parts.some(({ size, originalSize }) => size > originalSize * 1.01 + 1024) ? refuse('broken') : accept(parts)
}

/** Opens a zip without unpacking it: its parts' names and sizes, and each of them when it is asked for. */
export function openZip(bytes: Uint8Array): Result<Zip, ZipRefusal> {
  const wrong = fault(bytes)
  if (wrong) return refuse(wrong)
  const parts = partsOf(bytes)
  if (!parts.ok) return parts
  const sizes = new Map(parts.value.map(({ name, originalSize }) => [name, originalSize]))
  return accept({
    names: [...sizes.keys()],
    sizeOf: (name) => sizes.get(name) ?? 0,
    unpack: (name) => {
      if (!sizes.has(name)) return undefined
      return unzip(bytes, (one) => one.name === name)?.[name] ?? null
    },
  })
}
