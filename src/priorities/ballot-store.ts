import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { MunicipalityCode } from '#kernel'
import { inAlliance, lookingAt, type VoteTables } from './tables.ts'
import { isReplaced } from './turnout.ts'
import { addChange } from './vote-store.ts'
import type { BallotCast, BallotContent, BallotLoaded, Cast, LateBallotShown, OpenedBallot, VoteClosed } from './words.ts'

const castColumns = ['sequence', 'code', 'way', 'at', 'late', 'spoiled', 'fingerprint'] as const

export const applyCast = (tx: Tx, { id, code, way, fingerprint, late, spoiled }: BallotCast, { sequence, at }: Entry) =>
  inAlliance(tx).insertInto('ballot_casts').values({ sequence, vote: id, code, way, at, late, spoiled, fingerprint }).execute()

/** That ballots came, of one vote, in the order they came. */
export const readCasts = (read: ReadDb, vote: string): Promise<Cast[]> =>
  lookingAt(read).selectFrom('ballot_casts').select(castColumns).where('vote', '=', vote).orderBy('sequence').execute()

/** The public rows of ballots: what was opened, with what the casts say of them. */
function opened(
  vote: string,
  closing: number,
  ballots: readonly OpenedBallot[],
  casts: readonly Cast[],
): VoteTables['ballots'][] {
  return ballots.flatMap(({ cast: cast_place, ranking, ...ballot }) => {
    const cast = casts.find(({ sequence }) => sequence === cast_place)
    if (!cast) return []
    const { way, at, late } = cast
    const changed = casts.some((other) => isReplaced(other, casts) && other.code === cast.code && other.late === late)
    return [{ ...ballot, vote, closing, cast_place, way, at, late, changed: changed && !cast.spoiled, ranking: [...ranking] }]
  })
}
async function show(tx: Tx, vote: string, closing: number, ballots: readonly OpenedBallot[]) {
  const rows = opened(vote, closing, ballots, await readCasts(tx as unknown as ReadDb, vote))
  for (let from = 0; from < rows.length; from += 1000)
    await inAlliance(tx)
      .insertInto('ballots')
      .values(rows.slice(from, from + 1000))
      .execute()
}
export async function applyClosed(tx: Tx, { id, ballots }: VoteClosed, entry: Entry) {
  await addChange(tx, id, entry, { kind: 'closed' })
  await show(tx, id, entry.sequence, ballots)
}
export async function applyLateShown(tx: Tx, { id, ballot }: LateBallotShown) {
  const latest = inAlliance(tx).selectFrom('vote_changes').select('sequence').where('vote', '=', id).where('kind', '=', 'closed')
  const { sequence } = await latest.orderBy('sequence', 'desc').executeTakeFirstOrThrow()
  const before = inAlliance(tx).deleteFrom('ballots').where('vote', '=', id).where('closing', '=', sequence)
  await before.where('code', '=', ballot.code).where('late', '=', true).where('spoiled', '=', '').execute()
  await show(tx, id, sequence, [ballot])
}
/** What a file says lies under closing 0: it is no closing of ours. */
export async function applyBallotLoaded(tx: Tx, fact: BallotLoaded, { sequence }: Entry) {
  const { type: _, id: vote, title: __, castOn: at, ranking, ...ballot } = fact
  const before = inAlliance(tx).deleteFrom('ballots').where('vote', '=', vote).where('closing', '=', 0)
  await before.where('code', '=', ballot.code).where('late', '=', ballot.late).execute()
  const row = { ...ballot, vote, closing: 0, cast_place: sequence, at, ranking: [...ranking], salt: '' }
  await inAlliance(tx).insertInto('ballots').values(row).execute()
}

type DeskBallot = OpenedBallot & { readonly late: boolean }
/** What lies on the desk of a vote (or of one municipality in it), the oldest first. Not public. */
export async function readDeskBallots(read: ReadDb, vote: string, code?: MunicipalityCode): Promise<DeskBallot[]> {
  const columns = ['cast_place as cast', 'code', 'late', 'salt', 'ranking', 'mandate', 'reservation', 'spoiled'] as const
  const query = lookingAt(read).selectFrom('desk_ballots').select(columns).where('vote', '=', vote).orderBy('cast_place')
  return (code ? query.where('code', '=', code) : query).execute()
}
type Laid = {
  readonly vote: string
  readonly cast: number
  readonly code: MunicipalityCode
  readonly late: boolean
  readonly salt: string
}
/** Lays a ballot on the desk; the one that it takes the place of is no longer kept. A spoiled one takes the place of none. */
export async function layOnDesk(tx: Tx, { vote, cast, code, late, salt }: Laid, content: BallotContent) {
  const db = inAlliance(tx)
  const before = db.deleteFrom('desk_ballots').where('vote', '=', vote).where('code', '=', code).where('late', '=', late)
  if (!content.spoiled) await before.where('spoiled', '=', '').execute()
  const row = { ...content, ranking: [...content.ranking], cast_place: cast, vote, code, late, salt }
  await db.insertInto('desk_ballots').values(row).execute()
}
