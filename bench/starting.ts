import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '#kernel'
import { freshFolder, readyData, startProgram } from './program.ts'
import { type Line, median, seconds } from './telling.ts'
import { Visitor } from './visitor.ts'

const npmStart = ['npm', 'start']

/** From the command until the first page has been read. */
async function toFirstPage(data: string, folder?: string): Promise<number> {
  const began = performance.now()
  const program = await startProgram({ env: { SAMSIGTE_DATA: data }, command: npmStart, ...(folder && { folder }) })
  const visitor = new Visitor(program.address)
  const { status } = await visitor.get('/kkr-hovedstaden')
  const took = performance.now() - began
  visitor.leave()
  await program.stop()
  if (status !== 200) throw new Error(`Den første side svarede ${status}.`)
  return took
}

/** A clone without packages, build or data: what a newcomer has, with what npm has fetched before. */
async function fromClone(): Promise<{ clone: number; start: number }> {
  const folder = freshFolder()
  const began = performance.now()
  execFileSync('git', ['clone', '--quiet', projectRoot, join(folder, 'clone')], { stdio: 'ignore' })
  const clone = performance.now() - began
  return { clone, start: await toFirstPage(join(folder, 'data'), join(folder, 'clone')) }
}

/** How long a newcomer, and whoever starts again, waits for the first page. */
export async function starting(): Promise<Line[]> {
  const data = await readyData()
  const again = [await toFirstPage(data), await toFirstPage(data), await toFirstPage(data)]
  const { clone, start } = await fromClone()
  return [
    { what: 'npm start igen, til den første side er læst (den midterste af 3)', value: seconds(median(again)) },
    { what: 'nøgen klon, npm start, til den første side er læst (npm har hentet pakkerne før)', value: seconds(start) },
    { what: '  dertil selve kloningen', value: seconds(clone) },
  ]
}
