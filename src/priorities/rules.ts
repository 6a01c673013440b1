import { type Actor, canonical } from '#journal'
import { accept, type CalendarDay, type MunicipalityCode, type Result, refuse } from '#kernel'
import { stateOf } from './turnout.ts'
import type {
  ClosingMoved,
  RankingAgreed,
  Refusal,
  Vote,
  VoteCalledOff,
  VoteOpened,
  VotePlanned,
  VoteReopened,
  Voter,
} from './words.ts'

/** A fact to record; null where the very same was recorded already, so that a form sent twice counts once. */
export type Decided<F> = Result<F | null, Refusal>
/** `seen` is the journal's number of the vote's last change that the person saw; null for something new. */
export type OnVote = { readonly id: string; readonly seen: number | null }

/** Only the secretariat, or whoever runs the program, runs votes. */
export const mayRunVotes = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

const lastChange = ({ changes }: Vote) => changes.at(-1)?.sequence ?? 0
/** Do two things say the same? */
export const same = (a: object, b: object) => canonical(a) === canonical(b)

/** The vote that a change is about, if it is still what was seen. */
function looked(vote: Vote | null, { seen }: OnVote): Result<Vote, Refusal> {
  if (!vote) return refuse('no-such-vote')
  return lastChange(vote) === seen ? accept(vote) : refuse('changed-meanwhile')
}

/** What a vote may be about: the living themes of its edition, and the dialogue meetings. */
export type Surroundings = {
  readonly themes: readonly { readonly id: string; readonly edition: number; readonly state: string }[]
  readonly meetings: readonly { readonly id: string }[]
}
/** A vote is planned, or planned anew before it opens. */
export function planVote(
  vote: Vote | null,
  wanted: Omit<VotePlanned, 'type'> & OnVote,
  around: Surroundings,
): Decided<VotePlanned> {
  const { seen, ...planned } = wanted
  if (vote) {
    const {
      closesAt: _,
      populationDate: __,
      electorate: ___,
      changes: ____,
      casts: _____,
      ballots: ______,
      agreed: _______,
      ...is
    } = vote
    if (stateOf(vote) === 'planned' && same(is, planned)) return accept(null)
    if (seen === null) return refuse('recorded-meanwhile')
    if (lastChange(vote) !== seen) return refuse('changed-meanwhile')
    if (stateOf(vote) !== 'planned') return refuse('not-planned')
  } else if (seen !== null) return refuse('no-such-vote')
  const living = new Set(
    around.themes.filter(({ edition, state }) => edition === planned.edition && state === 'living').map(({ id }) => id),
  )
  if (planned.themes.some((theme) => !living.has(theme))) return refuse('no-such-theme')
  if (planned.themes.length < 2) return refuse('too-few-themes')
  if (planned.places > planned.themes.length) return refuse('too-many-places')
  if (planned.meeting !== null && !around.meetings.some(({ id }) => id === planned.meeting)) return refuse('no-such-meeting')
  return accept({ type: 'priorities.vote-planned', ...planned })
}

/** The members on a day with their inhabitants on the newest day that all were counted on. */
export type Electorate = {
  readonly members: readonly { readonly code: MunicipalityCode; readonly population: number | null }[]
  readonly populationDate: CalendarDay | null
}
/** Who votes and what each weighs; null where weights are by population and nobody has counted all. */
export function frozen({ weighting }: Pick<Vote, 'weighting'>, { members, populationDate }: Electorate) {
  const inhabitants = weighting === 'by-population'
  const electorate = members.map(({ code, population }): Voter => ({ code, weight: inhabitants ? (population ?? 0) : 1 }))
  if (inhabitants && (populationDate === null || electorate.some(({ weight }) => weight < 1))) return null
  return { electorate, populationDate: inhabitants ? populationDate : null }
}

