import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, roughly, unknownDay } from '#kernel'
import { signAct, submitAct, withdrawAct, withdrawStatementAct } from '../../src/submissions/acts.ts'

/** Lays a version before a body and takes it off again, and publishes a statement and takes it back. */
export async function recordSubmissions(ledger: Ledger, alliance: AllianceSlug, actor: Actor, version: string, body: string) {
  const meets = roughly('2027-03-31')
  const submission = { id: 'forelagt', version, body, meeting: null, meets, submittedOn: unknownDay, source: '' }
  const words = { purpose: 'discussion', recommendation: 'At udkastet drøftes' } as const
  const about = {
    edition: Number(version.slice(0, 4)),
    version: null,
    municipality: null,
    signedOn: unknownDay,
    address: '',
    source: '',
  }
  const statement = { id: 'sagt', name: 'Bo Prøve', office: 'næstformand', title: 'Hvorfor', text: '', ...about }
  const done = [
    await submitAct(ledger, alliance, actor, { ...submission, ...words }),
    await withdrawAct(ledger, alliance, actor, { id: 'forelagt', version, reason: 'Teksten er ikke klar' }),
    await signAct(ledger, alliance, actor, { ...statement, seen: null }),
    await withdrawStatementAct(ledger, alliance, actor, { id: 'sagt', reason: 'Den er ikke hans' }),
  ]
  for (const one of done) if (!one.ok) throw new Error(one.refusal)
}
