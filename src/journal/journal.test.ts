import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { looking, schemaOf } from '#db'
import { type AllianceSlug, accept, refuse } from '#kernel'
import { freshDatabase } from '../../test/support/database.ts'
import { canonical, seal } from './chain.ts'
import { readActs, readEntries, readHead, record, recordAll } from './store.ts'
import type { Actor } from './words.ts'
import { writing } from './writing.ts'

const kkr = 'kkr-hovedstaden' as AllianceSlug
const actor: Actor = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:00:00Z') }
const fact = (text: string) => ({ type: 'test.said', text })

describe('the chain', () => {
  test('the same fact gives the same bytes, whatever the order of its keys', () =>
    expect(canonical({ b: [1, { d: null, c: 'å' }], a: undefined })).toBe(canonical({ b: [1, { c: 'å', d: null }] })))

  test('every entry is sealed with the one before', async () => {
    const { ledger } = await freshDatabase('kkr')
    const entries = await looking(ledger.db, kkr, (read) => readEntries(read, 0, 10_000))
    const head = await looking(ledger.db, kkr, readHead)
    let previous = '0'.repeat(64)
    for (const [place, entry] of entries.entries()) {
      expect(entry.sequence).toBe(place + 1)
      expect(entry.hash).toBe(seal(previous, entry.sequence, entry.at, entry.type, entry.body))
      previous = entry.hash
    }
    expect(head).toEqual({ sequence: entries.length, hash: previous })
  })

  test('nothing in it can be changed, removed or emptied', async () => {
    const { ledger } = await freshDatabase('kkr')
    const journal = sql.id(schemaOf(kkr), 'journal')
    for (const attempt of [
      sql`update ${journal} set type = 'test.said'`,
      sql`delete from ${journal}`,
      sql`truncate ${journal} cascade`,
    ])
      await expect(attempt.execute(ledger.db.kysely)).rejects.toThrow('append-only')
  })

  test('two who write at once get places one after the other', async () => {
    const { ledger, second } = await freshDatabase('kkr')
    const other = await second()
    const before = await looking(ledger.db, kkr, readHead)
    const say = (by: typeof ledger, text: string) => writing(by, kkr, async (tx) => accept(await record(tx, actor, fact(text))))
    await Promise.all(Array.from({ length: 10 }, (_, place) => say(place % 2 ? ledger : other, `nr. ${place}`)))
    const entries = await looking(ledger.db, kkr, (read) => readEntries(read, before.sequence, 100))
    expect(entries.map(({ sequence }) => sequence - before.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(entries[0]?.previous).toBe(before.hash)
  })

  test('acts that ended with a kind of fact are told apart by their instant, and by each other', async () => {
    const { ledger } = await freshDatabase('kkr')
    const { sequence } = await looking(ledger.db, kkr, readHead)
    const later = { ...actor, now: new Date('2026-11-22T12:00:01Z') }
    const say = (by: Actor, texts: readonly string[]) =>
      writing(ledger, kkr, async (tx) => accept(await recordAll(tx, by, [...texts.map(fact), { type: 'test.ended' }])))
    await say(later, ['en', 'to'])
    await say(later, ['tre'])
    await say({ ...actor, now: new Date('2026-11-22T12:00:02Z') }, [])
    const acts = (before: number, limit = 9) =>
      looking(ledger.db, kkr, async (read) =>
        (await readActs(read, 'test.ended', before, limit)).map(({ first, last }) => [first - sequence, last - sequence]),
      )
    expect(await acts(Number.MAX_SAFE_INTEGER)).toEqual([
      [6, 6],
      [4, 5],
      [1, 3],
    ])
    expect(await acts(sequence + 5, 1)).toEqual([[1, 3]])
  })

  test('many facts at once get a place each', async () => {
    const { ledger } = await freshDatabase('kkr')
    const facts = Array.from({ length: 2500 }, (_, place) => fact(`nr. ${place}`))
    const written = await writing(ledger, kkr, async (tx) => accept(await recordAll(tx, actor, facts)))
    const head = await looking(ledger.db, kkr, readHead)
    expect(written.ok && written.value.at(-1)?.sequence).toBe(head.sequence)
  })
})

describe('an act', () => {
  test('that is refused leaves nothing behind', async () => {
    const { ledger } = await freshDatabase('kkr')
    const before = await looking(ledger.db, kkr, readHead)
    const outcome = await writing(ledger, kkr, async (tx) => {
      await record(tx, actor, fact('gemmes ikke'))
      return refuse('no')
    })
    expect(outcome).toEqual({ ok: false, refusal: 'no' })
    expect(await looking(ledger.db, kkr, readHead)).toEqual(before)
  })

  test('is known on its own process at once, and on another when the database has told it', async () => {
    const { ledger, second } = await freshDatabase('kkr')
    const other = await second()
    await other.heads.current(kkr)
    const written = await writing(ledger, kkr, async (tx) => accept(await record(tx, actor, fact('hej'))))
    const head = await looking(ledger.db, kkr, readHead)
    expect(written.ok && ledger.heads.known(kkr)).toEqual(head)
    await expect.poll(() => other.heads.known(kkr)?.sequence, { timeout: 2000, interval: 5 }).toBe(head.sequence)
  })

  test('is seen by who asks while the line to the database is down', async () => {
    const { ledger } = await freshDatabase('kkr')
    await ledger.heads.current(kkr)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen samsigte_head' and datname = current_database()`.execute(
      ledger.db.kysely,
    )
    await expect.poll(() => ledger.heads.listening, { timeout: 2000, interval: 1 }).toBe(false)
    expect(ledger.heads.known(kkr)).toBeNull()
    await expect.poll(() => ledger.heads.listening, { timeout: 5000, interval: 5 }).toBe(true)
    expect(ledger.heads.known(kkr)).toBeNull()
  })
})
