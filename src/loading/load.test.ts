import { describe, expect, test } from 'vitest'
import { readRegister } from '#adoption'
import { looking } from '#db'
import { readEntries } from '#journal'
import { type AllianceSlug, day } from '#kernel'
import { verify } from '#verify'
import { freshDatabase } from '../../test/support/database.ts'
import { applying } from '../facts.ts'

const kkr = 'kkr-hovedstaden' as AllianceSlug

describe('the real alliance, as it ships', () => {
  test('29 councils: one in treatment, the others referred, all claimed, none adopted', async () => {
    const { ledger } = await freshDatabase('kkr')
    const register = await looking(ledger.db, kkr, (read) => readRegister(read, 2017, day('2026-11-22'), day('2026-11-22')))
    expect(register.councils).toHaveLength(29)
    expect(register.totals.byState['in-treatment'].councils).toBe(1)
    expect(register.totals.byState.referred.councils).toBe(28)
    expect(register.totals.claimed.councils).toBe(29)
    expect(register.totals.adopted).toEqual({ councils: 0, of: 29, inhabitants: 0, ofInhabitants: 1_845_939 })
    expect(register.populationDate).toBe('2020-01-01')
    expect(register.clusters.map(({ name, totals }) => [name, totals.adopted.of])).toEqual([
      ['Bornholm', 1],
      ['Byen', 2],
      ['Midt', 9],
      ['Nord', 8],
      ['Syd', 9],
    ])
  })

  test('the facts rebuild the tables', async () => {
    const { ledger } = await freshDatabase('kkr')
    const verified = await verify(ledger.db, kkr, applying)
    const entries = await looking(ledger.db, kkr, (read) => readEntries(read, 0, 10_000))
    expect(verified).toMatchObject({ ok: true, value: { entries: entries.length } })
  })
})
