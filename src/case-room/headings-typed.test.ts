import { describe, expect, test } from 'vitest'
import { headingsFrom } from '#case-parts'
import { rearranged, retitled, titlesIn } from './headings-typed.ts'

const before = headingsFrom(['Resume', 'Sagsfremstilling', 'Lovgrundlag', 'Beslutning'])
const ids = (titles: string[]) => retitled(titles, before).map(({ id, filledBy, parts }) => [id, filledBy, ...parts])

describe('headings that were typed anew', () => {
  test('given another order, then each keeps its name and what stands under it', () => {
    expect(ids(['Beslutning', 'RESUME', 'Sagsfremstilling', 'Lovgrundlag'])).toEqual([
      ['beslutning', 'meeting'],
      ['resume', 'case', 'summary'],
      ['sagsfremstilling', 'case', 'background', 'goals', 'process'],
      ['lovgrundlag', 'municipality'],
    ])
  })
  test('given as many new as are gone, then the one in the same place was worded anew, and its texts stay with it', () => {
    expect(ids(['Sagens kerne', 'Sagsfremstilling', 'Lov- og plangrundlag', 'Beslutning']).map(([id]) => id)).toEqual([
      'resume',
      'sagsfremstilling',
      'lovgrundlag',
      'beslutning',
    ])
  })
  test('given one more, then it has what its words mean, unless that stands elsewhere', () => {
    expect(ids(['Resume', 'Anledning', 'Økonomi', 'Sagsfremstilling', 'Lovgrundlag', 'Beslutning'])).toEqual([
      ['resume', 'case', 'summary'],
      ['anledning', 'municipality'],
      ['oekonomi', 'case', 'preconditions'],
      ['sagsfremstilling', 'case', 'background', 'goals', 'process'],
      ['lovgrundlag', 'municipality'],
      ['beslutning', 'meeting'],
    ])
  })
  test('given parts that are placed by hand, then a heading without any is the municipality’s or the meeting’s', () => {
    const placed = rearranged(before, { summary: 'lovgrundlag', goals: 'sagsfremstilling' }, new Set(['resume']))
    expect(placed.map(({ filledBy, parts }) => [filledBy, ...parts])).toEqual([
      ['meeting'],
      ['case', 'goals'],
      ['case', 'summary'],
      ['municipality'],
    ])
    expect(titlesIn(' a  b \n\n c')).toEqual(['a b', 'c'])
  })
})
