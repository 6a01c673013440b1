import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { inventCommand, readArguments } from '../../src/commands/invent.ts'
import { defaultSize } from '../../src/invented/index.ts'
import { inventAlliance } from '../../src/invented-councils/index.ts'

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})
const complained = () => vi.mocked(console.error).mock.calls.flat().join('\n')

function freshFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'samsigte-invent-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('given a new folder, when an alliance is invented into it, then its files are there; a second time they are left alone', async () => {
  const folder = join(freshFolder(), 'ny')
  const size = ['--members', '12', '--editions', '1', '--years', '1']
  expect(await inventCommand('', [folder, ...size])).toBe(0)
  const files = inventAlliance({ ...defaultSize, members: 12, editions: 1, years: 1 })
  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort())
  for (const [name, text] of files) expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
  expect(vi.mocked(console.log).mock.calls[0]).toEqual([expect.stringMatching(/12 opdigtede kommuner og 1 udgave af papiret\.$/)])
  expect(await inventCommand('', [folder, '--seed', '8'])).toBe(1)
  expect(complained()).toBe(`Mappen ${folder} er ikke tom. Vælg en ny eller tom mappe.`)
  expect(readFileSync(join(folder, 'municipalities.csv'), 'utf8')).toBe(files.get('municipalities.csv'))
})

test.each(['/proc/nowhere', '/dev/null/x', '/etc/passwd'])(
  'given %s, where no folder can be, then it is one line',
  async (folder) => {
    expect(await inventCommand('', [folder])).toBe(1)
    expect(complained()).toMatch(/^Der kan ikke skrives i \S+ \([A-Z]+\)\. Vælg en anden mappe\.$/)
  },
)

test.each([
  [['--members', '4'], '--members 4: skriv et helt tal fra 5 til 400.'],
  [['--members', '1e2'], '--members 1e2: skriv et helt tal fra 5 til 400.'],
  [['--years=-1'], '--years -1: skriv et helt tal fra 1 til 30.'],
  [['--seed', '4294967296'], '--seed 4294967296: skriv et helt tal fra 0 til 4.294.967.295.'],
  [['--editions', '5', '--years', '4'], 'Der kan højst være én udgave om året: skriv --editions 4 eller færre, eller flere år.'],
])('given %j, then the line says what to write', (args, line) => {
  expect(readArguments(['mappe', ...args])).toEqual({ ok: false, refusal: line })
})

test.each([[[]], [['a', 'b']], [['mappe', '--size', '3']], [['mappe', '--members']]])(
  'given %j, then the usage is shown',
  (args) => {
    expect(readArguments(args)).toMatchObject({ ok: false, refusal: expect.stringContaining('npm run invent -- <mappe>') })
  },
)
