import type { ReadDb, Tx } from '#db'
import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'
import { type Everyone, memberAt, membershipOn, nameAt } from './rules.ts'
import {
  type Alliance,
  type Body,
  type BodyKind,
  type BodyRecorded,
  type BodyWasNamed,
  councilOf,
  type Described,
  type EarlierBodyName,
  financeCommitteeOf,
  type GroupingKind,
  type GroupingRecorded,
  type Membership,
  type MunicipalityRecorded,
  type NameRecorded,
} from './words.ts'

type MembersTables = {
  alliance: {
    name: string
    short_name: string
    joint_body: string
    secretariat: string
    paper_name: string
    about: string
    invented: boolean
  }
  municipalities: {
    code: MunicipalityCode
    name: string
    member_from: RoughDay
    member_to: RoughDay
    tile_row: number | null
    tile_column: number | null
  }
  municipality_names: { code: MunicipalityCode; name: string; valid_from: RoughDay; valid_to: RoughDay }
  grouping_members: {
    record: string
    grouping: string
    kind: GroupingKind
    code: MunicipalityCode
    inferred: boolean
    valid_from: RoughDay
    valid_to: RoughDay
  }
  populations: { code: MunicipalityCode; counted_on: CalendarDay; inhabitants: number }
  body_names: EarlierBodyName
  bodies: {
    id: string
    name: string
    kind: BodyKind
    code: MunicipalityCode | null
    parent: string | null
    role: string
    valid_from: RoughDay
    valid_to: RoughDay
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<MembersTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<MembersTables>()

export async function applyDescribed(tx: Tx, fact: Described) {
  const { name, shortName, jointBody, secretariat, paperName, about, invented } = fact
  const row = { name, short_name: shortName, joint_body: jointBody, secretariat, paper_name: paperName, about, invented }
  await inAlliance(tx).deleteFrom('alliance').execute()
  await inAlliance(tx).insertInto('alliance').values(row).execute()
}

export async function applyMunicipality(tx: Tx, fact: MunicipalityRecorded) {
  const { code, name, tile } = fact
  const place = { tile_row: tile?.row ?? null, tile_column: tile?.column ?? null }
  const row = { name, member_from: fact.memberFrom, member_to: fact.memberTo, ...place }
  const db = inAlliance(tx)
  await db
    .insertInto('municipalities')
    .values({ code, ...row })
    .onConflict((on) => on.column('code').doUpdateSet(row))
    .execute()
  await db.deleteFrom('grouping_members').where('record', '=', code).execute()
  await db.deleteFrom('populations').where('code', '=', code).execute()
  const groupings = fact.groupings.map(({ from, to, ...group }) => ({
    record: code,
    code,
    ...group,
    valid_from: from,
    valid_to: to,
  }))
  if (groupings.length) await db.insertInto('grouping_members').values(groupings).execute()
  const counts = fact.populations.map(({ on, inhabitants }) => ({ code, counted_on: on, inhabitants }))
  if (counts.length) await db.insertInto('populations').values(counts).execute()
  const own = { code, parent: null, role: '', valid_from: '' as RoughDay, valid_to: '' as RoughDay }
  const byLaw = [
    { ...own, id: councilOf(code), name: 'Kommunalbestyrelsen', kind: 'council' as const },
    { ...own, id: financeCommitteeOf(code), name: 'Økonomiudvalget', kind: 'finance-committee' as const },
  ]
  await db
    .insertInto('bodies')
    .values(byLaw)
    .onConflict((on) => on.column('id').doNothing())
    .execute()
}

export async function applyName(tx: Tx, { code, name, from, to }: NameRecorded) {
  const row = { name, valid_to: to }
  const insert = inAlliance(tx)
    .insertInto('municipality_names')
    .values({ code, valid_from: from, ...row })
  await insert.onConflict((on) => on.columns(['code', 'valid_from']).doUpdateSet(row)).execute()
}

export async function applyGrouping(tx: Tx, { id, code, grouping, kind, inferred, from, to }: GroupingRecorded) {
  const db = inAlliance(tx)
  await db.deleteFrom('grouping_members').where('record', '=', id).execute()
  const row = { record: id, code, grouping, kind, inferred, valid_from: from, valid_to: to }
  await db.insertInto('grouping_members').values(row).execute()
}

export async function applyBody(tx: Tx, { id, from, to, type: _, ...body }: BodyRecorded) {
  const row = { ...body, valid_from: from, valid_to: to }
  await inAlliance(tx)
    .insertInto('bodies')
    .values({ id, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
}

export async function applyBodyWasNamed(tx: Tx, { body, name, until }: BodyWasNamed) {
  const insert = inAlliance(tx).insertInto('body_names').values({ body, name, until })
  await insert.onConflict((on) => on.columns(['body', 'until']).doUpdateSet({ name })).execute()
}

/** The alliance's own description, or null while it is empty. */
export async function readAlliance(read: ReadDb): Promise<Alliance | null> {
  const row = await lookingAt(read).selectFrom('alliance').selectAll().executeTakeFirst()
  if (!row) return null
  const { name, about, secretariat, invented } = row
  return { name, about, secretariat, invented, shortName: row.short_name, jointBody: row.joint_body, paperName: row.paper_name }
}

/** Every municipality that ever was a member, as it is recorded. */
export async function readEveryone(read: ReadDb): Promise<Everyone> {
  const db = lookingAt(read)
  const municipalities = await db.selectFrom('municipalities').selectAll().execute()
  const names = await db
    .selectFrom('municipality_names')
    .select(['code', 'name', 'valid_from as from', 'valid_to as to'])
    .execute()
  const group = ['code', 'grouping', 'kind', 'inferred', 'valid_from as from', 'valid_to as to'] as const
  const groupings = await db.selectFrom('grouping_members').select(group).orderBy('grouping').execute()
  const counts = db.selectFrom('populations').select(['code', 'counted_on as on', 'inhabitants'])
  return {
    municipalities: municipalities.map(({ code, name, member_from, member_to, tile_row, tile_column }) => ({
      code,
      name,
      memberFrom: member_from,
      memberTo: member_to,
      tile: tile_row !== null && tile_column !== null ? { row: tile_row, column: tile_column } : null,
    })),
    names,
    groupings,
    populations: await counts.orderBy('counted_on').execute(),
  }
}

/** The members on a day. */
export const readMembership = async (read: ReadDb, on: CalendarDay): Promise<Membership> =>
  membershipOn(await readEveryone(read), on)

/** One municipality on a day, or on the nearest day that it was or will be a member; null when the code names none. */
export const readMember = async (read: ReadDb, code: MunicipalityCode, on: CalendarDay) =>
  memberAt(await readEveryone(read), code, on)

/** The name of one municipality on a day, or on the nearest day that it was or will be a member; null when the code names none. */
export async function readMunicipalityName(read: ReadDb, code: MunicipalityCode, on: CalendarDay): Promise<string | null> {
  const db = lookingAt(read)
  const own = ['code', 'name', 'member_from as memberFrom', 'member_to as memberTo'] as const
  const known = await db.selectFrom('municipalities').select(own).where('code', '=', code).executeTakeFirst()
  if (!known) return null
  const dated = ['code', 'name', 'valid_from as from', 'valid_to as to'] as const
  const names = await db.selectFrom('municipality_names').select(dated).where('code', '=', code).execute()
  return nameAt(known, names, on)
}

/** Every municipality that ever was a member, with its own name: for telling a code that names nothing from one that once did. */
export async function readKnownMunicipalities(read: ReadDb) {
  return lookingAt(read).selectFrom('municipalities').select(['code', 'name']).orderBy('code').execute()
}

/** The bodies of one municipality, of the alliance itself (null), or of all (undefined). */
export async function readBodies(read: ReadDb, code?: MunicipalityCode | null): Promise<Body[]> {
  const columns = ['id', 'name', 'kind', 'code', 'parent', 'role', 'valid_from as from', 'valid_to as to'] as const
  const query = lookingAt(read).selectFrom('bodies').select(columns).orderBy('id')
  if (code === undefined) return query.execute()
  return code === null ? query.where('code', 'is', null).execute() : query.where('code', '=', code).execute()
}

/** What bodies were called before, the earliest first. */
export const readEarlierBodyNames = (read: ReadDb): Promise<EarlierBodyName[]> =>
  lookingAt(read).selectFrom('body_names').select(['body', 'name', 'until']).orderBy('until').orderBy('body').execute()
