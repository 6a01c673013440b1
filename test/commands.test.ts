import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#kernel'

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8')

test('every command of the program can be run by npm, and every one that the docs name is there', () => {
  const table = /const commands[^{]*\{([\s\S]*?)\n\}/.exec(read('src/main.ts'))?.[1] ?? ''
  const commands = [...table.matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map(([, name]) => name)
  const { scripts } = JSON.parse(read('package.json'))
  expect(commands.length).toBeGreaterThan(4)
  expect(commands.filter((name) => name !== 'serve' && !scripts[name ?? ''])).toEqual([])
  const named = [...read('README.md').matchAll(/npm run ([a-z-]+)/g)].map(([, name]) => name)
  expect(named.filter((name) => !scripts[name ?? ''])).toEqual([])
})
