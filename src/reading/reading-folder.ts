/** The CSV files of a folder, with their sizes looked at before they are read. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { accept, type Result, refuse } from '#kernel'
import { gathered } from './gathering.ts'
import type { Files } from './reading.ts'
import { limits, nowhere, type Problem, type Problems } from './reading-words.ts'

/** Reads every .csv file of the folder itself; a folder without any, or what cannot be read, is a problem, not an exception. */
export async function readFolder(folder: string): Promise<Result<Files, Problems>> {
  const names = await readdir(folder).catch(() => null)
  if (!names) return refuse(gathered([wrong(folder, 'readable')]))
  const wanted = names.filter((name) => /^[^.].*\.csv$/i.test(name)).sort()
  if (wanted.length === 0) return refuse(gathered([wrong(folder, 'csv-files')]))
  const read = await Promise.all(wanted.map(async (name) => ({ name, content: await contentOf(join(folder, name)) })))
  const problems = read.flatMap(({ name, content }) => (typeof content === 'string' ? [wrong(name, content)] : []))
  if (problems.length > 0) return refuse(gathered(problems))
  return accept(new Map(read.map(({ name, content }) => [name, content as Uint8Array])))
}

const wrong = (file: string, kind: 'readable' | 'smaller-file' | 'csv-files'): Problem => ({
  file,
  ...nowhere,
  column: null,
  value: null,
  expected: { kind },
})

async function contentOf(path: string): Promise<Uint8Array | 'readable' | 'smaller-file'> {
  try {
    if ((await stat(path)).size > limits.bytes) return 'smaller-file'
    return await readFile(path)
  } catch {
    return 'readable'
  }
}
