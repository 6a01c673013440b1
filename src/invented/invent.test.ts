import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { invent } from './invent.ts'
import { defaultSize, lastDay, type Size, sizeFault, sizeLimits } from './words.ts'

type Row = Record<string, string>
const rowsOf = (files: ReadonlyMap<string, string>, name: string): Row[] => parse(files.get(name) ?? '', { columns: true })
const bytes = (size: Size) => JSON.stringify([...invent(size)])

const sizes = fc
  .record({
    members: fc.integer({ min: 5, max: 60 }),
    editions: fc.integer({ min: 1, max: 6 }),
    years: fc.integer({ min: 1, max: 12 }),
    seed: fc.nat(),
  })
  .filter((size) => sizeFault(size) === null)
/** Alliances of all sizes, others on every run; a complaint says which one it is about. */
const many = fc.sample(sizes, 20).map((size) => ({ size, files: invent(size) }))
const always = (holds: (files: Map<string, string>, size: Size) => void) => {
  for (const { size, files } of many)
    try {
      holds(files, size)
    } catch (thrown) {
      throw new Error(`given ${JSON.stringify(size)}`, { cause: thrown })
    }
}

describe('the same alliance again', () => {
  test('given a size, when it is invented twice, then every byte is the same', () => {
    expect(bytes(defaultSize)).toBe(bytes({ ...defaultSize }))
  })

  test('given another seed, when it is invented, then all but the frame around it, and which goals became which, is another', () => {
    const [one, other] = [invent(defaultSize), invent({ ...defaultSize, seed: 8 })]
    const same = [...one].flatMap(([name, text]) => (other.get(name) === text ? [name] : []))
    expect(same).toEqual(['alliance.csv', 'editions.csv', 'lineage.csv', 'papers.csv', 'mandates.csv', 'deadlines.csv'])
  })

  test('a size outside its limits is no size', () => {
    for (const [part, [least, most]] of Object.entries(sizeLimits))
      for (const outside of [least - 1, most + 1, least + 0.5]) expect(sizeFault({ ...defaultSize, [part]: outside })).toBe(part)
    expect(sizeFault({ ...defaultSize, editions: 4, years: 3 })).toBe('more-editions-than-years')
    expect(() => invent({ ...defaultSize, members: 4 })).toThrow(RangeError)
  })
})

describe('it is plainly invented, whatever its size', () => {
  test('it says so in its name, in each of its bodies and in every source', () =>
    always((files) => {
      expect(rowsOf(files, 'alliance.csv')).toEqual([expect.objectContaining({ name: 'Den opdigtede alliance', invented: 'ja' })])
      for (const { name, municipality } of rowsOf(files, 'bodies.csv')) if (!municipality) expect(name).toContain('(opdigtet)')
      for (const name of ['treatments.csv', 'dispatches.csv', 'events.csv', 'claims.csv', 'editions.csv'])
        for (const { source } of rowsOf(files, name)) expect(source).toMatch(/^opdigtet/i)
    }))

  test('no code is one of those that Danish municipalities have, and no two names are the same', () =>
    always((files) => {
      const everyone = rowsOf(files, 'municipalities.csv')
      for (const { code } of everyone) expect(Number(code)).toBeGreaterThan(9000)
      const names = [...everyone, ...rowsOf(files, 'municipality-names.csv')].map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }))

  test('every address is on a domain that nobody can have, and there is no mail address', () =>
    always((files) => {
      const text = [...files.values()].join('\n')
      const addresses = text.match(/https?:[^,\s"]+/g) ?? []
      expect(addresses.length).toBeGreaterThan(0)
      for (const address of addresses) expect(new URL(address).hostname).toMatch(/^[a-z0-9.-]+\.example$/)
      expect(text).not.toContain('@')
    }))
})

describe('it could have happened', () => {
  test('no day lies after the last one, and every meeting is on a day when councils meet', () =>
    always((files) => {
      for (const [file, text] of files)
        for (const [day] of text.matchAll(/\b\d{4}-\d\d-\d\d\b/g)) {
          // What is planned lies ahead; what was done does not.
          if (file !== 'calendar.csv' && file !== 'steps.csv') expect(day <= lastDay, day).toBe(true)
        }
      for (const { done = '' } of rowsOf(files, 'steps.csv')) expect(done <= lastDay).toBe(true)
      for (const { met_on } of rowsOf(files, 'treatments.csv')) {
        if (met_on?.length !== 10) continue
        expect([0, 6]).not.toContain(new Date(met_on).getUTCDay())
        expect(met_on.slice(5, 7)).not.toBe('07')
      }
    }))

  test('committees come before the council, and evidence is fetched after the meeting that it is of', () =>
    always((files) => {
      for (const { met_on = '', evidence_fetched } of rowsOf(files, 'treatments.csv'))
        if (evidence_fetched) expect(evidence_fetched > met_on).toBe(true)
      // What a council that was elected since did with the paper is a matter of its own.
      const matterOf = ({ id, edition, municipality }: Record<string, string>) =>
        `${edition} ${municipality} ${id?.includes('-igen-')}`
      const matters = Map.groupBy(rowsOf(files, 'treatments.csv'), matterOf)
      for (const rows of matters.values()) {
        const dated = rows.filter(({ met_on }) => met_on?.length === 10)
        const councils = dated.filter(({ body }) => body?.endsWith('-council')).map(({ met_on }) => met_on ?? '')
        for (const { body, met_on = '' } of dated)
          if (!body?.endsWith('-council')) for (const council of councils) expect(met_on < council).toBe(true)
      }
    }))

  test('there are as many members as wanted, and everyone has a place of its own on one map', () =>
    always((files, { members }) => {
      const everyone = rowsOf(files, 'municipalities.csv')
      expect(everyone.filter(({ member_to }) => !member_to)).toHaveLength(members)
      const places = everyone.map(({ tile_row, tile_column }) => `${tile_row},${tile_column}`)
      expect(new Set(places).size).toBe(everyone.length)
    }))
})
