import type { ReadDb, Tx } from '#db'
import { type Actor, fingerprintOf, freshSalt, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type MunicipalityCode, type Result, refuse } from '#kernel'
import { type Castable, type CastCommand, castBallot } from './ballot-rules.ts'
import { layOnDesk, readDeskBallots } from './ballot-store.ts'
import { prioritiesFacts } from './facts.ts'
import { fingerprinted, readVote } from './store.ts'
import { stateOf } from './turnout.ts'
import { lockVote, lockVoter } from './vote-store.ts'
import type { Refusal, Way } from './words.ts'

/** By which way somebody's ballot comes; null for who may not cast this municipality's. */
export function wayOf({ by }: Actor, code: MunicipalityCode): Way | null {
  if (by.office === 'secretariat') return 'paper'
  if (by.office === 'clerk' || by.office === 'link') return by.municipality === code ? by.office : null
  return null
}

/** Keeps the ballot on the desk and its fingerprint in the journal; one that comes after the closing is shown at once. */
async function keep(tx: Tx, actor: Actor, { vote, late, content }: Castable, { code, way }: CastCommand): Promise<number> {
  const { id, title } = vote
  const salt = freshSalt()
  const fingerprint = fingerprintOf(salt, fingerprinted({ vote: id, code }, content))
  const cast = {
    type: 'priorities.ballot-cast',
    id,
    title,
    code,
    way,
    fingerprint,
    late,
    spoiled: content.spoiled !== '',
  } as const
  const [entry] = await recordFacts(tx, actor, prioritiesFacts, [cast])
  const sequence = entry?.sequence as number
  await layOnDesk(tx, { vote: id, cast: sequence, code, late, salt }, content)
  if (stateOf(vote) === 'closed') {
    const ballot = { ...content, cast: sequence, code, salt }
    await recordFacts(tx, actor, prioritiesFacts, [{ type: 'priorities.late-ballot-shown', id, title, ballot }])
  }
  return sequence
}

/**
 * A municipality casts its ballot, or changes it. The vote is held so that it cannot close meanwhile, and the municipality's place in it so
 * that of two at once the second is told; ballots of others do not wait. Gives the place of the cast; null where the same lay there.
 */
export const castAct = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: Omit<CastCommand, 'way'>) =>
  writing(ledger, alliance, async (tx): Promise<Result<number | null, Refusal>> => {
    const way = wayOf(actor, command.code)
    if (!way) return refuse('not-yours')
    await lockVote(tx, command.id, true)
    await lockVoter(tx, command.id, command.code)
    const read = tx as unknown as ReadDb
    const desk = await readDeskBallots(read, command.id, command.code)
    const lies = desk.findLast(({ spoiled }) => (spoiled === '') === (command.content.spoiled === '')) ?? null
    const decided = castBallot(await readVote(read, command.id), lies, { ...command, way }, actor.now)
    if (!decided.ok) return decided
    return accept(decided.value ? await keep(tx, actor, decided.value, { ...command, way }) : null)
  })
