import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countAll, firmnessOf } from '#counting'
import { defaultSize, inAllianceOn, inventWorld, lastDay, type Size, sizeFault } from '#invented'
import { roadDays } from './days.ts'
import { roadFiles } from './road.ts'

type Row = Record<string, string>
type Files = ReadonlyMap<string, string>
const rowsOf = (files: Files, name: string): Row[] => parse(files.get(name) ?? '', { columns: true })
const of = (year: number, rows: readonly Row[]) => rows.filter(({ edition }) => edition === String(year))
const made = (size: Size) => roadFiles(inventWorld(size))

const sizes = fc
  .record({
    members: fc.integer({ min: 5, max: 60 }),
    editions: fc.integer({ min: 1, max: 6 }),
    years: fc.integer({ min: 1, max: 12 }),
    seed: fc.nat(),
  })
  .filter((size) => sizeFault(size) === null)
const many = fc.sample(sizes, 20).map((size) => ({ size, files: made(size) }))
const always = (holds: (files: Files, size: Size) => void) => {
  for (const { size, files } of many)
    try {
      holds(files, size)
    } catch (thrown) {
      throw new Error(`given ${JSON.stringify(size)}`, { cause: thrown })
    }
}

test('given a size, when its road is made twice, then every byte is the same', () => {
  expect([...made(defaultSize)]).toEqual([...made({ ...defaultSize })])
})

test('given the alliance that ships, then its newest paper has the whole road', () => {
  const files = made(defaultSize)
  const year = 2026
  const rows = (name: string) => of(year, rowsOf(files, name))
  const [round] = rows('theme-rounds.csv')
  expect(round?.municipalities?.split(';')).toHaveLength(29)
  expect(rows('themes.csv')).toHaveLength(40)
  expect(rows('dialogue-meetings.csv').map(({ round, kind }) => `${round} ${kind}`)).toEqual([
    '2025-spring administrative',
    '2025-spring political',
    '2025-autumn administrative',
    '2025-autumn political',
  ])
  expect(rows('remarks.csv')).toHaveLength(60)
  expect(new Set(rows('wording.csv').map(({ version }) => version))).toEqual(new Set(['1', '2', '3']))
  const goals = (version: string) => rows('goal-themes.csv').filter((row) => row.version === version)
  expect([goals('1').length, goals('3').length]).toEqual([6, 3])
  const ballots = rowsOf(files, 'ballots.csv')
  for (const how of ['link', 'clerk', 'paper']) expect(ballots.map((ballot) => ballot.how)).toContain(how)
  for (const mandate of ['bound', 'free', 'reservation']) expect(ballots.map((ballot) => ballot.mandate)).toContain(mandate)
  for (const odd of ['changed', 'late']) expect(ballots.map((ballot) => ballot[odd])).toContain('ja')
  expect(ballots.filter(({ spoiled }) => spoiled)).toHaveLength(2)
})

describe('its votes', () => {
  const firmnessIn = (track: string, size: Size) => {
    const files = made(size)
    const vote = rowsOf(files, 'votes.csv').find((one) => one.edition === '2026' && one.track === track && !one.agreed) as Row
    const cast = rowsOf(files, 'ballots.csv').filter((one) => one.vote === vote.id && one.late === 'nej' && !one.spoiled)
    const ballots = cast.map(({ ranking = '' }) => ({ ranking: ranking.split(';'), weight: 1 }))
    return firmnessOf(countAll(vote.themes?.split(';') ?? [], ballots, Number(vote.places)), Number(vote.places))
  }
  const places = [
    { from: 1, to: 3, same: true },
    { from: 4, to: 4, same: false },
  ]

  test.each([29, 46, 98])(
    'given %i members, then all methods give places 1 to 3 to the same themes, and place 4 not',
    (members) => {
      expect(firmnessIn('physical', { ...defaultSize, members }).runs).toEqual(places)
    },
  )

  test('given the other track, then two themes share the fourth place by two of the methods', () => {
    const { shared } = firmnessIn('mental', defaultSize)
    expect(shared.map(({ method, place, themes }) => [method, place, themes.length])).toEqual([
      ['borda', 4, 2],
      ['schulze', 4, 2],
    ])
  })
})

