import { describe, expect, test } from 'vitest'
import { bodyName, closedMark, isDecision, itemIn } from './headings.ts'

test.each([
  ['Beslutning', true],
  ['BESLUTNING:', true],
  ['Beslutning i Socialudvalget den 1. februar 2017', true],
  ['Beslutning Økonomiudvalget den 21-02-2017', true],
  ['Sundheds- og Omsorgsudvalgets beslutning den 26. april 2017', true],
  ['Økonomiudvalget, 21. februar 2017, pkt. 5', true],
  ['Beslutningstema', false],
  ['Beslutning om udbud træffes i april', false],
  ['Indstilling', false],
])('»%s« heads what was decided: %s', (heading, decides) => {
  expect(isDecision({ heading })).toBe(decides)
})

describe('the heading of an item', () => {
  test.each([
    ['7. Fælles mål', 2, { number: '7', title: 'Fælles mål' }],
    ['Punkt 7: Fælles mål', 7, { number: '7', title: 'Fælles mål' }],
    ['Sag nr. 7 Fælles mål', 1, { number: '7', title: 'Fælles mål' }],
    ['7 (Åben) Fælles mål', 0, { number: '7', title: '(Åben) Fælles mål' }],
    ['Punkt 2: Godkendt', 0, null],
    ['2. At papiret godkendes', 0, null],
    ['Fælles mål', 2, null],
  ])('»%s« at level %i', (text, heading, item) => {
    expect(itemIn({ text, heading })).toEqual(item)
  })
})

test.each([
  '8. (Lukket) Salg',
  'Lukket punkt',
  '8. Salg - lukket',
  'Lukkede punkter',
  'LUKKET SAG',
  'Salg (luk)',
  'Lukket: Salg',
])('»%s« is closed', (text) => {
  expect(closedMark.test(text)).toBe(true)
})

test.each(['Mødet lukkede kl. 20', 'Skolen er lukket i ferien', 'Lukning af plejehjem'])('»%s« is not closed', (text) => {
  expect(closedMark.test(text)).toBe(false)
})

test.each([
  ['Referat fra Byrådet den', 'Byrådet'],
  ['møde i Social- og Sundhedsudvalget onsdag', 'Social- og Sundhedsudvalget'],
  ['Udvalget for Sundhed og Omsorg, referat', 'Udvalget for Sundhed og Omsorg'],
  ['Intet organ', undefined],
])('»%s« names a body', (text, name) => {
  expect(bodyName.exec(text)?.[0]).toBe(name)
})
