import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { main, prepare, root } from './launch.mjs'
import { run } from './runtime.mjs'
import { say } from './terminal.mjs'

const browserFolder = join(root, 'test', 'browser')
const browserTests = () =>
  existsSync(browserFolder)
    ? readdirSync(browserFolder)
        .filter((name) => /\.test\.tsx?$/.test(name))
        .sort()
    : []
const vitest = (args, env) => run(root, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args], env)
const required = !!process.env.CI && process.env.CI !== 'false'

// npm test                     every test
// npm test -- src/kernel       only the files whose path holds the word
await main(async () => {
  await prepare()
  const chromium = await ensureChromium()
  const args = process.argv.slice(2)
  if (chromium) return vitest(args, { SAMSIGTE_CHROMIUM: chromium })
  const code = await vitest(['--exclude=test/browser/**', '--passWithNoTests', ...args], {})
  const left = browserTests().map((name) => `test/browser/${name}`)
  if (left.length === 0) return code
  say(`Chromium findes ikke på maskinen. Disse ${left.length} browsertest kunne ikke køres:`)
  for (const path of left) say(`  ${path}`)
  say('Installér Chromium, eller angiv stien i SAMSIGTE_CHROMIUM.')
  return required ? code || 1 : code
})
