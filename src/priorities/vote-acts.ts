import type { ReadDb } from '#db'
import { readDialogueMeetings } from '#dialogue'
import { type Actor, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { readThemes } from '#themes'
import { readDeskBallots } from './ballot-store.ts'
import { prioritiesFacts } from './facts.ts'
import { agreeRanking, callOffVote, type Decided, mayRunVotes, moveClosing, type OnVote, planVote } from './rules.ts'
import { readVote } from './store.ts'
import { stateOf } from './turnout.ts'
import { lockVote } from './vote-store.ts'
import type { PrioritiesFact, Refusal, Vote, VoteClosed } from './words.ts'

type Decide<C> = (
  vote: Vote | null,
  command: C,
  now: Date,
  read: ReadDb,
) => Decided<PrioritiesFact> | Promise<Decided<PrioritiesFact>>

/**
 * One act of the secretariat on a vote: whoever comes second looks after the first is done. Gives the place of what was recorded;
 * null where it was recorded already.
 */
const running =
  <C extends OnVote>(decide: Decide<C>) =>
  (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C) =>
    writing(ledger, alliance, async (tx): Promise<Result<number | null, Refusal>> => {
      if (!mayRunVotes(actor)) return refuse('not-yours')
      // A vote that is not there yet cannot be held; its journal can.
      if (!(await lockVote(tx, command.id))) await holdJournal(tx)
      const read = tx as unknown as ReadDb
      const decided = await decide(await readVote(read, command.id), command, actor.now, read)
      if (!decided.ok) return decided
      if (!decided.value) return accept(null)
      const [entry] = await recordFacts(tx, actor, prioritiesFacts, [decided.value])
      return accept(entry?.sequence ?? null)
    })

export const planAct = running<Parameters<typeof planVote>[1]>(async (vote, command, _, read) =>
  planVote(vote, command, { themes: await readThemes(read), meetings: await readDialogueMeetings(read) }),
)
export const moveClosingAct = running(moveClosing)
export const callOffAct = running(callOffVote)
export const agreeAct = running(agreeRanking)

/** Voting ends, and everything that lies on the desk becomes public with its salt. */
async function closeVote(vote: Vote | null, { seen }: OnVote, read: ReadDb): Promise<Decided<VoteClosed>> {
  if (!vote) return refuse('no-such-vote')
  const { id, title, changes } = vote
  const last = changes.at(-1)
  if (stateOf(vote) !== 'open') return last?.kind === 'closed' ? accept(null) : refuse('not-open')
  if (last?.sequence !== seen) return refuse('changed-meanwhile')
  const ballots = (await readDeskBallots(read, id)).map(({ late: _, ...ballot }) => ballot)
  return accept({ type: 'priorities.vote-closed', id, title, ballots })
}
export const closeAct = running<OnVote>((vote, command, _, read) => closeVote(vote, command, read))
