import { MinutesTrouble } from './words.ts'

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)
const ascii = (bytes: Uint8Array, length: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1')

/** What a file is by its first bytes, whatever it is called; null for one that is none of ours: a zip, a program, a picture. */
export function kindOf(bytes: Uint8Array): 'pdf' | 'xml' | 'html' | null {
  const head = ascii(bytes, 2048)
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  const start = (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) ? head.replaceAll('\0', '') : head)
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart()
    .toLowerCase()
  if (/^(?:<!doctype html|<html|<head|<body)/.test(start)) return 'html'
  if (/^<\?xml/.test(start)) return /<html[\s>]/.test(start) ? 'html' : 'xml'
  if (/^<!--/.test(start)) return 'html'
  return /^<[\p{L}_!]/u.test(start) ? (/^<(?:dagsorden|root|table|agenda|!doctype)/.test(start) ? 'xml' : 'html') : null
}

/** The encoding that a file names itself: by its first bytes, an XML declaration, or a page's meta element. */
function namedEncoding(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  const head = ascii(bytes, 4096)
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{2,30})["']/i.exec(head)?.[1]
  return declared ?? /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,30})/i.exec(head)?.[1] ?? null
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 read as Windows-1252, twice encoded: æ, ø and å come as two letters each. */
const twice = /Ã[¦¸¥†˜…]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

/**
 * The letters of a file: as it says itself, else UTF-8 where that holds, else Windows-1252, as Danish case systems wrote for long.
 * Throws where they cannot have been meant.
 */
export function lettersOf(bytes: Uint8Array): string {
  const named = namedEncoding(bytes)
  const said = named && decoded(bytes, named)
  // A page that was saved anew often keeps the name of the encoding that it had: what cannot be so is not believed.
  const text = said || decoded(bytes, 'utf-8') || decoded(bytes, 'windows-1252')
  if (text === null || text === undefined || control.test(text) || twice.test(text)) throw new MinutesTrouble('wrong-letters')
  return text.replace(/^\ufeff/, '').normalize('NFC')
}

const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g
/** One line as it is kept: one blank between words, and no letters that cannot be seen. */
export const tidy = (text: string) => text.replace(invisible, '').replace(/\s+/g, ' ').trim()
