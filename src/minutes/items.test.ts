import { describe, expect, test } from 'vitest'
import { minutesOf } from './items.ts'
import type { Line } from './lines.ts'

/** Lines of a page: "# Heading" is a heading, the rest is text. */
const lines = (text: string): Line[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => (line.startsWith('# ') ? { text: line.slice(2), heading: 2 } : { text: line, heading: 0 }))
const read = (text: string) => minutesOf('html', lines(text))
const said = (text: string) =>
  read(text).items.map(({ number, sections }) => [number, ...sections.map((one) => `${one.heading}|${one.text}`)])

describe('what stands about those who were not there', () => {
  test('is no part of the decision, and takes nothing of it away', () => {
    const { items } = read(`# 5. Mål
      Beslutning i Økonomiudvalget den 1. oktober 2018:
      Fraværende: Bo Borte og Ane Fraværende
      Godkendt.`)
    expect(items[0]).toMatchObject({
      absent: ['Bo Borte', 'Ane Fraværende'],
      sections: [{ heading: 'Beslutning i Økonomiudvalget den 1. oktober 2018', text: 'Godkendt.' }],
    })
  })
  test('may be empty', () => {
    expect(said('# 5. Mål\nBeslutning\nFraværende:\nGodkendt.')).toEqual([['5', 'Beslutning|Godkendt.']])
    expect(said('# 5. Mål\nBeslutning\nAfbud: Ingen\nGodkendt.')).toEqual([['5', 'Beslutning|Godkendt.']])
  })
})

describe('what is closed', () => {
  test('is told by the line with the case number', () => {
    const { items, closedItems } = read(`# 1. Mål
      Sagsnr.: 330-2018-3619 Dok.nr.: 330-2018-1 Åbent
      Beslutning
      Godkendt.
      # 2. Hemmeligt
      Sagsnr.: 330-2018-3619 Dok.nr.: 330-2018-2 Lukket
      Beslutning
      Hemmeligt.`)
    expect([items.map(({ number }) => number), closedItems]).toEqual([['1'], 1])
  })
  test('is the part of the agenda under its own heading, with lines that head no item', () => {
    const minutes = read(`# 1. Mål
      Beslutning
      Godkendt.
      LUKKET MØDE
      2. Hemmeligt i almindelig skrift
      Hemmeligt.
      # 3. Også hemmeligt
      Hemmeligt.`)
    expect([minutes.items.length, minutes.closedItems]).toEqual([1, 2])
    expect(JSON.stringify(minutes)).not.toMatch(/hemmeligt/i)
  })
  test('is what a list of contents puts under closed doors', () => {
    const minutes = read(`Byrådet
      Til behandling - for åbne døre
      1. Mål ........ 3
      Til behandling - for lukkede døre
      2. Hemmeligt ........ 4
      # 1. Mål
      Beslutning
      Godkendt.
      # 2. Hemmeligt
      Beslutning
      Hemmeligt.`)
    expect([minutes.head, minutes.items.map(({ number }) => number), minutes.closedItems]).toEqual(['Byrådet', ['1'], 1])
    expect(JSON.stringify(minutes)).not.toMatch(/hemmeligt/i)
  })
})

test('items may be numbered in two steps, and a list within one begins none', () => {
  expect(
    said(`# 3. Sager
      # 3.1. Mål
      # Indstilling
      1. At papiret godkendes
      2. At det sendes ud
      # Beslutning
      Punkt 1: Godkendt.
      Punkt 2: Udsat.`),
  ).toEqual([
    ['3'],
    ['3.1', 'Indstilling|1. At papiret godkendes\n2. At det sendes ud', 'Beslutning|Punkt 1: Godkendt.\nPunkt 2: Udsat.'],
  ])
})
