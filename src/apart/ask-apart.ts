import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#kernel'

/** How long an answer may take, in milliseconds, and the program that gives it. */
export type Terms = { readonly patience: number; readonly program: string }

/** A program of a room's ("word/reader-child") as it was built, beside our own; where nothing is built Node runs the source. */
export function programOf(name: string): string {
  const built = join(import.meta.dirname, `${name}.js`)
  return existsSync(built) ? built : join(projectRoot, 'src', `${name}.ts`)
}

/**
 * What a process of its own answers to an order; null where it ends or lasts without an answer. It has 320 MB, an empty environment, may
 * write nowhere and start nothing, and is ended when it has answered: a file from outside must not reach the site.
 */
export function askApart<A>(order: Uint8Array | object, { patience, program }: Terms): Promise<A | null> {
  const child = fork(program, [], {
    env: {},
    execArgv: ['--permission', '--allow-fs-read=*', '--max-old-space-size=320', '--max-semi-space-size=8'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise<A | null>((done) => {
    const giveUp = () => done(null)
    const timer = setTimeout(giveUp, patience)
    child.once('message', (answer) => done(answer as A))
    child.once('error', giveUp)
    child.once('exit', giveUp)
    child.send(order, (error) => error && giveUp())
    child.once('close', () => clearTimeout(timer))
  }).finally(() => child.kill('SIGKILL'))
}
