import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stages } from '#following'
import { projectRoot } from '#kernel'
import { allLooks, stageNames } from './looks.ts'

const sheets = ['states', 'stages'].map((name) => readFileSync(join(projectRoot, `src/ui/style/${name}.css`), 'utf8')).join('\n')

test('word, letter, shape and class each tell every stage and outcome on the map from the others', () => {
  for (const part of ['word', 'short', 'letter', 'shape', 'class'] as const)
    expect(new Set(allLooks.map((look) => look[part])).size).toBe(allLooks.length)
  expect(new Set(Object.values(stageNames)).size).toBe(stages.length)
})

const light = (colour: string) => {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
const contrast = (a: string, b: string) => {
  const [low = 0, high = 0] = [light(a), light(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

test.each(allLooks.map((look) => look.class))('%s: white letters on the tone, and the tone on the pale, can be read', (name) => {
  const [, tone = '', pale = ''] =
    new RegExp(`\\.${name} \\{\\s*--tone: (#[0-9a-f]{6});\\s*--pale: (#[0-9a-f]{6});`).exec(sheets) ?? []
  expect(contrast(tone, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(contrast(tone, pale)).toBeGreaterThanOrEqual(4.5)
})
