import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'
import type { Track } from '#themes'

/** Every municipality weighs one, or as much as it has inhabitants. */
export const weightings = ['one-each', 'by-population'] as const
export type Weighting = (typeof weightings)[number]
/** How free the delegation was: bound by its council, free, or free with a reservation. */
export const ballotMandates = ['bound', 'free', 'reservation'] as const
export type BallotMandate = (typeof ballotMandates)[number]
/** How a ballot came: by the municipality's personal link, by its clerk, or on paper that the secretariat entered. */
export const ways = ['link', 'clerk', 'paper'] as const
export type Way = (typeof ways)[number]

export type Settings = {
  readonly id: string
  /** The edition that the process leads to. */
  readonly edition: number
  readonly tracks: readonly Track[]
  readonly title: string
  /** The dialogue meeting that it belongs to. */
  readonly meeting: string | null
  /** Every theme that can be ranked, in the order they are shown. */
  readonly themes: readonly string[]
  readonly weighting: Weighting
  /** How many places matter: top-k's k, and the places that the reading is about. */
  readonly places: number
  readonly source: string
}
/** Who may vote, and how much each weighs: frozen when the vote opens. */
export type Voter = { readonly code: MunicipalityCode; readonly weight: number }
type Frozen = { readonly electorate: readonly Voter[]; readonly populationDate: CalendarDay | null }
/** `title` is what the vote was called then: a sentence must be readable without looking it up. */
type OfVote = { readonly id: string; readonly title: string }

/** A vote is planned, or planned anew; nobody can vote before it opens. */
export type VotePlanned = { readonly type: 'priorities.vote-planned'; readonly opens: RoughDay } & Settings
/** `closesAt` is the instant (ISO, UTC) after which a ballot is late; null: when the meeting closes it. */
export type VoteOpened = { readonly type: 'priorities.vote-opened'; readonly closesAt: string | null } & OfVote & Frozen
/** `unreachable` are those that there was nobody to write to for. */
export type VotersInvited = {
  readonly type: 'priorities.voters-invited'
  readonly municipalities: readonly MunicipalityCode[]
  readonly unreachable: readonly MunicipalityCode[]
} & OfVote
export type ClosingMoved = {
  readonly type: 'priorities.closing-moved'
  readonly from: string | null
  readonly to: string | null
  readonly reason: string
} & OfVote
/** What stands on a ballot. `spoiled` says why a paper ballot cannot be counted; empty where it can. */
export type BallotContent = {
  readonly ranking: readonly string[]
  readonly mandate: BallotMandate
  readonly reservation: string
  readonly spoiled: string
}
/**
 * A municipality casts or changes its ballot. The contents lie on the desk until the vote is closed; `fingerprint` is of the vote, the
 * code and the contents. A spoiled ballot takes the place of no other.
 */
export type BallotCast = {
  readonly type: 'priorities.ballot-cast'
  readonly code: MunicipalityCode
  readonly way: Way
  readonly fingerprint: string
  readonly late: boolean
  readonly spoiled: boolean
} & OfVote
/** A ballot made public, with the salt that its fingerprint can be checked by; `cast` is the place of its cast in the journal. */
export type OpenedBallot = BallotContent & {
  readonly cast: number
  readonly code: MunicipalityCode
  readonly salt: string
}
export type VoteClosed = { readonly type: 'priorities.vote-closed'; readonly ballots: readonly OpenedBallot[] } & OfVote
/** A ballot that came after the closing is kept and shown at once, and never counted. */
export type LateBallotShown = { readonly type: 'priorities.late-ballot-shown'; readonly ballot: OpenedBallot } & OfVote
export type VoteReopened = {
  readonly type: 'priorities.vote-reopened'
  readonly closesAt: string | null
  readonly reason: string
} & OfVote
export type VoteCalledOff = { readonly type: 'priorities.vote-called-off'; readonly reason: string } & OfVote
/** The ranking that a meeting agreed on in its own words: without ballots, or otherwise than they said. */
export type RankingAgreed = {
  readonly type: 'priorities.ranking-agreed'
  readonly ranking: readonly string[]
  readonly words: string
} & OfVote
/** A vote that was held elsewhere, loaded from a file whole; a later fact of the same id takes its place. */
export type VoteLoaded = {
  readonly type: 'priorities.vote-loaded'
  readonly openedOn: RoughDay
  readonly closedOn: RoughDay
  readonly agreed: readonly string[]
  readonly words: string
} & Settings &
  Frozen
/** A ballot of such a vote. It has no fingerprint, for nobody took one when it was cast. */
export type BallotLoaded = {
  readonly type: 'priorities.ballot-loaded'
  readonly code: MunicipalityCode
  readonly way: Way
  readonly castOn: RoughDay
  readonly changed: boolean
  readonly late: boolean
} & OfVote &
  BallotContent
export type PrioritiesFact =
  | VotePlanned
  | VoteOpened
  | VotersInvited
  | ClosingMoved
  | BallotCast
  | VoteClosed
  | LateBallotShown
  | VoteReopened
  | VoteCalledOff
  | RankingAgreed
  | VoteLoaded
  | BallotLoaded

export const changeKinds = ['planned', 'opened', 'moved', 'closed', 'reopened', 'called-off', 'agreed', 'loaded'] as const
export type ChangeKind = (typeof changeKinds)[number]
/** Something that became of a vote; `closesAt` is the closing that held from then on. */
export type VoteChange = {
  readonly sequence: number
  readonly at: string
  readonly kind: ChangeKind
  /** The day it happened, where it was loaded. */
  readonly on: RoughDay
  readonly closesAt: string | null
  readonly reason: string
}
/** Worked out from what was recorded; nobody types it. */
export const voteStates = ['planned', 'open', 'closed', 'called-off'] as const
export type VoteState = (typeof voteStates)[number]

/** That a ballot came, which is public at once. `at` is an instant. */
export type Cast = {
  readonly sequence: number
  readonly code: MunicipalityCode
  readonly way: Way
  readonly at: string
  readonly late: boolean
  readonly spoiled: boolean
  readonly fingerprint: string
}
/** `loaded`: from a file, so there is nothing to check against. */
export type Check = 'matches' | 'differs' | 'loaded'
/** A ballot that is public. `at` is an instant, or the day as a file has it. */
export type Ballot = OpenedBallot & {
  readonly way: Way
  readonly at: string
  readonly changed: boolean
  readonly late: boolean
  readonly check: Check
}
export type Agreed = { readonly sequence: number; readonly ranking: readonly string[]; readonly words: string }
/** A vote as it stands. While it is open its ballots are none, or those of the closing before it was opened again. */
export type Vote = Settings & {
  readonly opens: RoughDay
  readonly closesAt: string | null
  readonly populationDate: CalendarDay | null
  readonly electorate: readonly Voter[]
  readonly changes: readonly VoteChange[]
  readonly casts: readonly Cast[]
  readonly ballots: readonly Ballot[]
  readonly agreed: Agreed | null
}

export type Refusal =
  | 'not-yours'
  | 'no-such-vote'
  | 'no-such-theme'
  | 'no-such-meeting'
  | 'too-few-themes'
  | 'too-many-places'
  | 'no-population'
  | 'nobody-votes'
  | 'closes-too-soon'
  | 'not-planned'
  | 'not-open'
  | 'not-closed'
  | 'over'
  | 'not-moved'
  | 'not-a-voter'
  | 'nothing-ranked'
  | 'not-on-it'
  | 'theme-twice'
  | 'needs-reservation'
  | 'long-closed'
  | 'recorded-meanwhile'
  | 'changed-meanwhile'
  | 'cast-meanwhile'
