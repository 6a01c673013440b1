import type { ReadDb, Tx } from '#db'
import type { Draft, Part } from '#drafting'
import type { By, Entry } from '#journal'
import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'
import type {
  Answer,
  OpenRound,
  PublishedRemark,
  Remark,
  RemarkKind,
  RemarkMade,
  RemarkMark,
  RemarkPublished,
  RemarkTakenBack,
  Round,
  RoundMoved,
  RoundOpened,
} from './words.ts'

type RemarksTables = {
  remark_rounds: {
    id: string
    edition: number
    number: number
    version: number
    opened_at: string
    until: CalendarDay
    parts: number
    fingerprint: string
  }
  remark_round_municipalities: { round: string; code: MunicipalityCode }
  remark_marks: { id: string; round: string; code: MunicipalityCode; at: string; fingerprint: string }
  remarks: {
    id: string
    version: string
    round: string | null
    code: MunicipalityCode
    part: string
    about: string
    kind: RemarkKind
    text: string
    on_wording: string
    wording: string
    made: RoughDay
    answer: Answer | null
    reason: string
    salt: string | null
  }
  desk_remark_rounds: { id: string; snapshot: readonly Part[]; salt: string }
  desk_remarks: {
    id: string
    round: string
    code: MunicipalityCode
    part: string
    kind: RemarkKind
    text: string
    wording: string
    save: number
    on_wording: string
    made_at: Date
    office: By
    salt: string
    answer: Answer | null
    reason: string
    answered_at: Date | null
    answered_by: By | null
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<RemarksTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<RemarksTables>()

export async function applyRound(tx: Tx, { id, edition, number, version, until, parts, ...fact }: RoundOpened, { at }: Entry) {
  const row = { id, edition, number, version, opened_at: at, until, parts, fingerprint: fact.fingerprint }
  await inAlliance(tx).insertInto('remark_rounds').values(row).execute()
  const codes = fact.municipalities.map((code) => ({ round: id, code }))
  if (codes.length) await inAlliance(tx).insertInto('remark_round_municipalities').values(codes).execute()
}
export const applyRoundMoved = (tx: Tx, { id, until }: RoundMoved) =>
  inAlliance(tx).updateTable('remark_rounds').set({ until }).where('id', '=', id).execute()
export const applyMade = (tx: Tx, { id, round, code, fingerprint }: RemarkMade, { at }: Entry) =>
  inAlliance(tx).insertInto('remark_marks').values({ id, round, code, at, fingerprint }).execute()
export const applyTakenBack = (tx: Tx, { id }: RemarkTakenBack) =>
  inAlliance(tx).deleteFrom('remark_marks').where('id', '=', id).execute()
export async function applyPublished(tx: Tx, { id, on, type: _, ...remark }: RemarkPublished) {
  const row = { ...remark, on_wording: on }
  const insert = inAlliance(tx)
    .insertInto('remarks')
    .values({ id, ...row })
  await insert.onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute()
}

/** The remarks that are public, with their answers, in the order that they were made. */
export async function readRemarks(read: ReadDb): Promise<PublishedRemark[]> {
  const rows = await lookingAt(read).selectFrom('remarks').selectAll().orderBy('version').orderBy('made').orderBy('id').execute()
  return rows.map(({ on_wording, ...row }) => ({ ...row, on: on_wording }))
}
/** Every round as the public may know of it, the oldest first. */
export async function readRemarkRounds(read: ReadDb): Promise<Round[]> {
  const db = lookingAt(read)
  const codes = await db.selectFrom('remark_round_municipalities').selectAll().orderBy('code').execute()
  const rows = await db.selectFrom('remark_rounds').selectAll().orderBy('edition').orderBy('number').execute()
  return rows.map(({ opened_at, ...row }) => ({
    ...row,
    openedAt: opened_at,
    municipalities: codes.filter(({ round }) => round === row.id).map(({ code }) => code),
  }))
}
export const readMarks = (read: ReadDb): Promise<RemarkMark[]> =>
  lookingAt(read).selectFrom('remark_marks').selectAll().orderBy('at').orderBy('id').execute()

export const putRound = (tx: Tx, id: string, snapshot: readonly Part[], salt: string) =>
  inAlliance(tx)
    .insertInto('desk_remark_rounds')
    .values({ id, salt, snapshot: JSON.stringify(snapshot) as never })
    .execute()

const part = ({ savedAt, removed: _, ...rest }: Part): Part => ({ ...rest, savedAt: new Date(savedAt), removed: null })
/** An edition's newest round with what it showed; null where there was none. */
export async function readOpenRound(read: ReadDb, edition: number): Promise<OpenRound | null> {
  const round = (await readRemarkRounds(read)).findLast((one) => one.edition === edition)
  if (!round) return null
  const desk = lookingAt(read).selectFrom('desk_remark_rounds').select('snapshot').where('id', '=', round.id)
  const { snapshot } = await desk.executeTakeFirstOrThrow()
  return { ...round, snapshot: snapshot.map(part) }
}

/** Every part as any round of a draft showed it to the municipalities, the newest round's first: all that they may know of it. */
export async function readShownParts(read: ReadDb, { edition, number }: Pick<Draft, 'edition' | 'number'>): Promise<Part[]> {
  const rounds = await lookingAt(read)
    .selectFrom('desk_remark_rounds as d')
    .innerJoin('remark_rounds as o', 'o.id', 'd.id')
    .select('d.snapshot')
    .where('o.edition', '=', edition)
    .where('o.version', '=', number)
    .orderBy('o.number', 'desc')
    .execute()
  return rounds.flatMap(({ snapshot }) => snapshot.map(part))
}

export const putRemark = (tx: Tx, { save, on, madeAt, madeBy, answeredAt, ...remark }: Remark) =>
  inAlliance(tx)
    .insertInto('desk_remarks')
    .values({
      ...remark,
      save,
      on_wording: on,
      made_at: madeAt,
      office: JSON.stringify(madeBy) as never,
      answered_at: answeredAt,
      answered_by: null,
    })
    .execute()

/** What was taken back is not kept, for it may be just what should not have been written. */
export const deleteRemark = (tx: Tx, id: string) => inAlliance(tx).deleteFrom('desk_remarks').where('id', '=', id).execute()

export type Answered = Pick<Remark, 'id' | 'answer' | 'reason'>
export const putAnswer = (tx: Tx, { id, answer, reason }: Answered, by: By, now: Date) =>
  inAlliance(tx)
    .updateTable('desk_remarks')
    .set({ answer, reason, answered_at: now, answered_by: JSON.stringify(by) as never })
    .where('id', '=', id)
    .execute()

/** All that was said of an edition's drafts, the first first, as it lies on the desk. */
export async function readDeskRemarks(read: ReadDb, edition: number): Promise<Remark[]> {
  const rows = await lookingAt(read)
    .selectFrom('desk_remarks as r')
    .innerJoin('remark_rounds as o', 'o.id', 'r.round')
    .selectAll('r')
    .where('o.edition', '=', edition)
    .orderBy('r.made_at')
    .orderBy('r.id')
    .execute()
  return rows.map(({ on_wording, made_at, office, answered_at, answered_by: _, ...row }) => ({
    ...row,
    on: on_wording,
    madeAt: made_at,
    madeBy: office,
    answeredAt: answered_at,
  }))
}
