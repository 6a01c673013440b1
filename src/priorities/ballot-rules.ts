import { accept, type MunicipalityCode, type Result, refuse } from '#kernel'
import { type Decided, rankingFault, same } from './rules.ts'
import { fingerprinted } from './store.ts'
import { stateOf } from './turnout.ts'
import type { BallotContent, Refusal, Vote, Way } from './words.ts'

/** So many days after the closing a ballot is still taken in, to be kept and shown. */
export const keptDays = 7
/** Is a ballot late now? A refusal where none is taken in at all. */
function lateness(vote: Vote, now: Date): Result<boolean, Refusal> {
  const state = stateOf(vote)
  const closed = vote.changes.findLast(({ kind }) => kind === 'closed')
  if (state === 'open') return accept(vote.closesAt !== null && now.toISOString() > vote.closesAt)
  if (state !== 'closed' || !closed) return refuse('not-open')
  return now.getTime() - Date.parse(closed.at) > keptDays * 86_400_000 ? refuse('long-closed') : accept(true)
}

export type CastCommand = {
  readonly id: string
  readonly code: MunicipalityCode
  readonly way: Way
  /** The journal's number of the municipality's last cast that was seen; null when there was none. */
  readonly seen: number | null
  readonly content: BallotContent
}
export type Castable = { readonly vote: Vote; readonly late: boolean; readonly content: BallotContent }
/** A municipality's ballot, as it may be kept now; `lies` is its last of the same kind, and null is given where that is the very same. */
export function castBallot(
  vote: Vote | null,
  lies: (BallotContent & { readonly late: boolean; readonly cast: number }) | null,
  { id, code, way, seen, content }: CastCommand,
  now: Date,
): Decided<Castable> {
  if (!vote) return refuse('no-such-vote')
  const late = lateness(vote, now)
  if (!late.ok) return late
  if (!vote.electorate.some((voter) => voter.code === code)) return refuse('not-a-voter')
  const { ranking, mandate, reservation, spoiled } = content
  if (spoiled && way !== 'paper') return refuse('not-yours')
  const fault = rankingFault(ranking, vote.themes)
  // A spoiled ballot may name a theme twice, or none; what is on no ballot was never written on one.
  if (fault && (!spoiled || fault === 'not-on-it')) return refuse(fault)
  if (mandate === 'reservation' && !reservation && !spoiled) return refuse('needs-reservation')
  const named = { vote: id, code }
  // Whoever enters a paper must not learn from the answer that the secret ballot is the same.
  const blind = way === 'paper' && vote.casts.find(({ sequence }) => sequence === lies?.cast)?.way !== 'paper'
  if (lies && !blind && lies.late === late.value && same(fingerprinted(named, lies), fingerprinted(named, content)))
    return accept(null)
  const last = vote.casts.findLast((cast) => cast.code === code)
  if ((last?.sequence ?? null) !== seen) return refuse('cast-meanwhile')
  return accept({ vote, late: late.value, content })
}