describe('whatever its size', () => {
  test('no day lies after the last one, but for the last day of the round that is open', () =>
    always((files) => {
      for (const text of files.values())
        for (const [day] of text.matchAll(/\b\d{4}-\d\d-\d\d\b/g))
          if (day > lastDay) expect(day, 'a day ahead').toBe('2027-12-31')
    }))

  test('everything says that it is invented, every address is on a domain that nobody can have, and there is no mail address', () =>
    always((files) => {
      for (const name of ['themes.csv', 'theme-rounds.csv', 'votes.csv', 'dialogue-meetings.csv', 'statements.csv'])
        for (const { source } of rowsOf(files, name)) expect(source).toMatch(/^opdigtet/i)
      const text = [...files.values()].join('\n')
      for (const address of text.match(/https?:[^,\s"]+/g) ?? [])
        expect(new URL(address).hostname).toMatch(/^[a-z0-9.-]+\.example$/)
      expect(text).not.toContain('@')
    }))

  test('each step comes after the one before it', () =>
    always((_, size) => {
      for (const edition of inventWorld(size).editions) {
        const days = roadDays(edition)
        const spring = [days.opens, days.answersBy, days.closed, days.springAdministrative, days.springPolitical]
        const steps = [...spring, days.autumnAdministrative, days.autumnPolitical, edition.versions.at(-1)?.dated ?? '']
        expect(steps.toSorted()).toEqual(steps)
        expect(new Set(steps).size).toBe(steps.length)
      }
    }))

  test('whoever does something was a member then, and answers once', () =>
    always((files, size) => {
      const { everyone } = inventWorld(size)
      const members = (day: string) => new Set(everyone.filter(inAllianceOn(day)).map(({ code }) => code))
      for (const { made: on = '', municipality = '' } of rowsOf(files, 'remarks.csv')) expect(members(on)).toContain(municipality)
      for (const { cast = '', municipality = '' } of rowsOf(files, 'ballots.csv')) expect(members(cast)).toContain(municipality)
      const rounds = new Map(rowsOf(files, 'theme-rounds.csv').map((round) => [round.id, round]))
      const answers = rowsOf(files, 'theme-answers.csv')
      for (const { round = '', municipality = '' } of answers)
        expect(rounds.get(round)?.municipalities?.split(';')).toContain(municipality)
      for (const [name, key] of [
        ['theme-answers.csv', 'round'],
        ['ballots.csv', 'vote'],
        ['attendance.csv', 'meeting'],
      ] as const) {
        const keys = rowsOf(files, name).map((row) => `${row[key]} ${row.municipality}`)
        expect(new Set(keys).size).toBe(keys.length)
      }
    }))

  test('whoever has nothing to add suggests nothing, and whoever answers otherwise suggests something', () =>
    always((files) => {
      const themes = rowsOf(files, 'themes.csv')
      for (const { round, municipality, nothing } of rowsOf(files, 'theme-answers.csv'))
        expect(themes.some((theme) => theme.round === round && theme.municipality === municipality)).toBe(nothing === 'nej')
    }))

  test('every theme of a finished paper founds a goal, went into another theme, or was left out with a reason', () =>
    always((files) => {
      const founding = new Set(rowsOf(files, 'goal-themes.csv').flatMap(({ themes = '' }) => themes.split(';')))
      const went = new Set(rowsOf(files, 'theme-lineage.csv').flatMap(({ from = '' }) => from.split(';')))
      const out = rowsOf(files, 'themes-left-out.csv')
      for (const { reason } of out) expect(reason).toBeTruthy()
      const left = out.map(({ theme }) => theme)
      expect(new Set(left).size).toBe(left.length)
      for (const { id = '', edition } of rowsOf(files, 'themes.csv')) {
        if (edition === '2028') continue
        expect(founding.has(id) || went.has(id) || left.includes(id), id).toBe(true)
        // What went into another theme is not left out itself.
        expect(went.has(id) && left.includes(id), id).toBe(false)
      }
    }))

  test('what is ranked, noted, founded on or remarked upon is there', () =>
    always((files) => {
      const themes = new Set(rowsOf(files, 'themes.csv').map(({ id }) => id))
      const named = [
        ...rowsOf(files, 'votes.csv').flatMap(({ themes = '', agreed = '' }) => [...themes.split(';'), ...agreed.split(';')]),
        ...rowsOf(files, 'ballots.csv').flatMap(({ ranking = '' }) => ranking.split(';')),
        ...rowsOf(files, 'goal-themes.csv').flatMap(({ themes = '' }) => themes.split(';')),
        ...rowsOf(files, 'dialogue-notes.csv').map(({ theme = '' }) => theme),
        ...rowsOf(files, 'dialogue-outcomes.csv').flatMap(({ themes = '' }) => themes.split(';')),
        ...rowsOf(files, 'theme-lineage.csv').flatMap(({ theme = '', from = '' }) => [...theme.split(';'), ...from.split(';')]),
      ]
      for (const theme of named) if (theme) expect(themes).toContain(theme)
      const blocks = rowsOf(files, 'wording.csv').map(({ edition, version, id }) => `${edition} ${version} ${id}`)
      expect(new Set(blocks).size).toBe(blocks.length)
      for (const { edition, version, block } of rowsOf(files, 'remarks.csv'))
        expect(blocks).toContain(`${edition} ${version} ${block}`)
    }))
})
