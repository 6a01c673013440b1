import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { defaultSize, inventContacts } from '#invented'
import { projectRoot, systemClock } from '#kernel'
import { importCommand } from '../../src/commands/import.ts'
import { firstLoad } from '../../src/first-load.ts'
import { freshDatabase } from '../support/database.ts'

async function folder() {
  const home = await mkdtemp(join(tmpdir(), 'samsigte-contacts-'))
  onTestFinished(() => rm(home, { recursive: true }))
  return home
}
type Ledger = Awaited<ReturnType<typeof freshDatabase>>['ledger']
const register = async (ledger: Ledger, alliance: string) =>
  (await ledger.db.pool.query(`select code, role, mail from alliance_${alliance}.desk_contacts order by code, role`)).rows

test('a newcomer finds contacts in the invented alliance, none of them in the journal or in a real one', async () => {
  const { ledger } = await freshDatabase('kkr')
  const complaints: string[] = []
  await firstLoad(
    await folder(),
    ledger,
    systemClock,
    () => {},
    (line) => complaints.push(line),
  )
  expect(complaints.filter((line) => !line.startsWith('Mappen'))).toEqual([])
  const contacts = await register(ledger, 'opdigtet')
  expect(contacts.length).toBeGreaterThan(29 * 4)
  expect(contacts.every(({ code, mail }) => mail.endsWith(`@kommune-${code}.example`))).toBe(true)
  expect(new Set(contacts.map(({ role }) => role)).size).toBe(5)
  const { rows } = await ledger.db.pool.query(`select 1 from alliance_opdigtet.journal where body like '%@kommune-%'`)
  expect(rows).toEqual([])
  expect(await register(ledger, 'kkr_hovedstaden')).toEqual([])
  expect(inventContacts(defaultSize)).toBe(inventContacts(defaultSize))
})

test('contacts.csv in a folder that is imported goes into the register, and what is wrong with it is told', async () => {
  const { ledger } = await freshDatabase('kkr')
  const home = await folder()
  const real = join(home, 'kkr-hovedstaden')
  await cp(join(projectRoot, 'data/kkr-hovedstaden'), real, { recursive: true })
  const said: string[] = []
  const run = () =>
    importCommand({ ledger, clock: systemClock, say: (line) => said.push(line), complain: (line) => said.push(line) }, [real])
  await writeFile(join(real, 'contacts.csv'), 'municipality,role,committee,name,mail\nIshøj,contact,,Navn,navn@kommune.example\n')
  expect(await run()).toBe(0)
  expect(said.at(-1)).toBe('contacts.csv: 1 kontakt tilføjet eller ændret; de er ikke offentlige.')
  expect(await register(ledger, 'kkr_hovedstaden')).toEqual([{ code: '0183', role: 'contact', mail: 'navn@kommune.example' }])
  expect(await run()).toBe(0)
  expect(said.at(-1)).toBe('contacts.csv: 0 kontakter tilføjet eller ændret; de er ikke offentlige.')
  await writeFile(join(real, 'contacts.csv'), 'municipality,role,mail\nKattegat,contact,navn@kommune.example\n')
  expect(await run()).toBe(1)
  expect(said.slice(-2)).toEqual([
    'contacts.csv, række 2, kolonne municipality: "Kattegat" er ikke en kommune i alliancen. Skriv navnet eller koden på fire cifre.',
    'Ingen kontakter er indlæst.',
  ])
})
