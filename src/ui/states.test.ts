import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { councilStates, stateLooks } from './states.ts'

const sheet = readFileSync(new URL('./style/states.css', import.meta.url), 'utf8')
const map = readFileSync(new URL('./style/map.css', import.meta.url), 'utf8')
const looks = Object.values(stateLooks)

test('word, letter, shape and class each tell every state from the others', () => {
  for (const part of ['word', 'short', 'letter', 'shape', 'class'] as const)
    expect(new Set(looks.map((look) => look[part])).size).toBe(councilStates.length)
})

const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const light = (colour: string) => {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string) => {
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}
const tonesOf = (css: string, name: string) => {
  const found = new RegExp(`\\.${name} \\{\\s*--tone: (#[0-9a-f]{6});\\s*--pale: (#[0-9a-f]{6});`).exec(css)
  return { tone: found?.[1] ?? 'none', pale: found?.[2] ?? 'none' }
}

test.each([
  ...looks.map((look) => [look.class, sheet] as const),
  ...Array.from({ length: 8 }, (_, index) => [`cluster-${index + 1}`, map] as const),
])('%s: white letters on the tone, dark words on the pale, the shape on the pale', (name, css) => {
  const { tone, pale } = tonesOf(css, name)
  expect(contrast(tone, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(contrast('#1a1a1a', pale)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(tone, pale)).toBeGreaterThanOrEqual(3)
})
