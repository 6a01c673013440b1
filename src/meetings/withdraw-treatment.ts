import type { ReadDb } from '#db'
import { type Actor, type Ledger, record, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { mayTreat, withdraw } from './rules.ts'
import { applyWithdrawal, lockMatter, readTreatments } from './store.ts'
import type { TreatmentWithdrawn, WithdrawalRefusal } from './words.ts'

export type WithdrawTreatment = { readonly treatment: string; readonly matter: string; readonly reason: string }

/** The withdrawal, and its place in the journal. */
export type Withdrawn = TreatmentWithdrawn & { readonly sequence: number }

/** Withdraws a record that should not be there at all. Sending the same twice withdraws it once. */
export const withdrawTreatment = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: WithdrawTreatment) =>
  writing(ledger, alliance, async (tx): Promise<Result<Withdrawn, WithdrawalRefusal>> => {
    const matter = await lockMatter(tx, command.matter)
    if (!matter) return refuse('no-such-treatment')
    if (!mayTreat(actor, matter)) return refuse('not-yours')
    const before = await readTreatments(tx as unknown as ReadDb, [matter.id])
    const already = before.find(({ id }) => id === command.treatment)?.withdrawn
    if (already?.reason === command.reason)
      return accept({ type: 'meetings.treatment-withdrawn', ...command, sequence: already.sequence } as const)
    const outcome = withdraw(before, command)
    if (!outcome.ok) return outcome
    const entry = await record(tx, actor, outcome.value)
    await applyWithdrawal(tx, outcome.value, entry)
    return accept({ ...outcome.value, sequence: entry.sequence })
  })
