import type { ReadDb } from '#db'
import { fingerprintOf } from '#journal'
import { lookingAt, type VoteTables } from './tables.ts'
import type { Agreed, Ballot, BallotContent, Cast, Check, Vote, VoteChange } from './words.ts'

type Named = { readonly vote: string; readonly code: string }
/** What a ballot's fingerprint is of: the vote and the municipality too, so that it fits nowhere else. */
export const fingerprinted = ({ vote, code }: Named, { ranking, mandate, reservation, spoiled }: BallotContent) => ({
  vote,
  code,
  ranking,
  mandate,
  reservation,
  spoiled,
})

function checkOf(row: VoteTables['ballots'], casts: readonly Cast[]): Check {
  if (row.closing === 0) return 'loaded'
  const cast = casts.find(({ sequence }) => sequence === row.cast_place)
  return cast?.fingerprint === fingerprintOf(row.salt, fingerprinted(row, row)) ? 'matches' : 'differs'
}
const asBallot = (row: VoteTables['ballots'], casts: readonly Cast[]): Ballot => {
  const { vote: _, closing: __, cast_place: cast, ...ballot } = row
  return { ...ballot, cast, check: checkOf(row, casts) }
}

const of = <T extends { readonly vote: string }>(rows: readonly T[]) => Map.groupBy(rows, ({ vote }) => vote)
type Rows = {
  readonly themes: readonly VoteTables['vote_themes'][]
  readonly members: readonly VoteTables['vote_members'][]
  readonly changes: readonly VoteTables['vote_changes'][]
  readonly casts: readonly VoteTables['ballot_casts'][]
  readonly ballots: readonly VoteTables['ballots'][]
  readonly agreed: readonly VoteTables['agreed_rankings'][]
}
async function readRows(read: ReadDb, id: string | null): Promise<Rows> {
  const db = lookingAt(read)
  const own = <T extends { where: (column: 'vote', op: '=', value: string) => T }>(query: T) =>
    id ? query.where('vote', '=', id) : query
  return {
    themes: await own(db.selectFrom('vote_themes').selectAll().orderBy('place')).execute(),
    members: await own(db.selectFrom('vote_members').selectAll().orderBy('code')).execute(),
    changes: await own(db.selectFrom('vote_changes').selectAll().orderBy('sequence')).execute(),
    casts: await own(db.selectFrom('ballot_casts').selectAll().orderBy('sequence')).execute(),
    ballots: await own(db.selectFrom('ballots').selectAll().orderBy('cast_place')).execute(),
    agreed: await own(db.selectFrom('agreed_rankings').selectAll().orderBy('sequence')).execute(),
  }
}

const asChange = ({ sequence, at, kind, on_day: on, closes_at: closesAt, reason }: VoteTables['vote_changes']): VoteChange => ({
  sequence,
  at,
  kind,
  on,
  closesAt,
  reason,
})
const asAgreed = (row: VoteTables['agreed_rankings'] | undefined): Agreed | null =>
  row ? { sequence: row.sequence, ranking: row.ranking, words: row.words } : null

/** Every vote, the newest edition first; of ballots only those that are public, of the newest closing. */
export async function readVotes(read: ReadDb, id: string | null = null): Promise<Vote[]> {
  const query = lookingAt(read).selectFrom('votes').selectAll().orderBy('edition', 'desc').orderBy('id')
  const votes = await (id ? query.where('id', '=', id) : query).execute()
  if (votes.length === 0) return []
  const rows = await readRows(read, id)
  const [themes, members, changes] = [of(rows.themes), of(rows.members), of(rows.changes)]
  const [casts, ballots, agreed] = [of(rows.casts), of(rows.ballots), of(rows.agreed)]
  return votes.map(({ closes_at: closesAt, population_date: populationDate, ...vote }) => {
    const cast = (casts.get(vote.id) ?? []).map(({ vote: _, ...one }): Cast => one)
    const changed = (changes.get(vote.id) ?? []).map(asChange)
    const newest = changed.findLast(({ kind }) => kind === 'closed')?.sequence ?? 0
    return {
      ...vote,
      closesAt,
      populationDate,
      themes: (themes.get(vote.id) ?? []).map(({ theme }) => theme),
      electorate: (members.get(vote.id) ?? []).map(({ code, weight }) => ({ code, weight })),
      changes: changed,
      casts: cast,
      ballots: (ballots.get(vote.id) ?? []).filter(({ closing }) => closing === newest).map((row) => asBallot(row, cast)),
      agreed: asAgreed(agreed.get(vote.id)?.at(-1)),
    }
  })
}

/** One vote; null when the id names none. */
export const readVote = async (read: ReadDb, id: string): Promise<Vote | null> => (await readVotes(read, id))[0] ?? null
