import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type AllianceSlug, accept, counted, parseSlug, type Result, refuse } from '#kernel'
import { isEmpty, load, reportLines } from '#loading'
import { problemLines, readFolder } from '#reading'
import { contactsOf, withoutContacts } from '../contacts-file.ts'
import type { Opened } from './opened.ts'

const usage = [
  'Sådan indlæser du en mappe med CSV-filer: npm run import -- <mappe> [--alliance <navn>] [--dry-run]',
  '  --alliance: alliancens navn i adressen; ellers mappens navn',
  '  --dry-run: vis, hvad der ville blive ændret, og gem intet',
].join('\n')

type Wanted = { readonly folder: string; readonly alliance: AllianceSlug; readonly dryRun: boolean }

/** The folder and the alliance that the arguments ask for, or the line that says what is wrong with them. */
export function readArguments(args: readonly string[]): Result<Wanted, string> {
  let read: { values: { alliance?: string; 'dry-run'?: boolean }; positionals: string[] }
  try {
    const options = { alliance: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const
    read = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return refuse(usage)
  }
  const [given, ...more] = read.positionals
  if (!given || more.length > 0) return refuse(usage)
  const folder = resolve(given)
  const name = read.values.alliance ?? basename(folder)
  const alliance = parseSlug(name)
  if (!alliance)
    return refuse(
      `"${name}" kan ikke være en alliances navn. Skriv --alliance <navn> med små bogstaver a-z, tal og bindestreger.`,
    )
  return accept({ folder, alliance, dryRun: read.values['dry-run'] ?? false })
}

/** `npm run import -- <folder> [--dry-run]`: loads a folder of CSV files, all of it or nothing. */
export async function importCommand({ ledger, clock, say, complain }: Opened, args: readonly string[]): Promise<number> {
  const wanted = readArguments(args)
  if (!wanted.ok) {
    complain(wanted.refusal)
    return 2
  }
  const { folder, alliance, dryRun } = wanted.value
  const files = await readFolder(folder)
  const place = (await isEmpty(ledger.db, alliance)) ? `en ny alliance, ${alliance}` : `alliancen ${alliance}`
  if (files.ok) say(`${dryRun ? 'Prøver' : 'Indlæser'} ${counted(files.value.size, 'fil', 'filer')} i ${place}:`)
  const actor = { by: { office: 'operator' }, person: null, now: clock.now() } as const
  const loaded = files.ok ? await load(ledger, alliance, actor, withoutContacts(files.value), dryRun) : files
  if (!loaded.ok) {
    for (const line of problemLines(loaded.refusal)) complain(line)
    complain('Intet er indlæst.')
    return 1
  }
  for (const line of reportLines(loaded.value, dryRun)) say(line)
  if (dryRun || !files.ok) return 0
  return (await contactsOf(files.value, ledger, alliance, actor, say, complain)) ? 0 : 1
}
