import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, type Result, refuse } from '#kernel'
import type { ReadWorkbook, SheetRefusal, SheetWorkbook } from './words.ts'

/** The largest file that is read: 5 MB, as people count. */
export const mostSheetBytes = 5_000_000

/** As it was built, beside the program; where nothing is built Node runs the source. */
const built = join(import.meta.dirname, 'sheets/sheet-child.js')
const sheetProgram = existsSync(built) ? built : join(projectRoot, 'src/sheets/sheet-child.ts')

type Terms = { readonly patience: number; readonly program: string }
const terms: Terms = { patience: 15_000, program: sheetProgram }

/** Two files are worked on at a time: each takes a processor and up to 400 MB. No more than so many wait to be read, or to be written. */
const room = { working: 2, reading: 10, writing: 200 }
let working = 0
const waiting: (() => void)[] = []

async function inTurn<T>(most: number, work: () => Promise<Result<T, SheetRefusal>>): Promise<Result<T, SheetRefusal>> {
  if (working >= room.working) {
    if (waiting.length >= most) return refuse('busy')
    await new Promise<void>((go) => waiting.push(go))
  }
  working++
  try {
    return await work()
  } finally {
    working--
    waiting.shift()?.()
  }
}

/** What the process answers; that it was too much, where it ends or lasts without an answer. */
function ask<T>(order: Uint8Array | SheetWorkbook, { patience, program }: Terms): Promise<Result<T, SheetRefusal>> {
  const child = fork(program, [], {
    env: {},
    execArgv: ['--permission', '--allow-fs-read=*', '--max-old-space-size=320', '--max-semi-space-size=8'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise<Result<T, SheetRefusal>>((done) => {
    const giveUp = () => done(refuse('too-heavy'))
    const timer = setTimeout(giveUp, patience)
    child.once('message', (answer) => done(answer as Result<T, SheetRefusal>))
    child.once('error', giveUp)
    child.once('exit', giveUp)
    child.send(order, (error) => error && giveUp())
    child.once('close', () => clearTimeout(timer))
  }).finally(() => child.kill('SIGKILL'))
}

/**
 * Reads a workbook (.xlsx) of at most 5 MB, 10,000 rows and 200 columns a sheet: every cell's value, and a list of what is not taken
 * over, such as formulas. It is read in a process of its own, for 15 seconds at the most, and never throws.
 */
export async function readSheet(bytes: Uint8Array, own: Partial<Terms> = {}): Promise<Result<ReadWorkbook, SheetRefusal>> {
  if (bytes.length === 0) return refuse('empty-file')
  if (bytes.length > mostSheetBytes) return refuse('too-large')
  return inTurn(room.reading, () => ask<ReadWorkbook>(bytes, { ...terms, ...own }))
}

/**
 * Writes a workbook (.xlsx): titles in the first row, which stays in sight and is printed on every page, hidden keys, drop-downs.
 * The same data always give the same bytes. Throws where it cannot be written: a cell takes 32,767 characters and a finite number.
 */
export async function writeSheet(workbook: SheetWorkbook, own: Partial<Terms> = {}): Promise<Uint8Array> {
  const written = await inTurn(room.writing, () => ask<Uint8Array>(workbook, { ...terms, ...own }))
  if (!written.ok) throw new Error(`the workbook »${workbook.title}« could not be written: ${written.refusal}`)
  return written.value
}
