import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFolder } from './reading-folder.ts'
import { problemLines } from './reading-wording.ts'
import { limits } from './reading-words.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsigte-reading-'))
})
afterAll(() => rm(folder, { recursive: true }))

const said = async (path: string) => {
  const read = await readFolder(path)
  return read.ok ? [...read.value.keys()] : problemLines(read.refusal)
}

test('a folder without CSV files is told, lest nothing be taken for a load that changed nothing', async () => {
  expect(await said(folder)).toEqual([`${folder}: mappen har ingen CSV-filer.`])
})

test('the CSV files of a folder are read, hidden and other files are not', async () => {
  for (const name of ['b.CSV', 'a.csv', '.c.csv', 'README.md']) await writeFile(join(folder, name), name)
  expect(await said(folder)).toEqual(['a.csv', 'b.CSV'])
})

test('a folder or file that cannot be read, or is too large, is told', async () => {
  const missing = join(folder, 'findes-ikke')
  expect(await said(missing)).toEqual([`${missing}: kan ikke læses. Se efter, om navnet er rigtigt, og om du har adgang.`])
  await mkdir(join(folder, 'folder.csv'))
  await writeFile(join(folder, 'large.csv'), '')
  await truncate(join(folder, 'large.csv'), limits.bytes + 1)
  expect(await said(folder)).toEqual([
    'folder.csv: kan ikke læses. Se efter, om navnet er rigtigt, og om du har adgang.',
    'large.csv: filen er for stor. Den må højst fylde 20 MB.',
  ])
})
