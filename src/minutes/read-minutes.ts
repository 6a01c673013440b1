import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, type Result, refuse } from '#kernel'
import type { Minutes, MinutesRefusal } from './words.ts'

/** The largest file that is read: 20 MB, as people count. */
export const mostMinutesBytes = 20_000_000

/** As it was built, beside the program; where nothing is built Node runs the source. */
const built = join(import.meta.dirname, 'minutes/minutes-child.js')
const readerProgram = existsSync(built) ? built : join(projectRoot, 'src/minutes/minutes-child.ts')

type Terms = { readonly patience: number; readonly program: string }
type Read = Result<Minutes, MinutesRefusal>

/** Two files are read at a time, and no more than ten wait: each reader takes a processor and up to 400 MB. */
const room = { reading: 2, waiting: 10 }
let reading = 0
const waiting: (() => void)[] = []

async function inTurn(read: () => Promise<Read>): Promise<Read> {
  if (reading >= room.reading) {
    if (waiting.length >= room.waiting) return refuse('busy')
    await new Promise<void>((go) => waiting.push(go))
  }
  reading++
  try {
    return await read()
  } finally {
    reading--
    waiting.shift()?.()
  }
}

/** What the process answers; that it was too much, where it ends or lasts without an answer. */
function ask(bytes: Uint8Array, { patience, program }: Terms): Promise<Read> {
  const child = fork(program, [], {
    env: {},
    execArgv: ['--permission', '--allow-fs-read=*', '--max-old-space-size=320', '--max-semi-space-size=8'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise<Read>((done) => {
    const giveUp = () => done(refuse('too-heavy'))
    const timer = setTimeout(giveUp, patience)
    child.once('message', (answer) => done(answer as Read))
    child.once('error', giveUp)
    child.once('exit', giveUp)
    child.send(bytes, (error) => error && giveUp())
    child.once('close', () => clearTimeout(timer))
  }).finally(() => child.kill('SIGKILL'))
}

/**
 * Reads a file of minutes of at most 20 MB: agenda XML of SBSYS or Acadre, a saved web page, or a PDF with text. It is read in a
 * process of its own, for 15 seconds at the most, and never throws.
 */
export async function readMinutes(
  bytes: Uint8Array,
  { patience = 15_000, program = readerProgram }: Partial<Terms> = {},
): Promise<Read> {
  if (bytes.length === 0) return refuse('empty-file')
  if (bytes.length > mostMinutesBytes) return refuse('too-large')
  return inTurn(() => ask(bytes, { patience, program }))
}
