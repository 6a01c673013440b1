/** Notes of calls: the secretariat's own, kept beside the contacts and told to nobody, so they leave no fact. */
import { readReferrals } from '#adoption'
import type { ReadDb } from '#db'
import { type Actor, type Ledger, writing } from '#journal'
import { type AllianceSlug, accept, type CalendarDay, dayOf, type Result, refuse } from '#kernel'
import { deleteCallNote, putCallNote } from './store.ts'
import type { CallNote, CallRefusal } from './words.ts'

/** What must hold of a note; null when it does. */
export function callFault({ calledOn, callAgain, agreed }: Omit<CallNote, 'code'>, today: CalendarDay): CallRefusal | null {
  if (calledOn > today) return 'in-the-future'
  if (!agreed.trim()) return 'nothing-said'
  return callAgain && callAgain <= calledOn ? 'again-before-the-call' : null
}

const mayCall = ({ by }: Actor) => by.office === 'secretariat'

/** Writes down what was agreed with the municipality of a referral. */
export const keepCall = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, note: Omit<CallNote, 'code'>) =>
  writing(ledger, alliance, async (tx): Promise<Result<null, CallRefusal>> => {
    if (!mayCall(actor)) return refuse('not-yours')
    const referral = (await readReferrals(tx as unknown as ReadDb)).find(({ id }) => id === note.referral)
    if (!referral) return refuse('no-such-referral')
    const fault = callFault(note, dayOf(actor.now))
    if (fault) return refuse(fault)
    await putCallNote(tx, { ...note, code: referral.code })
    return accept(null)
  })

/** A note that should not be there goes for good: it may be about a person. */
export const dropCall = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, id: string) =>
  writing(ledger, alliance, async (tx): Promise<Result<null, CallRefusal>> => {
    if (!mayCall(actor)) return refuse('not-yours')
    await deleteCallNote(tx, id)
    return accept(null)
  })
