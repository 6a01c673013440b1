import { describe, expect, test } from 'vitest'
import { keepCopy, type Paper, readCopies } from '#copies'
import { looking } from '#db'
import { writing } from '#journal'
import { accept, day } from '#kernel'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'

const actor = { by: { office: 'secretariat' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
const paper: Paper = {
  name: 'C:\\Referater\\Byrådet "6. marts".pdf',
  mediaType: 'application/pdf',
  bytes: new TextEncoder().encode('%PDF-1.7 Hemmeligt navn'),
  address: 'https://kommune.example/referat.pdf',
  fetchedOn: day('2026-11-20'),
}
type On = Awaited<ReturnType<typeof stage>>
const keep = ({ ledger }: On, more: Partial<Paper> = {}) =>
  writing(ledger, kkr, async (tx) => accept(await keepCopy(tx, actor, { ...paper, ...more })))
const kept = async (on: On, more: Partial<Paper> = {}) => {
  const done = await keep(on, more)
  if (!done.ok) throw new Error('not kept')
  return done.value
}

describe('a copy of a paper', () => {
  test('is kept once from an address, told in the journal, and holds when the facts are applied again', async () => {
    const on = await stage()
    const sha = await kept(on)
    expect(sha).toMatch(/^[0-9a-f]{64}$/)
    expect(await kept(on)).toBe(sha)
    expect(await kept(on, { address: '' })).toBe(sha)
    const copies = await looking(on.ledger.db, kkr, readCopies)
    expect(copies.map(({ name, address, size }) => [name, address, size])).toEqual([
      ['Byrådet 6. marts.pdf', '', paper.bytes.length],
      ['Byrådet 6. marts.pdf', paper.address, paper.bytes.length],
    ])
    const lines = await verify(on.ledger.db, kkr, applying)
    expect(lines).toMatchObject({ ok: true })
  })

  test('kept by two at once is one', async () => {
    const on = await stage()
    await Promise.all([keep(on), keep(on), keep(on)])
    expect(await looking(on.ledger.db, kkr, readCopies)).toHaveLength(1)
  })

  test('is never empty, and never larger than is kept', async () => {
    const on = await stage()
    await expect(keep(on, { bytes: new Uint8Array() })).rejects.toThrow(RangeError)
    await expect(keep(on, { bytes: new Uint8Array(20_000_001) })).rejects.toThrow(RangeError)
    expect(await looking(on.ledger.db, kkr, readCopies)).toEqual([])
  })
})

describe('the pages of copies', () => {
  test('everyone sees that a copy is kept; only those with an office get it, as a file that is never shown', async () => {
    const on = await stage()
    const sha = await kept(on)
    const page = await (await on.browser().get(`/${kkr}/kopier`)).text()
    expect(page.replaceAll('<wbr/>', '')).toContain(sha)
    expect(page).toContain('20.11.2026')
    expect(page).not.toContain('Hemmeligt')
    expect((await on.browser().get(`/${kkr}/kopier/${sha}`)).status).not.toBe(200)
    const clerk = await on.signedIn('clerk', ishoej)
    const file = await clerk.get(`/${kkr}/kopier/${sha}`)
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="Byr_det 6. marts.pdf"; filename*=UTF-8''Byr%C3%A5det%206.%20marts.pdf`,
    )
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(paper.bytes)
    for (const wrong of ['x', 'f'.repeat(64), `${sha}'`]) expect((await clerk.get(`/${kkr}/kopier/${wrong}`)).status).toBe(404)
  })

  test('what a browser could run is only bytes', async () => {
    const on = await stage()
    const sha = await kept(on, { name: '', mediaType: 'text/html', bytes: new TextEncoder().encode('<script>x</script>') })
    const file = await (await on.signedIn('reader')).get(`/${kkr}/kopier/${sha}`)
    expect(file.headers.get('content-type')).toBe('application/octet-stream')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="dokument"/)
  })
})

describe('a copy that is erased', () => {
  test('is gone for all and is not kept again; that it was, and why it went, stays told', async () => {
    const on = await stage()
    const sha = await kept(on)
    const secretary = await on.signedIn('secretariat')
    const path = `/${kkr}/kopier/${sha}/sletning`
    expect((await (await on.signedIn('clerk', ishoej)).post(path, { begrundelse: 'x' })).status).toBe(403)
    expect((await secretary.post(path, { begrundelse: ' ' })).status).toBe(422)
    expect((await secretary.post(path, { begrundelse: 'Der stod et privat navn' })).status).toBe(303)
    expect((await secretary.post(path, { begrundelse: 'Igen' })).status).toBe(404)
    expect((await secretary.get(`/${kkr}/kopier/${sha}`)).status).toBe(404)
    await kept(on, { address: 'https://kommune.example/igen.pdf' })
    const { rows } = await on.ledger.db.pool.query('select * from alliance_kkr_hovedstaden.desk_copies')
    expect(rows).toEqual([])
    expect(await (await on.browser().get(`/${kkr}/kopier`)).text()).toContain('slettet: Der stod et privat navn')
    expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
  })
})
