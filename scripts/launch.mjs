import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { throughGate } from './gate.mjs'
import { install } from './install.mjs'
import { run } from './runtime.mjs'
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

/** The program itself, with a command and its arguments. */
export async function launch(args) {
  await prepare()
  return run(root, [join(root, 'dist', 'main.js'), ...args])
}
