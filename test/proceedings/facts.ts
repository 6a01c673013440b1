import { type Actor, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept } from '#kernel'
import { type ProceedingsFact, proceedingsFacts } from '#proceedings'
import type { Titled } from '#themes'

const own = { meeting: 'politisk-1', title: 'politisk dialogmøde den 20.4.2016' }
/** All that can be noted at the meeting of test/dialogue/facts.ts and come of it, once each. */
export const everyProceedingsFact = (themes: readonly Titled[]): readonly ProceedingsFact[] => [
  { type: 'proceedings.note-written', id: 'note-1', fingerprint: 'a'.repeat(64), ...own },
  { type: 'proceedings.note-published', id: 'note-1', salt: 'salt', table: '1', theme: null, text: 'Ventetid', ...own },
  { type: 'proceedings.record-published', notes: 1, ...own },
  {
    type: 'proceedings.outcome-recorded',
    id: 'aendring-1',
    change: 'other',
    what: 'Noget nyt',
    themes,
    source: '',
    ...own,
  },
  { type: 'proceedings.outcome-withdrawn', id: 'aendring-1', reason: 'Det var et andet møde', ...own },
]
export const recordProceedings = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, themes: readonly Titled[] = []) =>
  writing(ledger, alliance, async (tx) => accept(await recordFacts(tx, actor, proceedingsFacts, everyProceedingsFact(themes))))
