import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Contact, contactRoles } from '#contacts'
import type { Mail } from '#identity'
import type { By } from '#journal'
import type { MunicipalityCode } from '#kernel'
import { problemLines } from '#reading'
import { readContactRows } from './rows.ts'
import { changesOf, coverage, keep, mayKeep, printOf, remove } from './rules.ts'

const code = (text: string) => text as MunicipalityCode
const contact = (more: Partial<Contact> = {}): Contact => ({
  id: 'a',
  code: code('0201'),
  role: 'contact',
  committee: '',
  name: 'Anna',
  mail: 'anna@b.example' as Mail,
  ...more,
})
const secretariat: By = { office: 'secretariat' }
const clerk: By = { office: 'clerk', municipality: code('0201') }
const known = [code('0201'), code('0210')]

describe('given a contact that is there', () => {
  const standing = contact()
  const seen = printOf(standing)

  test('when it is changed by whoever saw it so, then it is; by whoever saw another, then they are told', () => {
    const wanted = { ...standing, name: 'Bo', seen }
    expect(keep(clerk, [standing], known, wanted)).toMatchObject({ ok: true, value: { name: 'Bo' } })
    expect(keep(clerk, [contact({ name: 'Carl' })], known, wanted)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    expect(keep(clerk, [], known, wanted)).toEqual({ ok: false, refusal: 'no-such-contact' })
  })

  test('when the same form comes twice, then it counts once', () => {
    expect(keep(clerk, [contact({ name: 'Bo' })], known, { ...contact({ name: 'Bo' }), seen })).toMatchObject({ ok: true })
    expect(keep(clerk, [standing], known, { ...standing, seen: null })).toMatchObject({ ok: true })
    expect(remove(clerk, [], 'a', seen)).toEqual({ ok: true, value: null })
  })

  test('when another one is added in the same role with the same address, then it is refused', () => {
    expect(keep(clerk, [standing], known, { ...contact({ id: 'b' }), seen: null })).toEqual({
      ok: false,
      refusal: 'already-there',
    })
    expect(keep(clerk, [standing], known, { ...contact({ id: 'b', role: 'mayor' }), seen: null })).toMatchObject({ ok: true })
  })

  test('when a clerk of another municipality tries, or moves it there, then they may not', () => {
    const other: By = { office: 'clerk', municipality: code('0210') }
    const no = { ok: false, refusal: 'not-yours' }
    expect(keep(other, [standing], known, { ...standing, name: 'Bo', seen })).toEqual(no)
    expect(keep(other, [standing], known, { ...standing, code: code('0210'), seen })).toEqual(no)
    expect(keep(clerk, [standing], known, { ...standing, code: code('0210'), seen })).toEqual(no)
    expect(remove(other, [standing], 'a', seen)).toEqual(no)
    expect(mayKeep({ office: 'link', municipality: code('0201') }, code('0201'))).toBe(false)
    expect(keep(secretariat, [standing], known, { ...standing, code: code('9999'), seen })).toEqual({
      ok: false,
      refusal: 'no-such-municipality',
    })
  })
})

test('given municipalities, then for each role it is told who lacks somebody', () => {
  const [contacts, mayors] = coverage([contact(), contact({ id: 'b', mail: 'x@b.example' as Mail })], known)
  expect([contacts, mayors]).toEqual([
    { role: 'contact', has: 1, missing: ['0210'] },
    { role: 'mayor', has: 0, missing: ['0201', '0210'] },
  ])
})

const places = [
  { code: code('0101'), name: 'København' },
  { code: code('0183'), name: 'Ishøj' },
]
const lines = (text: string) => {
  const read = readContactRows(text, places)
  return read.ok ? [] : problemLines(read.refusal)
}

describe('given a list', () => {
  test('when it is pasted from a spreadsheet or written as the other files are, then it says the same', () => {
    const wanted = [{ code: '0183', role: 'committee-chair', committee: 'Sundhed', name: 'Åse Øst', mail: 'aase@b.example' }]
    for (const text of [
      'kommune\trolle\tudvalg\tnavn\tmail\nIshøj Kommune\tUdvalgsformand\tSundhed\tÅse Øst\tAase@B.example\n',
      'Kommune;Mail;Rolle;Navn;Udvalg\n183;aase@b.example;udvalgsformand;Åse Øst;Sundhed',
      'municipality,role,committee,name,mail\n0183,committee-chair,Sundhed,Åse Øst,aase@b.example\n',
    ])
      expect(readContactRows(text, places)).toEqual({ ok: true, value: wanted })
  })

  test('when rows are wrong, then each is told with its row and what to do', () => {
    const text = 'kommune;rolle;mail\nKattegat;kontakt;a@b.example\nIshøj;konge;a@b.example\n0101;kontakt;ingen\n'
    expect(lines(text)).toEqual([
      expect.stringContaining('række 3, kolonne rolle: "konge" kan ikke bruges her. Skriv kontakt, borgmester'),
    ])
    expect(lines(text.replace('konge', 'kontakt'))).toEqual([
      'listen, række 2, kolonne kommune: "Kattegat" er ikke en kommune i alliancen. Skriv navnet eller koden på fire cifre.',
      'listen, række 4, kolonne mail: "ingen" er ikke en mailadresse. Skriv den for eksempel navn@kommune.dk.',
    ])
    expect(lines('kommune;rolle;mail\nIshøj;kontakt;a@b.example\n0183;kontakt;A@b.example')).toEqual([
      expect.stringContaining('række 3, kolonne mail: "a@b.example" står allerede i række 2'),
    ])
    expect(lines('kommune;rolle\nIshøj;kontakt')).toEqual([expect.stringContaining('kolonnen mail mangler')])
  })
})

test('given any list saved twice, then the second time changes nothing, and nobody else is touched', () => {
  const row = fc.record({
    code: fc.constantFrom(code('0201'), code('0210')),
    role: fc.constantFrom(...contactRoles),
    committee: fc.constantFrom('', 'Sundhed'),
    name: fc.string({ maxLength: 5 }),
    mail: fc.constantFrom('a@b.example' as Mail, 'c@d.example' as Mail),
  })
  const rows = fc.uniqueArray(row, { selector: ({ code, role, mail }) => `${code} ${role} ${mail}` })
  fc.assert(
    fc.property(rows, rows, (before, list) => {
      let made = 0
      const fresh = () => `id-${++made}`
      const save = (contacts: readonly Contact[], these: typeof list) => {
        const changes = changesOf(contacts, these, fresh)
        const touched = new Map(changes.map(({ contact }) => [contact.id, contact]))
        const ids = new Set(contacts.map(({ id }) => id))
        return [...contacts.map((one) => touched.get(one.id) ?? one), ...[...touched.values()].filter(({ id }) => !ids.has(id))]
      }
      const start = save([], before)
      const once = save(start, list)
      expect(changesOf(once, list, fresh).every(({ kind }) => kind === 'same')).toBe(true)
      for (const one of start)
        if (!list.some(({ code, role, mail }) => code === one.code && role === one.role && mail === one.mail))
          expect(once).toContainEqual(one)
    }),
  )
})
