import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { throughGate } from './gate.mjs'
import { install } from './install.mjs'
import { become, run } from './runtime.mjs'
import { Stop } from './terminal.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Installs and builds what is missing; two starts at the same time take turns. */
export const prepare = () =>
  throughGate(root, async () => {
    await install(root)
    await build(root)
  })

/** Runs the work, tells what stopped it in one line, and leaves with an exit code. */
export async function main(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(error instanceof Stop ? error.message : `Uventet fejl: ${error?.message ?? error}`)
    process.exitCode = 1
  }
}

// Node and the C library keep what they once were given for as long as the machine has room; a site of this size needs a fraction of it.
const frugal = {
  args: ['--max-semi-space-size=2', '--max-old-space-size=192'],
  env: { MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072' },
}

/** The program itself, with a command and its arguments. */
export async function launch(args) {
  await prepare()
  // A command is soon over, and an import may be large.
  const serves = args[0] === 'serve'
  const { args: flags, env } = serves ? frugal : { args: [], env: {} }
  const program = [...flags, join(root, 'dist', 'main.js'), ...args]
  if (serves) become(root, program, env)
  return run(root, program, env)
}
