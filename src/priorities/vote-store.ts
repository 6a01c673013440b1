import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { RoughDay } from '#kernel'
import { inAlliance, lookingAt, type VoteTables } from './tables.ts'
import type {
  Agreed,
  ClosingMoved,
  RankingAgreed,
  Settings,
  VoteCalledOff,
  VoteChange,
  VoteLoaded,
  VoteOpened,
  VotePlanned,
  VoteReopened,
  Voter,
  VotersInvited,
} from './words.ts'

type Change = Pick<VoteChange, 'kind'> & Partial<Pick<VoteChange, 'on' | 'closesAt' | 'reason'>>
export const addChange = (tx: Tx, vote: string, { sequence, at }: Entry, { kind, on, closesAt, reason = '' }: Change) =>
  inAlliance(tx)
    .insertInto('vote_changes')
    .values({ sequence, vote, at, kind, on_day: on ?? ('' as RoughDay), closes_at: closesAt ?? null, reason })
    .execute()

type Row = Omit<VoteTables['votes'], 'id'>
async function putVote(
  tx: Tx,
  { id, edition, tracks, title, meeting, themes, weighting, places, source }: Settings,
  own: Partial<Row>,
) {
  const settings = { edition, tracks: [...tracks], title, meeting, weighting, places, source }
  const row = { ...settings, opens: '' as RoughDay, closes_at: null, population_date: null, ...own }
  const db = inAlliance(tx)
  const insert = db.insertInto('votes').values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
  await db.deleteFrom('vote_themes').where('vote', '=', id).execute()
  const rows = themes.map((theme, at) => ({ vote: id, place: at + 1, theme }))
  await db.insertInto('vote_themes').values(rows).execute()
}
async function putElectorate(tx: Tx, vote: string, electorate: readonly Voter[]) {
  const db = inAlliance(tx)
  await db.deleteFrom('vote_members').where('vote', '=', vote).execute()
  const rows = electorate.map(({ code, weight }) => ({ vote, code, weight, invited: null }))
  if (rows.length) await db.insertInto('vote_members').values(rows).execute()
}
const setVote = (tx: Tx, id: string, row: Partial<Row>) =>
  inAlliance(tx).updateTable('votes').set(row).where('id', '=', id).execute()

export async function applyPlanned(tx: Tx, { type: _, opens, ...settings }: VotePlanned, entry: Entry) {
  await putVote(tx, settings, { opens })
  await addChange(tx, settings.id, entry, { kind: 'planned' })
}
export async function applyOpened(tx: Tx, { id, electorate, populationDate, closesAt }: VoteOpened, entry: Entry) {
  await setVote(tx, id, { closes_at: closesAt, population_date: populationDate })
  await putElectorate(tx, id, electorate)
  await addChange(tx, id, entry, { kind: 'opened', closesAt })
}
export async function applyInvited(tx: Tx, { id, municipalities, unreachable }: VotersInvited) {
  for (const code of municipalities) {
    const update = inAlliance(tx)
      .updateTable('vote_members')
      .set({ invited: !unreachable.includes(code) })
    await update.where('vote', '=', id).where('code', '=', code).execute()
  }
}
export async function applyClosingMoved(tx: Tx, { id, to, reason }: ClosingMoved, entry: Entry) {
  await setVote(tx, id, { closes_at: to })
  await addChange(tx, id, entry, { kind: 'moved', closesAt: to, reason })
}
export async function applyReopened(tx: Tx, { id, closesAt, reason }: VoteReopened, entry: Entry) {
  await setVote(tx, id, { closes_at: closesAt })
  await addChange(tx, id, entry, { kind: 'reopened', closesAt, reason })
}
export const applyCalledOff = (tx: Tx, { id, reason }: VoteCalledOff, entry: Entry) =>
  addChange(tx, id, entry, { kind: 'called-off', reason })

async function putAgreed(tx: Tx, vote: string, { ranking, words }: Omit<Agreed, 'sequence'>, { sequence }: Entry) {
  await inAlliance(tx)
    .insertInto('agreed_rankings')
    .values({ sequence, vote, ranking: [...ranking], words })
    .execute()
}
export async function applyAgreed(tx: Tx, { id, ranking, words }: RankingAgreed, entry: Entry) {
  await putAgreed(tx, id, { ranking, words }, entry)
  await addChange(tx, id, entry, { kind: 'agreed' })
}
export async function applyLoaded(tx: Tx, fact: VoteLoaded, entry: Entry) {
  const { type: _, openedOn, closedOn, agreed, words, electorate, populationDate, ...settings } = fact
  await putVote(tx, settings, { opens: openedOn, population_date: populationDate })
  await putElectorate(tx, settings.id, electorate)
  await inAlliance(tx).deleteFrom('agreed_rankings').where('vote', '=', settings.id).execute()
  if (agreed.length || words) await putAgreed(tx, settings.id, { ranking: agreed, words }, entry)
  await addChange(tx, settings.id, entry, { kind: 'loaded', on: closedOn })
}

/** Holds a vote that an act is about to change, or (shared) that a ballot is about to be cast in; false when there is none. */
export async function lockVote(tx: Tx, id: string, shared = false): Promise<boolean> {
  const query = inAlliance(tx).selectFrom('votes').select('id').where('id', '=', id)
  return (await (shared ? query.forShare() : query.forUpdate()).executeTakeFirst()) !== undefined
}
/** Holds one municipality's ballot in a vote; false when it has none. */
export async function lockVoter(tx: Tx, vote: string, code: string): Promise<boolean> {
  const query = inAlliance(tx).selectFrom('vote_members').select('code').where('vote', '=', vote)
  return (
    (await query
      .where('code', '=', code as never)
      .forUpdate()
      .executeTakeFirst()) !== undefined
  )
}

/** Whom invitations reached: true, or false where there was nobody to write to; those not asked are left out. */
export async function readInvited(read: ReadDb, vote: string): Promise<ReadonlyMap<string, boolean>> {
  const query = lookingAt(read).selectFrom('vote_members').select(['code', 'invited']).where('vote', '=', vote)
  const rows = await query.where('invited', 'is not', null).execute()
  return new Map(rows.map(({ code, invited }) => [code, invited === true]))
}
