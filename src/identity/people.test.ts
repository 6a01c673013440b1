import { expect, test } from 'vitest'
import { parseMail } from './people.ts'

test.each([
  ['anna@kommune.dk', 'anna@kommune.dk'],
  ['  Anna.B+x@Kommune.DK ', 'anna.b+x@kommune.dk'],
  ["o'brien@a.b.example", "o'brien@a.b.example"],
  ['a@køge.dk', 'a@xn--kge-0na.dk'],
])('%j is kept as %s', (typed, kept) => {
  expect(parseMail(typed)).toBe(kept)
})

test.each([
  '',
  'anna',
  '@c.dk',
  'a@b',
  'a b@c.dk',
  'a@c.dk\r\nBcc: x@y.dk',
  'a@c.dk,b@c.dk',
  '<b>@c.dk',
  `${'a'.repeat(65)}@c.dk`,
  `a@${'b.'.repeat(130)}dk`,
  'a@c.dk\u0000',
  'a@-c.dk',
  'a@c..dk',
  'a@c.dk.',
  'a@127.0.0.1',
  'å@c.dk',
  'a@@c.dk',
])('%j is no address', (typed) => {
  expect(parseMail(typed)).toBeNull()
})
