import type { MunicipalityCode } from '#kernel'
import type { Ballot, Cast, ChangeKind, Vote, VoteState } from './words.ts'

/** What a change makes of a vote; null where it leaves it as it was. */
const becomes: Readonly<Record<ChangeKind, VoteState | null>> = {
  planned: 'planned',
  opened: 'open',
  moved: null,
  closed: 'closed',
  reopened: 'open',
  'called-off': 'called-off',
  // A meeting that agrees needs no ballots.
  agreed: 'closed',
  loaded: 'closed',
}
/** How far a vote is: the last change that says so. */
export const stateOf = ({ changes }: Pick<Vote, 'changes'>): VoteState =>
  changes.reduce<VoteState>((so, { kind }) => becomes[kind] ?? so, 'planned')

/** Has the municipality cast another ballot in the place of this one? */
export const isReplaced = (cast: Cast, casts: readonly Cast[]) =>
  !cast.spoiled &&
  casts.some((other) => other.code === cast.code && other.late === cast.late && !other.spoiled && other.sequence > cast.sequence)

/** The ballots that lie there: spoiled ones, and each municipality's last, in time and late. */
export const standingCasts = (casts: readonly Cast[]): Cast[] => casts.filter((cast) => !isReplaced(cast, casts))

/** Who has cast a ballot in time that can be counted, as far as anyone knows before it is opened. */
export const votersIn = (casts: readonly Cast[]): ReadonlySet<MunicipalityCode> =>
  new Set(casts.filter(({ late, spoiled }) => !late && !spoiled).map(({ code }) => code))

/** Does a public ballot count? Not when it is late, spoiled, or not the one that was cast. */
export const counts = ({ late, spoiled, check }: Pick<Ballot, 'late' | 'spoiled' | 'check'>) =>
  !late && !spoiled && check !== 'differs'

/** Ballots that were cast and that the closing did not find: their fingerprints stand in the journal. */
export function lostCasts({ changes, casts, ballots }: Pick<Vote, 'changes' | 'casts' | 'ballots'>): Cast[] {
  const closing = changes.findLast(({ kind }) => kind === 'closed')
  if (!closing) return []
  const before = casts.filter(({ sequence }) => sequence < closing.sequence)
  const found = new Set(ballots.map(({ cast }) => cast))
  return standingCasts(before).filter(
    ({ sequence, code, late }) => !found.has(sequence) && !(late && ballots.some((one) => one.code === code && one.late)),
  )
}
