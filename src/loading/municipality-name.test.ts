import { expect, test } from 'vitest'
import { bareName } from './municipality-name.ts'

test.each([
  ['København', 'København'],
  ['Københavns Kommune', 'København'],
  ['Bornholms Regionskommune', 'Bornholm'],
  ['Halsnæs Kommune', 'Halsnæs'],
  ['Høje-Taastrup kommune', 'Høje-Taastrup'],
  ['Fjords Kommune', null],
  ['Kommune', null],
])('given a municipality that is not known, %s is called %s', (written, name) => {
  expect(bareName(written, null)).toBe(name)
})

test.each([
  ['Københavns Kommune', 'København', 'København'],
  ['KØBENHAVN', 'København', 'København'],
  ['Høje Taastrup', 'Høje-Taastrup', 'Høje Taastrup'],
  ['Hillerøds Kommune', 'Hillerød', 'Hillerød'],
  ['Hundested', 'Halsnæs', 'Hundested'],
])('given that a file writes %s of what is called %s, then it is called %s', (written, before, name) => {
  expect(bareName(written, before)).toBe(name)
})
