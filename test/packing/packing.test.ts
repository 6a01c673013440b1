import { randomUUID } from 'node:crypto'
import { unzipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { looking } from '#db'
import type { MunicipalityCode } from '#kernel'
import { makePackage, orderPackages, resumePackages } from '#packing'
import { Press, PressTrouble } from '#pdf'
import { readOrders } from '../../src/packing/store.ts'
import { publishTemplate } from '../cases/facts.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'

const desk = '/kkr-hovedstaden/sagsarbejde/pakker'
const gentofte = '0157' as MunicipalityCode
const actor = { by: { office: 'secretariat' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const

type On = Awaited<ReturnType<typeof stage>>
const orders = ({ ledger }: On) => looking(ledger.db, kkr, readOrders)
const stateOf = async (on: On, code: MunicipalityCode) => (await orders(on))[0]?.packages.find((one) => one.code === code)?.state
const jobs = async ({ ledger }: On) =>
  (await ledger.db.pool.query(`select data from samsigte_jobs.job where name = 'packages'`)).rows.map(({ data }) => data)

/** An ordering that has been sent, and what its jobs do. */
async function ordered() {
  const on = await stage()
  const id = randomUUID()
  const done = await orderPackages(on.ledger, kkr, actor, { id, edition: 2017 })
  expect(done).toEqual({ ok: true, value: id })
  const reported: unknown[] = []
  const work = makePackage({ db: on.ledger.db, clock: on.clock, report: (error) => reported.push(error) })
  const make = (code: MunicipalityCode, last = false, order = id) => work({ alliance: kkr, order, code }, last)
  return { on, id, make, reported }
}
const form = (id: string, year = '2017') => ({ noegle: id, udgave: year })

describe('the cases of all municipalities', () => {
  test('are ordered by the secretariat alone, one job each in the order’s own transaction; the form twice is one order', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const id = randomUUID()
    for (const _ of [1, 2]) expect((await secretariat.post(desk, form(id))).status).toBe(303)
    const [order, ...more] = await orders(on)
    expect([order?.id, order?.packages.length, more]).toEqual([id, 29, []])
    const codes = new Set((await jobs(on)).map(({ code }) => code))
    expect([codes.size, codes.has(ishoej)]).toEqual([29, true])
    const page = await (await secretariat.get(desk)).text()
    expect(page).toContain('0 af 29 sager er lavet')

    const second = await secretariat.post(desk, form(randomUUID()))
    expect([second.status, await second.text()]).toEqual([409, expect.stringContaining('ved at blive lavet')])
    expect((await secretariat.post(desk, form(randomUUID(), '1999'))).status).toBe(422)
    expect((await jobs(on)).length).toBe(29)

    const clerk = await on.signedIn('clerk', ishoej)
    for (const person of [clerk, on.browser()])
      for (const path of [desk, `${desk}/${id}.zip`, `${desk}/${id}/0183.zip`])
        expect([401, 403]).toContain((await person.get(path)).status)
    expect((await clerk.post(desk, form(randomUUID()))).status).toBe(403)
  })

  test('are made one by one, fetched alone and all together; the page says how far they are and when they may be out of date', async () => {
    const { on, id, make } = await ordered()
    const secretariat = await on.signedIn('secretariat')
    expect((await secretariat.get(`${desk}/${id}.zip`)).status).toBe(404)
    for (const code of [ishoej, gentofte]) expect(await make(code)).toBe(true)
    expect(await stateOf(on, ishoej)).toBe('made')
    const page = await (await secretariat.get(desk)).text()
    expect(page).toContain('2 af 29 sager er lavet')
    expect(page).not.toContain('kan være forældede')

    const own = await secretariat.get(`${desk}/${id}/0183.zip`)
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    const files = unzipSync(new Uint8Array(await own.arrayBuffer()))
    expect(Object.keys(files)).toEqual(['sag.docx', 'sag.html', 'sag.pdf', 'sag.txt', 'sag.zip'])
    const direct = new Uint8Array(await (await secretariat.get('/kkr-hovedstaden/sager/2017/0183/sag.docx')).arrayBuffer())
    expect(Buffer.from(files['sag.docx'] as Uint8Array).equals(Buffer.from(direct))).toBe(true)

    const all = unzipSync(new Uint8Array(await (await secretariat.get(`${desk}/${id}.zip`)).arrayBuffer()))
    expect(Object.keys(all)).toHaveLength(11)
    expect(Buffer.from(all['Ishøj/sag.pdf'] as Uint8Array).equals(Buffer.from(files['sag.pdf'] as Uint8Array))).toBe(true)
    expect(new TextDecoder().decode(all['indeks.txt'])).toMatch(
      /Albertslund: venter\r\n(?:.*\r\n)*Gentofte: lavet: journalens post nr\./,
    )

    await publishTemplate({ ledger: on.ledger, alliance: kkr, actor }, 2017)
    expect(await (await secretariat.get(desk)).text()).toContain('er der kommet 1 post i journalen. Filerne kan være forældede')
  })

  test('two who make the same at once make it once, and a job that comes again finds nothing to do', async () => {
    const { on, make } = await ordered()
    const print = vi.spyOn(Press.prototype, 'print')
    expect(await Promise.all([make(ishoej), make(ishoej)])).toEqual([true, true])
    const set = print.mock.calls.length
    expect(await make(ishoej)).toBe(true)
    expect([set, print.mock.calls.length]).toEqual([3, 3])
    print.mockRestore()
    expect(await stateOf(on, ishoej)).toBe('made')
  })

  test('one that cannot be made is tried again, and then said to have failed and why; the secretariat has it tried once more', async () => {
    const { on, id, make, reported } = await ordered()
    const secretariat = await on.signedIn('secretariat')
    const print = vi.spyOn(Press.prototype, 'print').mockRejectedValue(new PressTrouble('out of order', false))
    expect(await make(ishoej)).toBe(false)
    expect(await stateOf(on, ishoej)).toBe('waiting')
    expect(await make(ishoej, true)).toBe(true)
    print.mockRestore()
    expect(reported).toEqual([])
    const page = await (await secretariat.get(desk)).text()
    expect(page).toContain('mislykkedes: PDF-filerne kunne ikke sættes')
    expect(page).toContain('0 af 29 sager er lavet, 1 mislykkedes')

    await on.ledger.db.pool.query(
      `update alliance_kkr_hovedstaden.desk_case_packages set state = 'failed', failure = 'no-case' where state = 'waiting'`,
    )
    const before = (await jobs(on)).length
    expect((await secretariat.post(`${desk}/${id}/igen`, {})).status).toBe(303)
    expect((await jobs(on)).length).toBe(before + 29)
    expect(await make(ishoej)).toBe(true)
    expect(await stateOf(on, ishoej)).toBe('made')
    expect((await secretariat.post(`${desk}/${randomUUID()}/igen`, {})).status).toBe(404)
  })

  test('a newer order takes the older one’s place; what waited when the program ended is taken up again', async () => {
    const { on, id, make } = await ordered()
    await make(ishoej)
    await on.ledger.db.pool.query(
      `update alliance_kkr_hovedstaden.desk_case_packages set state = 'failed', failure = 'press' where state = 'waiting' and code <> '0157'`,
    )
    const before = (await jobs(on)).length
    await resumePackages(on.ledger)
    expect((await jobs(on)).length).toBe(before + 1)
    await make(gentofte)
    const newer = randomUUID()
    expect((await orderPackages(on.ledger, kkr, actor, { id: newer, edition: 2017 })).ok).toBe(true)
    expect((await orders(on)).map((order) => order.id)).toEqual([newer])
    expect(await make(gentofte, true, id)).toBe(true)
    expect(await stateOf(on, gentofte)).toBe('waiting')
  })
})
