import { describe, expect, test } from 'vitest'
import { danishDay, danishNumber, danishShare, day, roughly } from '#kernel'
import { outcomeWords } from '#meetings'
import { councilStates, stateLooks } from '#ui'
import { legendOf, numberOf, partsOf, type TableRow, tableOf, tilesOf } from './page.ts'
import { bothSites, putRight } from './stage.ts'

type Outcome = { point: number | null; kind: keyof typeof outcomeWords; votes: string; reservation: string }
type Treatment = {
  body: string
  metOn: string
  words: string
  reservation: string
  votes: string
  outcomes: Outcome[]
  evidence: { address: string; fetched: string | null } | null
  supersededBy: string | null
}
type Council = {
  code: string
  name: string
  state: keyof typeof stateLooks
  referral: { dispatchedOn: string } | null
  treatments: Treatment[]
}

const at = '/opdigtet'
const wordOf = (row: TableRow) => (row.Tilstand ?? '').replace(/^\S{1,2} /, '')
const inState = (rows: readonly TableRow[], state: keyof typeof stateLooks) =>
  rows.filter((row) => wordOf(row) === stateLooks[state].word)

/** What a sentence counts, by how it ends; each is about councils of the whole. */
const counting = {
  'har vedtaget med forbehold': 'adopted-with-reservation',
  'har afvist': 'rejected',
  'har udsat sagen': 'postponed',
  'har sendt sagen tilbage': 'returned',
  'har sagen under behandling': 'in-treatment',
} as const

/** A page of the register held against itself: sentences, totals, bars, map and rows are five ways to say the same. */
function holdTogether(page: string, populations: ReadonlyMap<string, number>) {
  const { rows } = tableOf(page, 'register')
  const of = rows.length
  const sentences = partsOf(/<div class="sentences">[\s\S]*?<\/div>/.exec(page)?.[0] ?? '', 'li')
  for (const [end, state] of Object.entries(counting)) {
    const [said] = sentences.flatMap(
      (one) => new RegExp(`^(\\d+) af (\\d+) kommuner? ${end}(?=[.:])`).exec(one)?.slice(1, 3) ?? [],
    )
    expect([end, Number(said ?? 0)]).toEqual([end, inState(rows, state).length])
  }
  const legend = legendOf(page)
  const people = (some: readonly TableRow[]) =>
    some.reduce((sum, row) => sum + (populations.get(row.Kommune ?? '') ?? Number.NaN), 0)
  for (const total of tableOf(page, 'tilstande').rows) {
    const own = rows.filter((row) => wordOf(row) === wordOf(total))
    expect(total).toMatchObject({
      Kommuner: `${own.length} af ${of}`,
      'Andel af kommuner': danishShare(own.length, of),
      Indbyggere: `${danishNumber(people(own))} af ${danishNumber(people(rows))}`,
      'Andel af indbyggere': danishShare(people(own), people(rows)),
    })
    expect(legend[wordOf(total)] ?? 0).toBe(own.length)
  }
  expect(Object.values(legend).reduce((sum, count) => sum + count, 0)).toBe(of)
  const drawn = tilesOf(page).map(({ says }) => [says[0], says[1]])
  expect(drawn).toEqual(rows.map((row) => [row.Kommune, wordOf(row)]))
  return rows
}

