import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '#kernel'
import { defaultHeadings, headingsFrom, placedParts, restHeading } from './headings.ts'
import { headingParts } from './words.ts'

const partsUnder = (...titles: string[]) =>
  Object.fromEntries(headingsFrom(titles).map(({ title, parts, filledBy }) => [title, parts.length ? parts : filledBy]))

describe('what stands under a heading, by its words', () => {
  test('given Ishøj’s headings, then the decision is left for the meeting and the legal basis to the municipality', () => {
    const ishoej = 'Resume; Sagsfremstilling; Indstilling; Beslutning; Økonomi; Lovgrundlag; Bilag; Beslutningskompetence'
    expect(partsUnder(...ishoej.split('; '))).toEqual({
      Resume: ['summary'],
      Sagsfremstilling: ['background', 'goals', 'process'],
      Indstilling: ['recommendation'],
      Beslutning: 'meeting',
      Økonomi: ['preconditions'],
      Lovgrundlag: 'municipality',
      Bilag: ['annexes'],
      Beslutningskompetence: ['competence'],
    })
  })

  test('given a heading that is about less, then it has the part and the wider one has the rest', () => {
    expect(partsUnder('Historik', 'Sagsfremstilling')).toEqual({
      Historik: ['process'],
      Sagsfremstilling: ['background', 'goals'],
    })
    expect(partsUnder('Beslutningstema', 'Sagsfremstilling og økonomi')).toEqual({
      Beslutningstema: ['summary'],
      'Sagsfremstilling og økonomi': ['background', 'goals', 'process', 'preconditions'],
    })
    expect(partsUnder('Hvem beslutter', 'Indstilling og beslutning')).toEqual({
      'Hvem beslutter': ['competence'],
      'Indstilling og beslutning': ['recommendation'],
    })
  })

  test('given the nine real councils and our own, then every part of the common text has a place in each', () => {
    const [, ...rows] = readFileSync(join(projectRoot, 'data/kkr-hovedstaden/case-headings.csv'), 'utf8').trim().split('\n')
    expect(rows).toHaveLength(9)
    const sets = [...rows.map((row) => headingsFrom((row.split(',')[1] as string).split('; '))), defaultHeadings]
    for (const headings of sets) {
      const placed = placedParts(headings, headingParts).flatMap(({ parts }) => parts)
      expect(placed.toSorted()).toEqual([...headingParts].toSorted())
      expect(restHeading(headings)?.title).toMatch(/sagsfremstilling|løsning/i)
    }
  })

  test('given any headings at all, then no part is lost, none stands twice, and every heading has a name of its own', () => {
    const title = fc.oneof(fc.constantFrom('Økonomi', 'Indstilling', 'Sagsfremstilling', 'Bilag', '!', 'Beslutning'), fc.string())
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), (titles) => {
        const headings = headingsFrom(titles)
        expect(headings.map((heading) => heading.title)).toEqual(titles)
        expect(new Set(headings.map(({ id }) => id)).size).toBe(titles.length)
        for (const { id } of headings) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        const placed = placedParts(headings, headingParts).flatMap(({ parts }) => parts)
        expect(placed.toSorted()).toEqual([...headingParts].toSorted())
      }),
    )
  })
})
