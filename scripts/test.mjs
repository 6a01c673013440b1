import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { main, prepare, root } from './launch.mjs'
import { ensureOffice } from './office.mjs'
import { run } from './runtime.mjs'
import { say } from './terminal.mjs'

/** Tests that need programs which a machine may lack: their folder, what the tests are told when they are there (else null), and what to say. */
const demanding = [
  {
    folder: 'test/browser',
    ensure: async () => {
      const chromium = await ensureChromium()
      return chromium && { SAMSIGTE_CHROMIUM: chromium }
    },
    missing: (count) => `Chromium findes ikke på maskinen. Disse ${count} browsertest kunne ikke køres:`,
    advice: 'Installér Chromium, eller angiv stien i SAMSIGTE_CHROMIUM.',
  },
  {
    folder: 'test/office',
    ensure: async () => ((await ensureOffice()) ? {} : null),
    missing: (count) => `LibreOffice eller poppler findes ikke på maskinen. Disse ${count} test af dokumenter kunne ikke køres:`,
    advice: 'Installér LibreOffice Writer (soffice) og poppler-utils (pdfinfo, pdftotext).',
  },
]

const testsIn = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => /\.test\.tsx?$/.test(name))
        .sort()
        .map((name) => `${folder}/${name}`)
    : []
const vitest = (args, env) => run(root, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...args], env)
const required = !!process.env.CI && process.env.CI !== 'false'

/** Names the tests that could not be run; true where there are any. */
function nameLeft({ folder, missing, advice }) {
  const left = testsIn(folder)
  if (left.length === 0) return false
  say(missing(left.length))
  for (const path of left) say(`  ${path}`)
  say(advice)
  return true
}

// npm test                     every test
// npm test -- src/kernel       only the files whose path holds the word
await main(async () => {
  await prepare()
  const lacking = []
  const told = {}
  for (const one of demanding) {
    const found = await one.ensure()
    if (found) Object.assign(told, found)
    else lacking.push(one)
  }
  const args = process.argv.slice(2)
  const excluded = lacking.map(({ folder }) => `--exclude=${folder}/**`)
  const code = await vitest([...excluded, ...(excluded.length ? ['--passWithNoTests'] : []), ...args], told)
  const left = lacking.filter(nameLeft).length > 0
  return left && required ? code || 1 : code
})
