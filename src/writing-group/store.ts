import type { ReadDb, Tx } from '#db'
import type { By, Entry } from '#journal'
import type { MunicipalityCode, RoughDay } from '#kernel'
import type { Drafted, Expertise, GroupMember, GroupRole, MemberRecorded, VersionDrafted } from './words.ts'

type GroupTables = {
  writing_group: {
    id: string
    sequence: number
    edition: number
    code: MunicipalityCode | null
    title: string
    role: GroupRole
    somatic: boolean
    psychiatric: boolean
    valid_from: RoughDay
    valid_to: RoughDay
    source: string
  }
  drafted_parts: { version: string; place: number; part: string; title: string }
  drafted_by: {
    version: string
    place: number
    by_place: number
    office: By['office']
    code: MunicipalityCode | null
    texts: number
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<GroupTables>()

export async function applyMember(tx: Tx, { id, from, to, expertise, type: _, ...member }: MemberRecorded, { sequence }: Entry) {
  const known = { somatic: expertise.includes('somatic'), psychiatric: expertise.includes('psychiatric') }
  const row = { ...member, ...known, sequence, valid_from: from, valid_to: to }
  const insert = inAlliance(tx)
    .insertInto('writing_group')
    .values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
}

export async function applyDrafted(tx: Tx, { version, parts }: VersionDrafted) {
  for (const [at, { part, title, by }] of parts.entries()) {
    await inAlliance(tx)
      .insertInto('drafted_parts')
      .values({ version, place: at + 1, part, title })
      .execute()
    const rows = by.map((one, place) => ({ ...one, version, place: at + 1, by_place: place + 1 }))
    if (rows.length) await inAlliance(tx).insertInto('drafted_by').values(rows).execute()
  }
}

/** Everybody who is or was in a group, the newest edition's first. */
export async function readGroup(read: ReadDb): Promise<GroupMember[]> {
  const rows = await read
    .$extendTables<GroupTables>()
    .selectFrom('writing_group')
    .selectAll()
    .orderBy('edition', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ somatic, psychiatric, valid_from, valid_to, ...row }) => {
    const expertise: Expertise[] = [
      ...(somatic ? (['somatic'] as const) : []),
      ...(psychiatric ? (['psychiatric'] as const) : []),
    ]
    return { ...row, expertise, from: valid_from, to: valid_to }
  })
}

/** Who drafted what, version by version, in the order that it is read. */
export async function readDrafted(read: ReadDb): Promise<Drafted[]> {
  const db = read.$extendTables<GroupTables>()
  const parts = await db.selectFrom('drafted_parts').selectAll().orderBy('version').orderBy('place').execute()
  const by = await db.selectFrom('drafted_by').selectAll().orderBy('by_place').execute()
  return parts.map(({ place, ...part }) => ({
    ...part,
    by: by
      .filter((one) => one.version === part.version && one.place === place)
      .map(({ office, code, texts }) => ({ office, code, texts })),
  }))
}
