import type { Kysely } from 'kysely'
import { type Db, type ReadDb, schemaOf, sharedSchema, type Tx } from '#db'
import type { AllianceSlug, CalendarDay, MunicipalityCode } from '#kernel'
import type { Office, OfficeEnded, OfficeGranted, OfficeKind } from './words.ts'

/** What belongs to no alliance. */
type SharedTables = {
  people: { id: string; mail: string }
  sign_in_links: { hash: string; person: string; expires_at: Date; used_at: Date | null }
  sessions: { hash: string; person: string; expires_at: Date }
}
type OfficeTables = {
  offices: {
    id: string
    person: string
    office: OfficeKind
    code: MunicipalityCode | null
    valid_from: CalendarDay
    valid_to: CalendarDay | null
  }
}

/** The tables of people and how they sign in. */
export const shared = (db: Db): Kysely<SharedTables> => db.kysely.withSchema(sharedSchema).$extendTables<SharedTables>()
const columns = ['id', 'person', 'office', 'code', 'valid_from as from', 'valid_to as to'] as const

export async function applyGranted(tx: Tx, { type: _, from, to, ...office }: OfficeGranted) {
  const row = { ...office, valid_from: from, valid_to: to }
  await tx.$extendTables<OfficeTables>().insertInto('offices').values(row).execute()
}

export async function applyEnded(tx: Tx, { id, to }: OfficeEnded) {
  await tx.$extendTables<OfficeTables>().updateTable('offices').set({ valid_to: to }).where('id', '=', id).execute()
}

/** Every office of the alliance, over and to come too. */
export const readOffices = (read: ReadDb): Promise<Office[]> =>
  read.$extendTables<OfficeTables>().selectFrom('offices').select(columns).orderBy('valid_from').orderBy('id').execute()

/** The offices that a person holds in an alliance on a day. */
export const readOfficesOf = (db: Db, alliance: AllianceSlug, person: string, on: CalendarDay): Promise<Office[]> =>
  db.kysely
    .withSchema(schemaOf(alliance))
    .$extendTables<OfficeTables>()
    .selectFrom('offices')
    .select(columns)
    .where('person', '=', person)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .orderBy('office')
    .orderBy('code')
    .execute()
