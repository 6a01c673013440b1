import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from './decode.ts'
import { limits } from './reading-words.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const read = (input: Uint8Array | string) => {
  const decoded = decode(input)
  return decoded.ok ? decoded.value.text : decoded.refusal.expected
}
const sample = 'navn;tal\nKøbenhavn – Ærø;1\nHøje-Tåstrup;2\n'

test('every encoding that a Danish spreadsheet writes', () => {
  expect(read(sample)).toBe(sample)
  expect(read(Buffer.from(sample))).toBe(sample)
  expect(read(Buffer.from(`\ufeff${sample}`))).toBe(sample)
  expect(read(Buffer.from(`\ufeff${sample}`, 'utf16le'))).toBe(sample)
  expect(read(Buffer.from(`\ufeff${sample}`, 'utf16le').swap16())).toBe(sample)
  expect(read(Buffer.from([...latin('Køb'), 0x80, 0x96, 0x85]))).toBe('Køb€–…')
})

test('line ends and letters come in one form', () => {
  expect(read('a\r\nb\rc\nd\r\r\n')).toBe('a\nb\nc\nd\n\n')
  expect(read('Ta\u030arnby')).toBe('Tårnby')
})

test('letters that were spoilt before are refused, with the line and the word', () => {
  const twice = Buffer.from(Buffer.from('code;name\n0101;København\n').toString('latin1'))
  expect(decode(twice)).toMatchObject({
    ok: false,
    refusal: { line: 2, value: 'KÃ¸benhavn', expected: { kind: 'letters-encoded-once' } },
  })
  for (const letter of 'æøåÆØÅéöü–’”…€§')
    expect([letter, read(new TextDecoder('windows-1252').decode(Buffer.from(`a ${letter} b`)))]).toEqual([
      letter,
      { kind: 'letters-encoded-once' },
    ])
  expect(read(Buffer.from([...latin('name\nK'), 0xbf, ...latin('benhavn')]))).toEqual({ kind: 'known-encoding' })
  expect(read(Buffer.from([...latin('name\nK'), 0x9b, ...latin('benhavn')]))).toEqual({ kind: 'known-encoding' })
})

test('what is no text is refused by what it is', () => {
  const kinds = (inputs: Uint8Array[]) => inputs.map(read)
  const zip = Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync(Buffer.from(sample))])
  expect(
    kinds([zip, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), Buffer.from('%PDF-1.7\n'), Buffer.from('\n<!DOCTYPE html><p>')]),
  ).toEqual(['workbook', 'old-workbook', 'pdf', 'web-page'].map((found) => ({ kind: 'text-file', found })))
  expect(read(Buffer.from(sample, 'utf16le'))).toEqual({ kind: 'text-file', found: 'utf-16' })
  expect(read(Buffer.from('a;b\0\n'))).toEqual({ kind: 'text-file', found: 'binary' })
  expect(read('a;b\0\n')).toEqual({ kind: 'text-file', found: 'binary' })
})

test('a file cut in the middle of a letter is refused, not read as another encoding', () => {
  expect(read(Buffer.from('a;København;Ærø').subarray(0, -1))).toEqual({ kind: 'whole-file' })
  expect(read(Buffer.from('a;b –').subarray(0, -1))).toEqual({ kind: 'whole-file' })
  expect(read(Buffer.from('\ufeffabc', 'utf16le').subarray(0, -1))).toEqual({ kind: 'whole-file' })
  expect(read(latin('Bækå'))).toBe('Bækå')
})

test('a file that is too large is not read', () => {
  expect(read(Buffer.alloc(limits.bytes + 1, 'a'))).toEqual({ kind: 'smaller-file' })
})

test('cut anywhere, UTF-8 gives the beginning of the text or is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abæøåÆ–;\n"€') }), fc.nat(), (text, at) => {
      const bytes = Buffer.from(text)
      const found = read(bytes.subarray(0, at % (bytes.length + 1)))
      expect(typeof found === 'string' ? text.startsWith(found) : found).toEqual(
        typeof found === 'string' ? true : { kind: 'whole-file' },
      )
    }),
  )
})

test('no bytes make it throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof decode(bytes).ok === 'boolean'))
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof decode(text).ok === 'boolean'))
})
