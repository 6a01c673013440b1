import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dispositionOf, safeFileName } from './file-names.ts'

test('Danish letters stay, and what a path is made of does not', () => {
  expect(safeFileName('Æblegrød på Ærø')).toBe('Æblegrød på Ærø')
  expect(safeFileName('../../etc/passwd')).toBe('etc passwd')
  expect(safeFileName('C:\\Sager\\"Notat" <1>?*|.')).toBe('C Sager Notat 1')
  expect(safeFileName('Notat\u202efdp.exe')).toBe('Notat fdp.exe')
  expect(safeFileName(' ... ')).toBe('fil')
})

test('whatever a title is, its file’s name is one name, and the header holds nothing but letters that a header may', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { maxLength: 150 }), (letters) => {
      const title = String.fromCharCode(...letters)
      const name = safeFileName(title)
      return (
        name.length > 0 &&
        [...name].length <= 100 &&
        !/[/\\]|^\.|[ .]$/.test(name) &&
        /^[\x20-\x7e]+$/.test(dispositionOf('inline', name))
      )
    }),
  ))

test('the name is told in its own letters too', () =>
  expect(dispositionOf('attachment', "Sag (Køge)'s.pdf")).toBe(
    `attachment; filename="Sag (K_ge)_s.pdf"; filename*=UTF-8''Sag%20%28K%C3%B8ge%29%27s.pdf`,
  ))
