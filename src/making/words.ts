import type { Council, Dispatch } from '#adoption'
import type { Mandate } from '#agenda'
import type { Outcome } from '#counting'
import type { DialogueMeeting } from '#dialogue'
import type { AreaRef, Edition, Goal, LeftOutGoal, Lineage, Version } from '#editions'
import type { Forum } from '#forums'
import type { Round } from '#intake'
import type { MunicipalityCode, RoughDay } from '#kernel'
import type { RecordedTreatment } from '#meetings'
import type { Vote, VoteState } from '#priorities'
import type { Outcome as Change, Note } from '#proceedings'
import type { PublishedRemark } from '#remarks'
import type { Addressees, RecordedStatement, RecordedSubmission } from '#submissions'
import type { Theme } from '#themes'
import type { Founding, RecordedTerms } from '#wording'
import type { GroupMember } from '#writing-group'

/** A vote with what it came to; `outcomes` is null while no ballot is public that counts. */
export type CountedVote = {
  readonly vote: Vote
  readonly state: VoteState
  readonly outcomes: readonly Outcome[] | null
  /** How many municipalities' ballots count. */
  readonly ballots: number
}
type OfVersion = { readonly version: string }

/** All that is recorded of the making of one paper, named by the year of its edition; the edition itself may not be there yet. */
export type Making = {
  readonly year: number
  readonly edition: Edition | null
  /** The version that was approved for dispatch; null while none is. */
  readonly final: Version | null
  readonly mandates: readonly Mandate[]
  readonly rounds: readonly Round[]
  readonly themes: readonly Theme[]
  readonly forums: readonly Forum[]
  readonly meetings: readonly DialogueMeeting[]
  /** What was noted at the meetings' tables, as far as it is public, and what the meetings changed. */
  readonly notes: readonly Note[]
  readonly changes: readonly Change[]
  readonly votes: readonly CountedVote[]
  readonly group: readonly GroupMember[]
  /** What municipalities said of its versions, as far as it is public. */
  readonly remarks: readonly PublishedRemark[]
  readonly lineage: readonly Lineage[]
  /** The goals that were left out of a version, and why. */
  readonly goalsLeftOut: readonly LeftOutGoal[]
  readonly foundings: readonly (Founding & OfVersion)[]
  readonly terms: readonly (RecordedTerms & OfVersion)[]
  /** What bodies did with its versions, standing records only, oldest first. */
  readonly treatments: readonly RecordedTreatment[]
  /** Its versions before bodies, those that were withdrawn left out; whom an approved one is for; and what was said of it, signed. */
  readonly submissions: readonly RecordedSubmission[]
  readonly addressees: readonly Addressees[]
  readonly statements: readonly RecordedStatement[]
  readonly dispatches: readonly Dispatch[]
  readonly councils: readonly Council[]
  /** The body that approved a version for dispatch, by the version. */
  readonly approvedBy: ReadonlyMap<string, string>
  /** Of the steps by which themes were put in order, those that the secretariat recorded itself; who did the others is not known by that. */
  readonly ofSecretariat: ReadonlySet<number>
  readonly secretariat: string
  readonly writers: string
  readonly nameOf: (code: MunicipalityCode) => string
  readonly bodyNamed: (id: string) => string
}

/** Where something ended. `drafted`: it is in a draft, and no version has been approved yet; `gone`: it is in the paper no more, `because` of this, or nobody has recorded why. */
export type Ending =
  | { readonly kind: 'goal' | 'drafted'; readonly goal: Goal; readonly version: Version }
  | { readonly kind: 'gone'; readonly goal: Goal; readonly version: Version; readonly because: string }
  | { readonly kind: 'area'; readonly goal: string; readonly area: AreaRef; readonly title: string }
  | { readonly kind: 'left-out' | 'withdrawn' | 'open'; readonly theme: Theme }
export type EndingKind = Ending['kind']

/** A theme's place in a vote: by each method, in the ranking that the meeting agreed on, or both. */
export type Placing = {
  readonly vote: string
  readonly methods: readonly { readonly method: Outcome['method']; readonly place: number; readonly shared: boolean }[]
  readonly agreed: number | null
  /** Of so many themes; the ballots of so many municipalities count, of so many that could vote. */
  readonly of: number
  readonly ballots: number
  readonly voters: number
}

export const stepKinds = [
  'suggested',
  'merged',
  'split',
  'left-out',
  'withdrawn',
  'noted',
  'changed',
  'ranked',
  'drafted',
  'goal-merged',
  'goal-split',
  'parked',
  'submitted',
  'treated',
  'dispatched',
  'decided',
] as const
export type StepKind = (typeof stepKinds)[number]
/** One step of a thread: when, who, what, in which words. A text is empty where nobody has recorded it. */
export type Step = {
  readonly kind: StepKind
  readonly on: RoughDay
  readonly body: string
  readonly title: string
  readonly words: string
  readonly placing: Placing | null
  /** Where it is shown, below the alliance's address; empty where no page shows it. */
  readonly path: string
}

/** What was left out on the way, and when it comes up again. */
export type PutAside = {
  readonly theme: Theme
  readonly on: RoughDay
  readonly reason: string
  readonly handledIn: string
  readonly lookAgain: RoughDay
}
