import { sql } from 'kysely'
import type { ReadDb, Tx } from '#db'
import type { By, Entry } from '#journal'
import { inReadingOrder, markOf } from './rules.ts'
import type { Content, Draft, DraftBegun, Part, Save, SaveReason } from './words.ts'

type DraftingTables = {
  drafts: { edition: number; number: number; begun_at: string; from_version: string | null }
  desk_drafts: { edition: number; number: number; begun_at: Date; from_version: string | null; numbered_at: Date | null }
  desk_draft_parts: {
    edition: number
    id: string
    under: string | null
    place: number
    removed_at: Date | null
    removed_because: string | null
  }
  desk_draft_saves: {
    id: number
    edition: number
    part: string
    content: Content
    office: By
    at: Date
    based_on: number | null
    stands: boolean
    reason: SaveReason
    remark: string | null
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<DraftingTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<DraftingTables>()
const saveColumns = ['id', 'part', 'content', 'office as by', 'at', 'based_on as basedOn', 'stands', 'reason', 'remark'] as const

export const applyBegun = (tx: Tx, { edition, number, from }: DraftBegun, { at }: Entry) =>
  inAlliance(tx).insertInto('drafts').values({ edition, number, begun_at: at, from_version: from }).execute()

export type Begun = { readonly edition: number; readonly number: number; readonly begunAt: string; readonly from: string | null }
/** The drafts that were ever begun, as the public may know of them. */
export const readBegun = (read: ReadDb): Promise<Begun[]> =>
  lookingAt(read)
    .selectFrom('drafts')
    .select(['edition', 'number', 'begun_at as begunAt', 'from_version as from'])
    .orderBy('edition')
    .orderBy('number')
    .execute()

/** Holds an edition's drafts until the transaction ends, also where there is none yet; look in a statement after this one. */
export async function holdDraft(tx: Tx, edition: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`draft ${edition}`} || current_schema(), 0))`.execute(tx)
  await inAlliance(tx).selectFrom('desk_drafts').select('number').where('edition', '=', edition).forUpdate().execute()
}

export const putDraft = (tx: Tx, edition: number, number: number, from: string | null, now: Date) =>
  inAlliance(tx)
    .insertInto('desk_drafts')
    .values({ edition, number, begun_at: now, from_version: from, numbered_at: null })
    .execute()

/** The draft has become its version. */
export const markNumbered = (tx: Tx, { edition, number }: Pick<Draft, 'edition' | 'number'>, now: Date) =>
  inAlliance(tx)
    .updateTable('desk_drafts')
    .set({ numbered_at: now })
    .where('edition', '=', edition)
    .where('number', '=', number)
    .execute()

export type NewSave = Pick<Save, 'part' | 'content' | 'basedOn' | 'stands' | 'reason'> & { readonly remark?: string | null }
/** Keeps a text for good, and gives it its number. */
export async function putSave(tx: Tx, edition: number, by: By, now: Date, save: NewSave): Promise<number> {
  const { part, content, basedOn, stands, reason, remark = null } = save
  const row = { edition, part, at: now, based_on: basedOn, stands, reason, remark }
  const json = { content: JSON.stringify(content) as never, office: JSON.stringify(by) as never }
  const { id } = await inAlliance(tx)
    .insertInto('desk_draft_saves')
    .values({ ...row, ...json } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const putPart = (tx: Tx, edition: number, { id, under, place }: Pick<Part, 'id' | 'under' | 'place'>) =>
  inAlliance(tx)
    .insertInto('desk_draft_parts')
    .values({ edition, id, under, place, removed_at: null, removed_because: null })
    .execute()

/** Puts parts where they now stand; whoever was taken out stands in the draft again. */
export async function placeParts(tx: Tx, edition: number, parts: readonly Pick<Part, 'id' | 'under' | 'place'>[]): Promise<void> {
  for (const { id, under, place } of parts)
    await inAlliance(tx)
      .updateTable('desk_draft_parts')
      .set({ under, place, removed_at: null, removed_because: null })
      .where('edition', '=', edition)
      .where('id', '=', id)
      .execute()
}

export const takeOut = (tx: Tx, edition: number, ids: readonly string[], because: string, now: Date) =>
  inAlliance(tx)
    .updateTable('desk_draft_parts')
    .set({ removed_at: now, removed_because: because })
    .where('edition', '=', edition)
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .execute()

async function readParts(read: ReadDb, edition: number) {
  const db = lookingAt(read)
  const standing = db
    .selectFrom('desk_draft_saves')
    .distinctOn('part')
    .selectAll()
    .where('edition', '=', edition)
    .where('stands', '=', true)
    .orderBy('part')
    .orderBy('id', 'desc')
  const rows = await db
    .selectFrom('desk_draft_parts as p')
    .innerJoin(standing.as('s'), 's.part', 'p.id')
    .select(['p.id', 'p.under', 'p.place', 'p.removed_at', 'p.removed_because', 's.content', 's.id as save', 's.at', 's.office'])
    .where('p.edition', '=', edition)
    .orderBy('p.place')
    .orderBy('p.id')
    .execute()
  return rows.map(({ removed_at, removed_because, at, office, ...part }): Part => {
    const removed = removed_at && { at: removed_at, because: removed_because ?? '' }
    return { ...part, savedAt: at, savedBy: office, removed }
  })
}

/** The newest draft of an edition; null where none was begun. */
export async function readDraft(read: ReadDb, edition: number): Promise<Draft | null> {
  const row = await lookingAt(read)
    .selectFrom('desk_drafts')
    .selectAll()
    .where('edition', '=', edition)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const all = await readParts(read, edition)
  const { latest } = await lookingAt(read)
    .selectFrom('desk_draft_saves')
    .select(({ fn }) => fn.max('id').as('latest'))
    .where('edition', '=', edition)
    .executeTakeFirstOrThrow()
  const out = all.filter(({ removed }) => removed !== null)
  out.sort((a, b) => Number(b.removed?.at) - Number(a.removed?.at))
  const parts = inReadingOrder(all.filter(({ removed }) => removed === null))
  return {
    edition,
    number: row.number,
    begunAt: row.begun_at,
    from: row.from_version,
    mark: markOf(parts, Number(latest ?? 0)),
    numbered: row.numbered_at !== null,
    parts,
    removed: out,
  }
}

/** The editions that have a draft, the newest first. */
export const readDraftEditions = async (read: ReadDb): Promise<number[]> =>
  (await lookingAt(read).selectFrom('desk_drafts').select('edition').distinct().orderBy('edition', 'desc').execute()).map(
    ({ edition }) => edition,
  )

/** Every text that was ever saved of a part, the newest first; of the whole draft where no part is named. */
export const readSaves = (read: ReadDb, edition: number, part: string | null = null): Promise<Save[]> => {
  const query = lookingAt(read).selectFrom('desk_draft_saves').select(saveColumns).where('edition', '=', edition)
  return (part === null ? query : query.where('part', '=', part)).orderBy('id', 'desc').execute()
}
export const readSave = (read: ReadDb, edition: number, id: number): Promise<Save | undefined> =>
  lookingAt(read)
    .selectFrom('desk_draft_saves')
    .select(saveColumns)
    .where('edition', '=', edition)
    .where('id', '=', id)
    .executeTakeFirst()

/** Every id that was ever given to a part of an edition's drafts. */
export const readPartIds = async (read: ReadDb, edition: number): Promise<string[]> =>
  (await lookingAt(read).selectFrom('desk_draft_parts').select('id').where('edition', '=', edition).execute()).map(({ id }) => id)
