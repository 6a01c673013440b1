import { type Kysely, sql } from 'kysely'
import { allianceSlugs, type Db, type ReadDb, schemaOf, sharedSchema, type Tx } from '#db'
import type { AllianceSlug, CalendarDay, MunicipalityCode } from '#kernel'
import type { Office, OfficeEnded, OfficeGranted, OfficeKind, PlacedOffice } from './words.ts'

/** What belongs to no alliance. */
export type SharedTables = {
  people: { id: string; mail: string }
  sign_in_links: { hash: string; person: string; expires_at: Date; used_at: Date | null }
  sessions: { hash: string; person: string; expires_at: Date }
}
/** What an alliance has of this room, and the names that its pages show beside offices. */
type OfficeTables = {
  offices: {
    id: string
    person: string
    office: OfficeKind
    code: MunicipalityCode | null
    valid_from: CalendarDay
    valid_to: CalendarDay | null
  }
  municipalities: { code: MunicipalityCode; name: string }
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
export const readOfficesOf = (db: Db, alliance: AllianceSlug, person: string, on: CalendarDay): Promise<PlacedOffice[]> =>
  db.kysely
    .withSchema(schemaOf(alliance))
    .$extendTables<OfficeTables>()
    .selectFrom('offices as o')
    .leftJoin('municipalities as m', 'm.code', 'o.code')
    .select(['o.id', 'o.person', 'o.office', 'o.code', 'o.valid_from as from', 'o.valid_to as to', 'm.name as municipality'])
    .where('person', '=', person)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .orderBy('o.office')
    .orderBy('o.code')
    .execute()

/** Holds an office and all of the secretariat's until the transaction ends; look in a statement after this one. */
export const lockForEnding = (tx: Tx, id: string) =>
  tx
    .$extendTables<OfficeTables>()
    .selectFrom('offices')
    .select('id')
    .where((where) => where.or([where('id', '=', id), where('office', '=', 'secretariat')]))
    .orderBy('id')
    .forUpdate()
    .execute()

/** The municipalities that a clerk can be of. */
export const readPlaces = (read: ReadDb) =>
  read.$extendTables<OfficeTables>().selectFrom('municipalities').select(['code', 'name']).orderBy('code').execute()

export type OfficeSomewhere = PlacedOffice & { readonly alliance: AllianceSlug; readonly allianceName: string }

/** A person's offices in every alliance that are held on `on` or begin later. */
export async function readOfficesEverywhere(db: Db, person: string, on: CalendarDay): Promise<OfficeSomewhere[]> {
  const found: OfficeSomewhere[] = []
  for (const alliance of await allianceSlugs(db)) {
    const schema = sql.id(schemaOf(alliance))
    const { rows } = await sql<OfficeSomewhere>`
      select o.id, o.person, o.office, o.code, o.valid_from as "from", o.valid_to as "to", ${alliance}::text as alliance,
        coalesce((select name from ${schema}.alliance), ${alliance}) as "allianceName", m.name as municipality
      from ${schema}.offices o left join ${schema}.municipalities m using (code)
      where o.person = ${person} and coalesce(o.valid_to, 'infinity') >= greatest(o.valid_from, ${on}::date)
      order by o.office desc, m.name, o.valid_from`.execute(db.kysely)
    found.push(...rows)
  }
  return found
}

/** Who holds an office in an alliance on a day, with their addresses: for the secretariat only. */
export async function readHolders(db: Db, alliance: AllianceSlug, on: CalendarDay): Promise<(PlacedOffice & { mail: string })[]> {
  const schema = sql.id(schemaOf(alliance))
  const { rows } = await sql<PlacedOffice & { mail: string }>`
    select o.id, o.person, o.office, o.code, o.valid_from as "from", o.valid_to as "to", m.name as municipality, p.mail
    from ${schema}.offices o join ${sql.id(sharedSchema)}.people p on p.id = o.person left join ${schema}.municipalities m using (code)
    where o.valid_from <= ${on}::date and coalesce(o.valid_to, 'infinity') >= ${on}::date
    order by p.mail, o.office`.execute(db.kysely)
  return rows
}
