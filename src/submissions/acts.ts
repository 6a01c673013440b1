import { readAgenda } from '#agenda'
import type { ReadDb, Tx } from '#db'
import { readEditions, versionsInOrder } from '#editions'
import { type Actor, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type CalendarDay, dayOf, type Result, refuse } from '#kernel'
import { lockMatter } from '#meetings'
import { readMembership } from '#members'
import { submissionsFacts } from './facts.ts'
import { address, type Decided, type Desk, maySubmit, sign, submit, withdraw, withdrawStatement } from './rules.ts'
import { readAddressees, readStatements, readSubmissions } from './store.ts'
import type { Addressed, Refusal, Statement, Submission, SubmissionsFact } from './words.ts'

/** All that an act of this room decides from. */
export async function readDeskOf(read: ReadDb, today: CalendarDay) {
  const agenda = await readAgenda(read)
  const editions = await readEditions(read)
  return {
    ...agenda,
    submissions: await readSubmissions(read),
    addressees: await readAddressees(read),
    statements: await readStatements(read),
    versions: versionsInOrder(editions),
    editions: editions.map(({ year }) => year),
    members: (await readMembership(read, today)).members.map(({ code }) => code),
  } satisfies Desk
}

/**
 * One act of this room. A version's treatments decide what may be said of it, so its matter is held, and then the journal, for the
 * plan is decided from too: whoever comes second looks after the first has written. Answers with the place in the journal.
 */
const acting =
  <C>(
    decide: (desk: Desk, command: C, today: CalendarDay) => Decided<SubmissionsFact>,
    matterOf: (command: C) => string | null,
  ) =>
  (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C): Promise<Result<number | null, Refusal>> =>
    writing(ledger, alliance, async (tx: Tx) => {
      if (!maySubmit(actor)) return refuse('not-yours')
      const matter = matterOf(command)
      if (matter !== null) await lockMatter(tx, matter)
      await holdJournal(tx)
      const today = dayOf(actor.now)
      const decided = decide(await readDeskOf(tx as unknown as ReadDb, today), command, today)
      if (!decided.ok) return decided
      if (decided.value === null) return accept(null)
      const [entry] = await recordFacts(tx, actor, submissionsFacts, [decided.value])
      return accept(entry?.sequence ?? null)
    })

export const submitAct = acting<Submission>(submit, ({ version }) => version)
type Withdrawal = { readonly id: string; readonly version: string; readonly reason: string }
export const withdrawAct = acting<Withdrawal>(
  (desk, { id, reason }, today) => withdraw(desk, id, reason, today),
  ({ version }) => version,
)
export const addressAct = acting<Omit<Addressed, 'type'> & { readonly seen: number | null }>(address, ({ version }) => version)
export const signAct = acting<Statement & { readonly seen: number | null }>(sign, () => null)
export const withdrawStatementAct = acting<{ readonly id: string; readonly reason: string }>(
  (desk, { id, reason }) => withdrawStatement(desk, id, reason),
  () => null,
)
