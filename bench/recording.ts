import type pg from 'pg'
import type { Program } from './program.ts'
import type { Recording } from './replay.ts'
import { type Form, sendForm, type Visitor } from './visitor.ts'
import type { startWatched } from './watched.ts'

type Watched = { readonly program: Program; readonly report: Awaited<ReturnType<typeof startWatched>>['report'] }
type Row = { id: string; sequence: number; hash: string; previous: string }

/** Records the forms one by one through the program, and notes what each of them sent to the database. */
export async function noteStatements(
  { report }: Pick<Watched, 'report'>,
  secretariat: Visitor,
  pool: pg.Pool,
  forms: readonly Form[],
): Promise<ReadonlyMap<string, Recording>> {
  const noted = new Map<string, Recording>()
  for (const form of forms) {
    await report()
    if ((await sendForm(secretariat, form)) === null) throw new Error('En registrering blev ikke besvaret.')
    const { statements } = await report()
    const { rows } = await pool.query<Row>(
      'select t.id, j.sequence, j.hash, j.previous from alliance_opdigtet.treatments t join alliance_opdigtet.journal j using (sequence) where t.words = $1',
      [form.words],
    )
    const [row] = rows
    if (!row) throw new Error('Registreringen findes ikke i databasen.')
    noted.set(keyOf(form), { statements, day: form.day, words: form.words, ...row })
  }
  return noted
}

/** Forms for the same matter and body send the same statements. */
export const keyOf = ({ matter, fields }: Form) => `${matter} ${fields.organ}`