const tooSoon = (closesAt: string | null, now: Date) => closesAt !== null && closesAt <= now.toISOString()
/** Voting begins: from now on the members and their weights stand. */
export function openVote(
  vote: Vote | null,
  wanted: OnVote & { readonly closesAt: string | null },
  members: Electorate,
  now: Date,
): Decided<VoteOpened> {
  const found = looked(vote, wanted)
  if (!found.ok) return found
  const { id, title } = found.value
  if (stateOf(found.value) !== 'planned') return refuse('not-planned')
  if (members.members.length === 0) return refuse('nobody-votes')
  if (tooSoon(wanted.closesAt, now)) return refuse('closes-too-soon')
  const weighed = frozen(found.value, members)
  return weighed
    ? accept({ type: 'priorities.vote-opened', id, title, closesAt: wanted.closesAt, ...weighed })
    : refuse('no-population')
}

type Closing = OnVote & { readonly closesAt: string | null; readonly reason: string }
/** An open vote gets another closing, for a reason. */
export function moveClosing(vote: Vote | null, wanted: Closing, now: Date): Decided<ClosingMoved> {
  const found = looked(vote, wanted)
  if (!found.ok) return found
  const { id, title, closesAt: from } = found.value
  if (stateOf(found.value) !== 'open') return refuse('not-open')
  if (wanted.closesAt === from) return refuse('not-moved')
  if (tooSoon(wanted.closesAt, now)) return refuse('closes-too-soon')
  return accept({ type: 'priorities.closing-moved', id, title, from, to: wanted.closesAt, reason: wanted.reason })
}
/** A closed vote that was held here opens again, for a reason; what was public stays public. */
export function reopenVote(vote: Vote | null, wanted: Closing, now: Date): Decided<VoteReopened> {
  const found = looked(vote, wanted)
  if (!found.ok) return found
  const { id, title, changes } = found.value
  if (stateOf(found.value) !== 'closed' || !changes.some(({ kind }) => kind === 'opened')) return refuse('not-closed')
  if (tooSoon(wanted.closesAt, now)) return refuse('closes-too-soon')
  return accept({ type: 'priorities.vote-reopened', id, title, closesAt: wanted.closesAt, reason: wanted.reason })
}
/** A vote that has no result yet will not be, for a reason. */
export function callOffVote(vote: Vote | null, wanted: OnVote & { readonly reason: string }): Decided<VoteCalledOff> {
  const found = looked(vote, wanted)
  if (!found.ok) return found
  const { id, title } = found.value
  const state = stateOf(found.value)
  if (state !== 'planned' && state !== 'open') return refuse('over')
  return accept({ type: 'priorities.vote-called-off', id, title, reason: wanted.reason })
}

/** What is wrong with a ranking of these themes; null when nothing is. */
export function rankingFault(ranking: readonly string[], themes: readonly string[]): Refusal | null {
  if (ranking.length === 0) return 'nothing-ranked'
  if (ranking.some((theme) => !themes.includes(theme))) return 'not-on-it'
  return new Set(ranking).size < ranking.length ? 'theme-twice' : null
}
type Agreement = OnVote & { readonly ranking: readonly string[]; readonly words: string }
/** What the meeting agreed on is recorded in its own words: instead of ballots, or beside those that were counted. */
export function agreeRanking(vote: Vote | null, wanted: Agreement): Decided<RankingAgreed> {
  const { ranking, words } = wanted
  if (vote?.agreed && same(vote.agreed.ranking, ranking) && vote.agreed.words === words) return accept(null)
  const found = looked(vote, wanted)
  if (!found.ok) return found
  const { id, title, themes } = found.value
  const state = stateOf(found.value)
  if (state !== 'planned' && state !== 'closed') return refuse(state === 'open' ? 'not-closed' : 'over')
  const fault = rankingFault(ranking, themes)
  return fault ? refuse(fault) : accept({ type: 'priorities.ranking-agreed', id, title, ranking, words })
}
