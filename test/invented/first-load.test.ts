import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { readOwnAssessments } from '#assessments'
import { allianceSlugs, looking } from '#db'
import type { Ledger } from '#journal'
import { type AllianceSlug, projectRoot } from '#kernel'
import { readAlliance, readKnownMunicipalities } from '#members'
import { firstLoad } from '../../src/first-load.ts'
import { freshDatabase } from '../support/database.ts'

/** A checkout without any data. */
function checkout() {
  const root = mkdtempSync(join(tmpdir(), 'samsigte-first-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return root
}
/** A folder of data, copied from the real one. */
const give = (root: string, folder: string) =>
  cpSync(join(projectRoot, 'data/kkr-hovedstaden'), join(root, 'data', folder), { recursive: true })

afterEach(() => vi.restoreAllMocks())

async function loading(ledger: Ledger, root: string) {
  const said: string[] = []
  const complaints: string[] = []
  const clock = { now: () => new Date('2026-11-22T12:00:00Z') }
  await firstLoad(
    root,
    ledger,
    clock,
    (line) => said.push(line),
    (line) => complaints.push(line),
  )
  return { said, complaints }
}
const described = (ledger: Ledger, slug: string) =>
  looking(ledger.db, slug as AllianceSlug, readAlliance).then((alliance) => alliance?.name)

test('given starts with more and more data, then each alliance is loaded once, while there is nothing in it', async () => {
  const { ledger } = await freshDatabase()
  const root = checkout()
  expect(await loading(ledger, root)).toEqual({
    said: ['Laver den opdigtede alliance …'],
    complaints: [`Mappen ${join(root, 'data')} kan ikke læses, så der er intet indlæst fra den.`],
  })
  // What lies on desks is laid there too: the invented municipalities have assessments in all four states.
  const assessed = await looking(ledger.db, 'opdigtet' as AllianceSlug, async (read) => {
    const own = (await readKnownMunicipalities(read)).map(({ code }) => readOwnAssessments(read, code))
    return (await Promise.all(own)).flat()
  })
  expect(new Set(assessed.map(({ state }) => state)).size).toBe(4)
  give(root, 'kkr-hovedstaden')
  writeFileSync(join(root, 'data', 'notes'), 'not a folder')
  expect(await loading(ledger, root)).toEqual({ said: ['Indlæser kkr-hovedstaden …'], complaints: [] })
  expect(await described(ledger, 'kkr-hovedstaden')).toBe('KKR Hovedstaden')
  expect(await described(ledger, 'opdigtet')).toBe('Den opdigtede alliance')
  expect(await loading(ledger, root)).toEqual({ said: [], complaints: [] })
})

test('given data that cannot be loaded, when the program starts, then it says what is wrong and the others are there', async () => {
  const { ledger } = await freshDatabase()
  const root = checkout()
  give(root, 'forkert')
  writeFileSync(join(root, 'data', 'forkert', 'claims.csv'), 'id,edition\nx,nittenhundrede\n')
  give(root, 'i-vejen')
  await ledger.db.pool.query('create schema alliance_i_vejen; create table alliance_i_vejen.journal (odd int)')
  give(root, 'kkr-hovedstaden')
  const reported = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { complaints } = await loading(ledger, root)
  expect(complaints).toEqual([
    expect.stringMatching(/^claims\.csv/),
    ...complaints.slice(1, -2),
    'Alliancen forkert er ikke indlæst, og intet af den er gemt. Ret filerne i data/forkert, og start igen.',
    'Alliancen i-vejen er ikke indlæst på grund af en uventet fejl. Næste start prøver igen.',
  ])
  expect(reported).toHaveBeenCalledOnce()
  expect(await allianceSlugs(ledger.db)).toEqual(['kkr-hovedstaden', 'opdigtet'])
})
