import type { ReadDb, Tx } from '#db'
import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'
import type { Track } from '#themes'
import type { BallotMandate, ChangeKind, Way, Weighting } from './words.ts'

/** The room's tables; the desk's is among them, and no fact makes it. */
export type VoteTables = {
  votes: {
    id: string
    edition: number
    tracks: Track[]
    title: string
    meeting: string | null
    weighting: Weighting
    places: number
    opens: RoughDay
    closes_at: string | null
    population_date: CalendarDay | null
    source: string
  }
  vote_themes: { vote: string; place: number; theme: string }
  vote_members: { vote: string; code: MunicipalityCode; weight: number; invited: boolean | null }
  vote_changes: {
    sequence: number
    vote: string
    at: string
    kind: ChangeKind
    on_day: RoughDay
    closes_at: string | null
    reason: string
  }
  ballot_casts: {
    sequence: number
    vote: string
    code: MunicipalityCode
    way: Way
    at: string
    late: boolean
    spoiled: boolean
    fingerprint: string
  }
  ballots: {
    vote: string
    closing: number
    cast_place: number
    code: MunicipalityCode
    way: Way
    at: string
    changed: boolean
    late: boolean
    ranking: string[]
    mandate: BallotMandate
    reservation: string
    spoiled: string
    salt: string
  }
  agreed_rankings: { sequence: number; vote: string; ranking: string[]; words: string }
  desk_ballots: {
    cast_place: number
    vote: string
    code: MunicipalityCode
    late: boolean
    salt: string
    ranking: string[]
    mandate: BallotMandate
    reservation: string
    spoiled: string
  }
}
export const inAlliance = (tx: Tx) => tx.$extendTables<VoteTables>()
export const lookingAt = (read: ReadDb) => read.$extendTables<VoteTables>()
