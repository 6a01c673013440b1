import { type Db, migrateSchema, type ReadDb, schemaOf, type Tx } from '#db'
import type { Entry, StoredEntry } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { differences, firstOtherShape, tablesOf } from './compare.ts'
import { walkChain } from './walk-chain.ts'
import type { Difference, Verified } from './words.ts'

/** What each type of fact does to the tables. */
export type Applying = Readonly<Record<string, (tx: Tx, fact: never, entry: Entry) => Promise<unknown>>>

class Undo extends Error {
  readonly outcome: Result<Verified, readonly Difference[]>
  constructor(outcome: Result<Verified, readonly Difference[]>) {
    super('undo')
    this.outcome = outcome
  }
}

async function repeat(tx: Tx, applying: Applying, entry: StoredEntry): Promise<Difference | null> {
  const { sequence, type } = entry
  const apply = Object.hasOwn(applying, type) ? applying[type] : undefined
  if (!apply) return { kind: 'unknown-fact', sequence, type }
  try {
    await apply(tx, entry.fact as never, entry)
    return null
  } catch (thrown) {
    return { kind: 'cannot-apply', sequence, why: (thrown as Error).message }
  }
}

async function rebuildAndCompare(
  bare: Tx,
  alliance: AllianceSlug,
  applying: Applying,
): Promise<Result<Verified, readonly Difference[]>> {
  const kept = schemaOf(alliance)
  const rebuilt = `verify_${kept}`
  await migrateSchema(bare, rebuilt)
  const tx = bare.withSchema(rebuilt)
  const other = await firstOtherShape(bare, kept, rebuilt)
  if (other) return refuse([other])
  const chain = await walkChain(bare.withSchema(kept) as unknown as ReadDb, (entry) => repeat(tx, applying, entry))
  if (!chain.ok) return refuse([chain.refusal])
  const found = await differences(bare, kept, rebuilt)
  const tables = await tablesOf(bare, kept)
  return found.length ? refuse(found) : accept({ entries: chain.value.sequence, hash: chain.value.hash, tables: tables.length })
}

/**
 * Walks an alliance's chain, does again what its facts say in a second set of tables, and compares the two row by row: a fault in the
 * chain or in the shape of a table is told alone, and otherwise every table that differs.
 * Everything happens in one snapshot that is let go of at the end: nothing is changed, and others go on writing meanwhile.
 */
export async function verify(
  db: Db,
  alliance: AllianceSlug,
  applying: Applying,
): Promise<Result<Verified, readonly Difference[]>> {
  try {
    return await db.kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        throw new Undo(await rebuildAndCompare(tx as Tx, alliance, applying))
      })
  } catch (thrown) {
    if (thrown instanceof Undo) return thrown.outcome
    throw thrown
  }
}
