import { defaultSize } from '#invented'
import { inventAlliance } from '#invented-councils'
import type { Ledger } from '#journal'
import type { AllianceSlug } from '#kernel'
import { load } from '#loading'
import { siteFilledBy } from '../support/real-site.ts'

export const invented = 'opdigtet' as AllianceSlug
export const alliances = ['kkr-hovedstaden', invented] as const

/** The whole program with the real alliance and the invented one, as `npm start` loads them. */
export async function bothAlliances() {
  const fill = async (ledger: Ledger) => {
    const actor = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:30:00Z') } as const
    const loaded = await load(ledger, invented, actor, inventAlliance(defaultSize))
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  }
  return siteFilledBy({ name: 'both_alliances', from: 'kkr', fill })
}
