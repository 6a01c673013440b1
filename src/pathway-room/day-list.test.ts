import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { danishDay, day, daysAfter } from '#kernel'
import { readDayList } from './day-list.ts'

const bare = { year: null, weekdays: null }
const read = (text: string, terms: Partial<Parameters<typeof readDayList>[1]> = {}) => readDayList(text, { ...bare, ...terms })
const on = (text: string, terms = {}) => read(text, terms).days.map((one) => one.on)

describe('a list of meeting days', () => {
  test.each([
    ['lines', '13.1.2027\n10.2.2027', {}],
    ['commas', '13.1.2027, 10.2.2027', {}],
    ['words', 'onsdag den 13. januar 2027 kl. 17.00\nonsdag d. 10. februar 2027 kl. 17', {}],
    ['no years', '13/1, 10/2', { year: 2027 }],
    ['a sentence', 'den 13. januar og 10. februar', { year: 2027 }],
    ['a list with signs', '• 13.1.2027\n- 10-02-2027\n\n', {}],
    ['any order, twice', '10.2.2027\n13.1.2027\n10.2.2027', {}],
  ])('given %s', (_, text, terms) => expect(on(text, terms)).toEqual(['2027-01-13', '2027-02-10']))

  test('given a second day on the line, as a spreadsheet gives it, then that is when the agenda closes', () => {
    expect(read('13.1.2027\t5.1.2027\n10.2.2027;2.2.2027', { weekdays: 3 }).days).toEqual([
      { on: '2027-01-13', agendaBy: '2027-01-05' },
      { on: '2027-02-10', agendaBy: '2027-02-02' },
    ])
  })
  test('given so many weekdays before, then the day is reckoned past days off', () => {
    expect(read('1.4.2027', { weekdays: 4 }).days).toEqual([{ on: '2027-04-01', agendaBy: '2027-03-23' }])
  })
  test('given what is no day, then it is said back as it was written, and the others are read', () => {
    expect(read('13.1.2027\n31.2.2027\nsommerferie\n14/4')).toEqual({
      days: [{ on: '2027-01-13', agendaBy: null }],
      unread: ['31.2.2027', 'sommerferie', '14/4'],
    })
    expect(read('13.1.2027;senere').unread).toEqual(['13.1.2027;senere'])
  })
  test('whatever days are written down, those are read, once each and in order', () => {
    const offsets = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(offsets, fc.constantFrom('\n', ', ', '\n\n'), (some, between) => {
        const days = some.map((offset) => daysAfter(day('2026-01-01'), offset))
        expect(on(days.map(danishDay).join(between))).toEqual([...new Set(days)].sort())
      }),
    )
  })
  test('whatever is pasted, it is read as days or said back, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { days, unread } = read(text, { year: 2027, weekdays: 5 })
        expect(text.trim() === '' || days.length + unread.length > 0 || /^[\s,;\t]*(og[\s,;\t]*)*$/.test(text)).toBe(true)
      }),
    )
  })
})