describe('given an invented alliance with councils in every state', () => {
  test('when the register is read today, on earlier days and in an older edition, then sentences, totals, map and rows say the same', async () => {
    const { html } = await bothSites({ members: 12 })
    const members = tableOf(await html(`${at}/kommuner`), 'kommuner').rows
    const populations = new Map(members.map((row) => [row.Kommune as string, numberOf(row['Indbyggere 1.1.2026'] as string)]))
    const today = holdTogether(await html(`${at}/tilslutning`), populations)
    expect(new Set(today.map(wordOf))).toEqual(new Set(councilStates.map((state) => stateLooks[state].word)))
    for (const query of ['?dato=2026-03-31', '?dato=2026-04-30', '?dato=2026-06-30', '?udgave=2024'])
      holdTogether(await html(`${at}/tilslutning${query}`), populations)
  })

  test('when its clusters are read one by one, then each has its own rows, and its line in the whole says as much', async () => {
    const { html } = await bothSites({ members: 12 })
    const whole = await html(`${at}/tilslutning`)
    const members = tableOf(await html(`${at}/kommuner`), 'kommuner').rows
    const populations = new Map(members.map((row) => [row.Kommune as string, numberOf(row['Indbyggere 1.1.2026'] as string)]))
    const lines = tableOf(whole, 'efter-klynge').rows
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) {
      const page = await html(`${at}/tilslutning?klynge=${encodeURIComponent(line.Klynge as string)}`)
      const rows = tableOf(page, 'register').rows
      const own = members.filter((row) => row.Klynge?.split(/[ *]*(?:,|$)\s*/).includes(line.Klynge as string))
      expect(rows.map((row) => row.Kommune)).toEqual(own.map((row) => row.Kommune))
      const adopted = [...inState(rows, 'adopted'), ...inState(rows, 'adopted-with-reservation')]
      const people = (some: readonly TableRow[]) =>
        some.reduce((sum, row) => sum + (populations.get(row.Kommune as string) as number), 0)
      expect(line).toMatchObject({
        Vedtaget: `${adopted.length} af ${rows.length}`,
        'Deres indbyggere': `${danishNumber(people(adopted))} af ${danishNumber(people(rows))} indbyggere`,
        'Andel af indbyggere': danishShare(people(adopted), people(rows)),
      })
      const legend = legendOf(page)
      for (const part of (line.Fordeling as string).split(', ')) {
        const [, count, word = ''] = /^(\d+) (.*)$/.exec(part) ?? []
        expect([word, legend[word]]).toEqual([word, Number(count)])
      }
    }
  })

  test('when the register is read, then each council has every treatment: raw words, outcomes, date, reservation, evidence; what was replaced is struck out', async () => {
    const { ledger, html, json } = await bothSites({ members: 12 })
    await putRight(ledger, { members: 12 })
    const page = await html(`${at}/tilslutning`)
    const rows = new Map(tableOf(page, 'register').rows.map((row) => [row.Kommune, row]))
    const councils: Council[] = (await json('/api/v1/opdigtet/editions/2026/adoption')).councils
    expect(councils.map(({ name }) => name)).toEqual([...rows.keys()])
    for (const { name, state, treatments, referral } of councils) {
      const row = rows.get(name) as TableRow
      expect(wordOf(row)).toBe(stateLooks[state].word)
      if (referral?.dispatchedOn) expect(row.Sendt).toBe(danishDay(day(referral.dispatchedOn)))
      for (const treatment of treatments) expect(row.Behandlinger).toContain(saidOf(treatment))
      const reservation = treatments.map(reservationIn).find(Boolean)
      if (reservation) expect(row.Behandlinger).toMatch(new RegExp(`[Ff]orbehold: ${reservation}`))
      if (treatments.length === 0) expect(row.Behandlinger).toBe('ingen registreret')
    }
    const all = councils.flatMap(({ treatments }) => treatments)
    const addresses = all.flatMap(({ evidence }) => (evidence?.address ? [evidence.address] : []))
    expect(addresses.length).toBeGreaterThan(10)
    for (const address of addresses) expect(page).toContain(`href="${address}"`)
    expect(page.split('mangler dokumentation').length - 1).toBeGreaterThan(all.filter(({ evidence }) => !evidence).length - 1)
    expect(all.some((treatment) => reservationIn(treatment))).toBe(true)
    const [old, ...others] = partsOf(page, 'ul', 'treatments--old')
    expect(others).toEqual([])
    expect(old).toContain('»Afvist. For stemte')
    const [corrected] = councils.filter(({ treatments }) => treatments.some(({ supersededBy }) => supersededBy))
    expect(corrected?.state).toBe('rejected')
    expect(rows.get(corrected?.name)?.Behandlinger).toMatch(/»Afvist\. For forslaget stemte.*Erstattede registreringer \(1\)/)
  })
})

const reservationIn = ({ reservation, outcomes }: Treatment) =>
  reservation || outcomes.find((one) => one.reservation)?.reservation

/** What a row says of a treatment: who, when, the minutes' words, and what they come to. */
function saidOf({ body, metOn, words, outcomes }: Treatment): string {
  const when = metOn ? danishDay(roughly(metOn)) : 'dato ikke registreret'
  const said = words ? `»${words}«` : 'Ordlyden er ikke registreret.'
  const [first] = outcomes
  const point = first?.point === null || first?.point === undefined ? '' : `Punkt ${first.point}: `
  const outcome = first ? ` Udfald: ${point}${first.kind === 'not-known' ? 'ikke registreret' : outcomeWords[first.kind]}` : ''
  return `${body}, ${when} ${said}${outcome}`
}
