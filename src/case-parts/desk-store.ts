import { type Generated, sql } from 'kysely'
import type { ReadDb, Tx } from '#db'
import type { By } from '#journal'
import type { MunicipalityCode } from '#kernel'
import { stillOpen } from './rules.ts'
import { readPublished } from './store.ts'
import type { CaseFile, LocalContent, LocalPart, PublishedCase } from './words.ts'

type DeskTables = {
  desk_case_parts: {
    id: string
    edition: number
    code: MunicipalityCode
    content: LocalContent
    save: number
    salt: string
    saved_at: Date
    office: By
    /** Counts parts as they came. */
    saved_first: Generated<number>
  }
  desk_case_files: { sha256: string; bytes: Uint8Array }
  published_cases: { code: MunicipalityCode; content: unknown }
}
type Case = { readonly edition: number; readonly code: MunicipalityCode }
const inAlliance = (tx: Tx) => tx.$extendTables<DeskTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<DeskTables>()

export async function putLocalPart(tx: Tx, { edition, code }: Case, part: LocalPart): Promise<void> {
  const { id, save, salt, savedAt } = part
  const json = { content: JSON.stringify(part.content) as never, office: JSON.stringify(part.savedBy) as never }
  const row = { save, salt, saved_at: savedAt, ...json }
  await inAlliance(tx)
    .insertInto('desk_case_parts')
    .values({ id, edition, code, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
}
export const deleteLocalPart = (tx: Tx, id: string) => inAlliance(tx).deleteFrom('desk_case_parts').where('id', '=', id).execute()

/** What a municipality has laid on the desk for its case, in the order that it came. */
export async function readLocalParts(read: ReadDb, { edition, code }: Case): Promise<LocalPart[]> {
  const rows = await lookingAt(read)
    .selectFrom('desk_case_parts')
    .select(['id', 'content', 'save', 'salt', 'saved_at as savedAt', 'office as savedBy'])
    .where('edition', '=', edition)
    .where('code', '=', code)
    .orderBy('saved_first')
    .execute()
  return rows
}

/** The cases that everyone may see, without what their municipalities have closed since they showed them. */
export async function readShown(read: ReadDb): Promise<PublishedCase[]> {
  const closed = await lookingAt(read)
    .selectFrom('desk_case_parts')
    .select(['edition', 'code', 'id', 'content'])
    .where(sql<boolean>`content ->> 'kind' = 'closing' or content ->> 'closed' = 'true'`)
    .execute()
  return (await readPublished(read)).flatMap((shown) => {
    const own = closed.filter(({ edition, code }) => edition === shown.edition && code === shown.code)
    return stillOpen(shown, own) ?? []
  })
}

/** Lays a file on the desk, once. */
export const putCaseFile = (tx: Tx, { sha256 }: Pick<CaseFile, 'sha256'>, bytes: Uint8Array) =>
  inAlliance(tx)
    .insertInto('desk_case_files')
    .values({ sha256, bytes: Buffer.from(bytes) })
    .onConflict((on) => on.column('sha256').doNothing())
    .execute()

/** Takes away files that no case has any longer, on the desk or shown: what was taken out of a case may be just what should not be kept. */
export const dropUnusedFiles = (tx: Tx) =>
  inAlliance(tx)
    .deleteFrom('desk_case_files as f')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('desk_case_parts as p').select('p.id').where(sql<boolean>`p.content -> 'file' ->> 'sha256' = f.sha256`),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('published_cases as c').select('c.code').where(sql<boolean>`strpos(c.content::text, f.sha256) > 0`))),
    )
    .execute()

/** The bytes of an annex that is a file; null where there are none. Ask only for one that a package has in it. */
export async function readCaseFile(read: ReadDb, sha256: string): Promise<Uint8Array | null> {
  const query = lookingAt(read).selectFrom('desk_case_files').select('bytes').where('sha256', '=', sha256)
  return (await query.executeTakeFirst())?.bytes ?? null
}
