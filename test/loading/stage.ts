import { join } from 'node:path'
import { looking, schemaOf } from '#db'
import { readHead } from '#journal'
import { type AllianceSlug, projectRoot } from '#kernel'
import { load, type Report, reportLines } from '#loading'
import { type RecordedTreatment, readTreatments } from '#meetings'
import { type Files, problemLines, readFolder } from '#reading'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { freshDatabase } from '../support/database.ts'

export const kkr = 'kkr-hovedstaden' as AllianceSlug
export const kattegat = 'kattegat' as AllianceSlug
const now = new Date('2026-11-22T12:00:00Z')
export const operator = { by: { office: 'operator' }, person: null, now } as const
export const secretariat = { by: { office: 'secretariat' }, person: null, now } as const

/** Changes the text of some of the files; null takes a file away. */
export type Edits = Readonly<Record<string, ((text: string) => string) | string | Uint8Array | null>>

const text = (content: Uint8Array | string | undefined) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content ?? new Uint8Array())

export function edited(files: Files, edits: Edits): Files {
  const changed = new Map(files)
  for (const [name, edit] of Object.entries(edits)) {
    if (edit === null) changed.delete(name)
    else changed.set(name, typeof edit === 'function' ? edit(text(files.get(name))) : edit)
  }
  return changed
}

/** Puts `to` where `from` stands once; a text that does not hold it is a mistake in the test. */
export const put = (from: string | RegExp, to: string) => (content: string) => {
  const changed = content.replace(from, to)
  if (changed === content) throw new Error(`nothing to change: ${from}`)
  return changed
}
export const and =
  (...edits: readonly ((content: string) => string)[]) =>
  (content: string) =>
    edits.reduce((changed, edit) => edit(changed), content)

/** The files that ship. */
export async function realFiles(): Promise<Files> {
  const read = await readFolder(join(projectRoot, 'data/kkr-hovedstaden'))
  if (!read.ok) throw new Error(problemLines(read.refusal).join('\n'))
  return read.value
}

/** A small alliance of two municipalities, whose paper went out in 2017. */
export const smallFiles: Files = new Map([
  [
    'alliance.csv',
    'name,short_name,joint_body,secretariat,paper_name,invented\nKattegat,Kattegat,Fællesrådet,Sekretariatet,Papiret,ja',
  ],
  ['municipalities.csv', 'code,name,cluster_2017,population_2020-01-01\n9101,Anholt,Nord,1000\n9102,Hesselø,Syd,3000'],
  ['editions.csv', 'year,title\n2017,Papiret 2017'],
  ['versions.csv', 'edition,number,dated\n2017,1,2017-01-01'],
  [
    'goals.csv',
    'edition,version,number,area,kind,official_title,short_title\n2017,1,1,prevention,task,Det ene,Ene\n2017,1,2,prevention,task,Det andet,Andet',
  ],
  ['dispatches.csv', 'id,edition,version,dispatched,councils\nud-1,2017,1,2017-02-01,alle'],
  [
    'treatments.csv',
    'id,edition,version,municipality,body,met_on,words,outcomes\na,2017,1,Anholt,9101-council,2017-03-01,Godkendt,approval:approved\nb,2017,1,Hesselø,9102-council,2017-03-02,Udsat,postponed',
  ],
])

const lines = (loaded: Awaited<ReturnType<typeof load>>, dryRun: boolean) =>
  loaded.ok ? reportLines(loaded.value, dryRun) : problemLines(loaded.refusal)

/** A database with an alliance in it, and what a secretary does to it at the terminal. */
export async function stage(alliance: AllianceSlug = kkr) {
  const { ledger, second } = await freshDatabase(alliance === kkr ? 'kkr' : 'empty')
  const base = alliance === kkr ? await realFiles() : smallFiles
  const commands = {
    /** Loads the files with these edits; answers with what is printed. */
    import: async (edits: Edits = {}, dryRun = false): Promise<string[]> =>
      lines(await load(ledger, alliance, operator, edited(base, edits), dryRun), dryRun),
    /** The same, where it shall succeed; answers with the report. */
    imported: async (edits: Edits = {}): Promise<Report> => {
      const loaded = await load(ledger, alliance, operator, edited(base, edits))
      if (!loaded.ok) throw new Error(problemLines(loaded.refusal).join('\n'))
      return loaded.value
    },
  }
  const head = () => looking(ledger.db, alliance, readHead)
  const treatments = (): Promise<RecordedTreatment[]> => looking(ledger.db, alliance, (read) => readTreatments(read))
  const rows = async (sql: string) => (await ledger.db.pool.query(sql.replaceAll('{schema}', schemaOf(alliance)))).rows
  const verified = () => verify(ledger.db, alliance, applying)
  return { ledger, second, ...commands, head, treatments, rows, verified }
}
