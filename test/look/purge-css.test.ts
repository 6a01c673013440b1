import { expect, test } from 'vitest'

const { purge } = await import(new URL('../../scripts/purge-css.mjs', import.meta.url).href)

const known = new Set(['button', 'alert', 'alert-', 'row'])

test('a rule stays when what it names is used', () => {
  expect(purge('.button{color:red}.modal{color:red}', known)).toBe('.button{color:red}\n')
  expect(purge('.button .modal,.button:not(.modal),p{a:b}', known)).toBe('.button:not(.modal),p{a:b}\n')
  expect(purge('.alert-error{a:b}.row-x{a:b}', known)).toBe('.alert-error{a:b}\n')
})

test('conditions are entered and dropped when empty; fonts are left to our own sheet', () => {
  expect(purge('@media print{.modal{a:b}}@media print{.row{a:b}}', known)).toBe('@media print{.row{a:b}\n}\n')
  expect(purge('@charset "UTF-8";@font-face{src:url(x)}p{a:b}', known)).toBe('p{a:b}\n')
})

test('braces in strings and comments do not confuse it', () => {
  expect(purge('/* } */p::after{content:"}"}p{a:b}', known)).toBe('p::after{content:"}"}\np{a:b}\n')
  expect(() => purge('p{a:b', known)).toThrow()
})
