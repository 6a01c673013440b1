import { fundingAct, withdrawFundingAct } from '#funding'
import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, type MunicipalityCode, roughly } from '#kernel'

/** Money for a goal and one municipality, and some that was withdrawn. */
export async function recordFunding(ledger: Ledger, alliance: AllianceSlug, actor: Actor) {
  const one = {
    plan: '',
    from: roughly('2016'),
    permanent: 'no',
    until: roughly('2018'),
    goals: ['2017-goal-1'],
    municipalities: ['0183' as MunicipalityCode],
    amount: '',
    address: '',
    reason: '',
    source: '',
    seen: null,
  } as const
  const kept = await fundingAct(ledger, alliance, actor, { ...one, id: 'pulje', title: 'Pulje' })
  const wrong = await fundingAct(ledger, alliance, actor, { ...one, id: 'forkert', title: 'Forkert' })
  if (!kept.ok || !wrong.ok || wrong.value === null) throw new Error('the funding was refused')
  const gone = await withdrawFundingAct(ledger, alliance, actor, { id: 'forkert', seen: wrong.value, reason: 'Findes ikke' })
  if (!gone.ok) throw new Error(gone.refusal)
}
