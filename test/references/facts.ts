import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, day, roughly } from '#kernel'
import { keepReferenceCopyAct, referenceAct, withdrawReferenceAct } from '#references'

/** A paper that a goal rests on, with a copy of ours, and one that was withdrawn. */
export async function recordReferences(ledger: Ledger, alliance: AllianceSlug, actor: Actor) {
  const on = [ledger, alliance, actor] as const
  const one = {
    kind: 'other',
    issuer: '',
    version: '',
    dated: roughly('2016'),
    address: '',
    replaces: null,
    note: '',
    reason: '',
    source: '',
    seen: null,
  } as const
  const goals = [{ goal: '2017-goal-1', relation: 'carries' }] as const
  const kept = await referenceAct(...on, { ...one, id: 'papir', title: 'Et papir', goals })
  const wrong = await referenceAct(...on, { ...one, id: 'forkert', title: 'Et forkert papir', goals: [] })
  if (!kept.ok || !wrong.ok || wrong.value === null) throw new Error('the reference was refused')
  const gone = await withdrawReferenceAct(...on, { id: 'forkert', seen: wrong.value, reason: 'Findes ikke' })
  const bytes = new TextEncoder().encode('%PDF-1.7 et papir')
  const copied = await keepReferenceCopyAct(...on, {
    id: 'papir',
    name: 'papir.pdf',
    bytes,
    address: 'https://papir.example/papir.pdf',
    fetchedOn: day('2026-11-01'),
  })
  if (!gone.ok || !copied.ok) throw new Error('the copy was refused')
}
