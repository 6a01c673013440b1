import { emptyHash, type Ledger, type SealedEntry, seal } from '#journal'
import { systemClock } from '#kernel'
import { verifyCommand } from '../../src/commands/verify.ts'
import { freshDatabase } from '../support/database.ts'

export const schema = 'alliance_kkr_hovedstaden'

/** What `npm run verify` prints, and its exit code. */
export async function said(ledger: Ledger, args: readonly string[] = []) {
  const lines: string[] = []
  const tell = (line: string) => lines.push(line)
  const code = await verifyCommand({ ledger, clock: systemClock, say: tell, complain: tell }, args)
  return { code, lines }
}

/** Does something behind the program's back, as whoever has the database's password can: no trigger and no reference holds. */
export async function tamper<T>(
  ledger: Ledger,
  work: (query: (sql: string, values?: unknown[]) => Promise<SealedEntry[]>) => Promise<T>,
): Promise<T> {
  const client = await ledger.db.pool.connect()
  try {
    await client.query('set session_replication_role = replica')
    return await work(async (sql, values) => (await client.query(sql.replaceAll('{schema}', schema), values)).rows)
  } finally {
    client.release(true)
  }
}

/** The real alliance tampered with, and what is said of it. */
export async function afterTampering(...statements: readonly string[]) {
  const { ledger } = await freshDatabase('kkr')
  await tamper(ledger, async (query) => {
    for (const statement of statements) await query(statement)
  })
  return said(ledger)
}

/** A chain forged with care: an entry is changed, and every seal after it is made anew, the head's too. */
export async function afterForging(sequence: number, forge: (entry: SealedEntry) => Partial<SealedEntry>) {
  const { ledger } = await freshDatabase('kkr')
  await tamper(ledger, async (query) => {
    let previous = emptyHash
    for (const entry of await query('select * from {schema}.journal order by sequence')) {
      const { at, type, body } = { ...entry, ...(Number(entry.sequence) === sequence ? forge(entry) : {}) }
      const hash = seal(previous, Number(entry.sequence), at, type, body)
      await query('update {schema}.journal set type = $2, body = $3, previous = $4, hash = $5 where sequence = $1', [
        entry.sequence,
        type,
        body,
        previous,
        hash,
      ])
      previous = hash
    }
    await query('update {schema}.journal_head set hash = $1', [previous])
  })
  return said(ledger)
}
