import { readdirSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { allianceSlugs } from '#db'
import { projectRoot, systemClock } from '#kernel'
import { importCommand, readArguments } from '../../src/commands/import.ts'
import { freshDatabase } from '../support/database.ts'

const real = join(projectRoot, 'data/kkr-hovedstaden')
const files = readdirSync(real).length

async function terminal(template: 'empty' | 'kkr') {
  const { ledger } = await freshDatabase(template)
  const home = await mkdtemp(join(tmpdir(), 'samsigte-import-'))
  onTestFinished(() => rm(home, { recursive: true }))
  /** What is printed, what is complained of, and the exit code. */
  const run = async (...args: string[]) => {
    const said: string[] = []
    const complained: string[] = []
    const opened = {
      ledger,
      clock: systemClock,
      say: (line: string) => said.push(line),
      complain: (line: string) => complained.push(line),
    }
    return { code: await importCommand(opened, args), said, complained }
  }
  return { ledger, home, run }
}

test('the arguments are a folder, an alliance and whether to try out', () => {
  const wanted = (...args: string[]) => readArguments(args)
  expect(wanted('data/kkr-hovedstaden/', '--dry-run')).toEqual({
    ok: true,
    value: { folder: resolve('data/kkr-hovedstaden'), alliance: 'kkr-hovedstaden', dryRun: true },
  })
  expect(wanted('--alliance', 'kattegat', 'nye filer')).toMatchObject({
    ok: true,
    value: { alliance: 'kattegat', dryRun: false },
  })
  for (const args of [[], ['a', 'b'], ['a', '--alliance'], ['a', '--tryout'], ['a', '--dry-run=ja']])
    expect(wanted(...args)).toMatchObject({ ok: false, refusal: expect.stringContaining('Sådan indlæser du en mappe') })
  for (const name of ['Nye filer', 'a/../b', 'æ', '0101', 'a--b', 'x'.repeat(41)])
    expect(wanted('mappe', '--alliance', name)).toEqual({
      ok: false,
      refusal: `"${name}" kan ikke være en alliances navn. Skriv --alliance <navn> med små bogstaver a-z, tal og bindestreger.`,
    })
})

test('given the real folder, then it is told where it goes and what it comes to, the second time that nothing changed', async () => {
  const { run, ledger } = await terminal('empty')
  const tried = await run(real, '--dry-run')
  expect([tried.code, tried.said[0], tried.said.at(-1)]).toEqual([
    0,
    `Prøver ${files} filer i en ny alliance, kkr-hovedstaden:`,
    'Prøvekørsel: intet er gemt.',
  ])
  expect(await allianceSlugs(ledger.db)).toEqual([])
  const first = await run(real)
  expect([first.code, first.said[0], first.said.at(-1), first.complained]).toEqual([
    0,
    `Indlæser ${files} filer i en ny alliance, kkr-hovedstaden:`,
    'Alt er gemt.',
    [],
  ])
  const second = await run(real)
  expect([second.code, second.said[0], second.said.at(-1)]).toEqual([
    0,
    `Indlæser ${files} filer i alliancen kkr-hovedstaden:`,
    'Intet var ændret; registeret er, som det var.',
  ])
})

test('given a folder that cannot be loaded, then each fault is a line, the last says that nothing is kept, and the exit code tells', async () => {
  const { run, home, ledger } = await terminal('kkr')
  expect(await run()).toMatchObject({ code: 2, said: [] })
  const missing = join(home, 'findes-ikke')
  expect(await run(missing)).toEqual({
    code: 1,
    said: [],
    complained: [`${missing}: kan ikke læses. Se efter, om navnet er rigtigt, og om du har adgang.`, 'Intet er indlæst.'],
  })
  const empty = join(home, 'tom')
  await mkdir(empty)
  expect((await run(empty)).complained).toEqual([`${empty}: mappen har ingen CSV-filer.`, 'Intet er indlæst.'])
  const folder = join(home, 'kkr-hovedstaden')
  await cp(real, folder, { recursive: true })
  expect((await run(folder, '--alliance', 'healthz')).complained).toEqual([
    'healthz: kan ikke være en alliances navn, for sitet bruger selv adressen. Vælg et andet navn.',
    'Intet er indlæst.',
  ])
  await writeFile(join(folder, 'treatment.csv'), 'id\n1')
  await writeFile(join(folder, 'events.csv'), 'date,kind,what\nsnart,met,Møde')
  expect(await run(folder)).toEqual({
    code: 1,
    said: [`Indlæser ${files + 1} filer i alliancen kkr-hovedstaden:`],
    complained: [
      'events.csv, række 2, kolonne date: "snart" er ikke en dato. Skriv for eksempel 2017-02-06, april 2017, foråret 2017 eller 2017, eller lad cellen være tom.',
      'treatment.csv: filen kendes ikke. Mente du treatments.csv?',
      'Intet er indlæst.',
    ],
  })
  expect(await allianceSlugs(ledger.db)).toEqual(['kkr-hovedstaden'])
})
