import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { type Actor, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type CalendarDay, dayOf, type Result } from '#kernel'
import { readMembership } from '#members'
import { cooperationFacts } from './facts.ts'
import { recordCooperation, type Standing, withdrawCooperation } from './rules.ts'
import { readCooperations } from './store.ts'
import type { Cooperation, CooperationFact, Refusal } from './words.ts'

/** What a decision looks at. */
export const readStanding = async (read: ReadDb, today: CalendarDay): Promise<Standing> => ({
  before: await readCooperations(read),
  goals: (await readEditions(read)).flatMap(({ versions }) => versions.flatMap(({ goals }) => goals.map(({ id }) => id))),
  members: (await readMembership(read, today)).members.map(({ code }) => code),
})

/** One act of this room. The journal is held, so that whoever comes second looks after the first has written. */
const acting =
  <C>(decide: (actor: Actor, command: C, standing: Standing, today: CalendarDay) => Result<CooperationFact | null, Refusal>) =>
  (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C): Promise<Result<number | null, Refusal>> =>
    writing(ledger, alliance, async (tx) => {
      await holdJournal(tx)
      const today = dayOf(actor.now)
      const decided = decide(actor, command, await readStanding(tx as unknown as ReadDb, today), today)
      if (!decided.ok) return decided
      if (decided.value === null) return accept(null)
      const [entry] = await recordFacts(tx, actor, cooperationFacts, [decided.value])
      return accept(entry?.sequence ?? null)
    })

export const recordCooperationAct = acting<Cooperation & { readonly seen: number | null }>(recordCooperation)
export const withdrawCooperationAct = acting<{ readonly id: string; readonly reason: string }>(
  (actor, { id, reason }, { before }) =>
    withdrawCooperation(
      actor,
      before.find((one) => one.id === id),
      reason,
    ),
)
