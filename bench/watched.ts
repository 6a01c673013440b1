import { join } from 'node:path'
import { bareCommand, type Program, startProgram } from './program.ts'
import type { Spent } from './watch.ts'

/** The real program with watch.ts loaded into it, and what it has spent since it was last asked. */
export async function startWatched(data: string): Promise<{ program: Program; report: () => Promise<Spent> }> {
  const watch = join(import.meta.dirname, 'watch.ts')
  const program = await startProgram({ env: { SAMSIGTE_DATA: data }, command: bareCommand('--import', watch) })
  const report = () =>
    new Promise<Spent>((resolve) => {
      program.process.once('message', (spent) => resolve(spent as Spent))
      program.process.send('report')
    })
  return { program, report }
}
