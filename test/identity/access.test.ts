import { describe, expect, test } from 'vitest'
import { looking } from '#db'
import { endOffice, erasePerson, type GrantOffice, grantOffice, type Mail, readOffices, startSession } from '#identity'
import { readEntries } from '#journal'
import { day } from '#kernel'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { code, operator, type Stage, slug, stage } from './stage.ts'

const nabo = slug('nabo')
const mail = (text: string) => text as Mail

async function give({ ledger, site }: Stage, given: Partial<GrantOffice> = {}) {
  const office = {
    mail: mail('anna@a.example'),
    office: 'secretariat',
    code: null,
    from: day('2026-01-01'),
    to: null,
    ...given,
  } as const
  const outcome = await grantOffice(ledger, nabo, operator(site.clock.now()), office)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}
async function signedIn(on: Stage, person: string) {
  const browser = on.browser()
  browser.cookies.set('samsigte', await startSession(on.site, person))
  return browser
}
const offices = ({ ledger }: Stage) => looking(ledger.db, nabo, readOffices)
const journal = ({ ledger }: Stage) => looking(ledger.db, nabo, (read) => readEntries(read, 0, 100))
const clerkForm = { mail: 'Bo@B.example', hverv: 'clerk', kommune: '0201', fra: '1.12.2026', til: '31.12.2027' }

describe('given the secretariat of an alliance', () => {
  test('when it grants a clerk an office, then the person can act in it from that day, and the journal names nobody', async () => {
    const on = await stage()
    const browser = await signedIn(on, (await give(on)).person)
    const granted = await browser.post('/nabo/adgang', clerkForm)
    expect([granted.status, granted.headers.get('location')]).toEqual([303, expect.stringContaining('/nabo/adgang?givet=')])
    const told = await (await browser.get(granted.headers.get('location') ?? '')).text()
    expect(told).toContain('Hvervet er givet')
    expect(told).toContain('bo@b.example: kommunemedarbejder for Kommune 0201, 1.12.2026–31.12.2027 (ikke begyndt).')
    const page = await (await browser.get('/nabo/adgang')).text()
    expect(page).not.toContain('Hvervet er givet')
    expect(page).toContain('bo@b.example')
    expect(page).toContain('kommunemedarbejder for Kommune 0201')
    expect(page).toContain('1.12.2026–31.12.2027 (ikke begyndt)')
    const entry = (await journal(on)).at(-1)
    expect(entry).toMatchObject({ type: 'identity.office-granted', by: { office: 'secretariat' } })
    expect(JSON.stringify(await journal(on))).not.toMatch(/b\.example|a\.example/)
    const clerk = await signedIn(on, (await offices(on)).find(({ office }) => office === 'clerk')?.person ?? '')
    expect(await (await clerk.get('/mine-hverv')).text()).not.toContain('href="/nabo/behandlinger"')
    on.pass(9 * 24 * 60)
    const later = await signedIn(on, (await offices(on)).find(({ office }) => office === 'clerk')?.person ?? '')
    expect(await (await later.get('/mine-hverv')).text()).toContain('href="/nabo/behandlinger"')
    expect((await later.get('/nabo/adgang')).status).toBe(403)
  })

  test('when the form is wrong, then each field says so, the answers come back, and nothing is stored', async () => {
    const on = await stage()
    const browser = await signedIn(on, (await give(on)).person)
    const before = (await journal(on)).length
    const wrong: [Record<string, string>, number, string][] = [
      [{ ...clerkForm, mail: 'bo' }, 422, '#mail'],
      [{ ...clerkForm, hverv: 'konge' }, 422, '#hverv'],
      [{ ...clerkForm, kommune: '' }, 422, '#kommune'],
      [{ ...clerkForm, kommune: '9999' }, 422, '#kommune'],
      [{ ...clerkForm, hverv: 'reader' }, 422, '#kommune'],
      [{ ...clerkForm, fra: '30.2.2026' }, 422, '#fra'],
      [{ ...clerkForm, til: 'snart' }, 422, '#til'],
      [{ ...clerkForm, til: '30.11.2026' }, 422, '#til'],
      [{ mail: 'anna@a.example', hverv: 'secretariat', fra: '1.6.2026' }, 409, '#mail'],
      [{}, 422, '#mail'],
    ]
    for (const [form, status, link] of wrong) {
      const answer = await browser.post('/nabo/adgang', form)
      const page = await answer.text()
      expect([answer.status, page.includes(`href="${link}"`)], JSON.stringify(form)).toEqual([status, true])
      if (form.mail) expect(page).toContain(`value="${form.mail}"`)
    }
    expect(await journal(on)).toHaveLength(before)
    expect((await on.ledger.db.pool.query('select mail from samsigte.people')).rows).toEqual([{ mail: 'anna@a.example' }])
  })

  test('when it ends an office from a day on, then the person is out on that day; the last of its own it keeps', async () => {
    const on = await stage()
    const own = await give(on)
    const browser = await signedIn(on, own.person)
    const other = await give(on, { mail: mail('bo@b.example') })
    const path = `/nabo/adgang/${other.id}/ophoer`
    expect(await (await browser.get(path)).text()).toContain('value="22.11.2026"')
    expect((await browser.post(path, { fra: 'i morgen' })).status).toBe(422)
    expect((await browser.post(path, { fra: '31.12.2025' })).status).toBe(422)
    const out = await signedIn(on, other.person)
    expect((await out.get('/nabo/adgang')).status).toBe(200)
    const ended = await browser.post(path, { fra: '22.11.2026' })
    expect(ended.status).toBe(303)
    expect(await (await browser.get(ended.headers.get('location') ?? '')).text()).toContain('Hvervet er afsluttet')
    expect((await out.get('/nabo/adgang')).status).toBe(403)
    expect((await browser.post(path, { fra: '22.11.2026' })).status).toBe(409)
    const last = await browser.post(`/nabo/adgang/${own.id}/ophoer`, { fra: '1.1.2027' })
    expect(last.status).toBe(409)
    expect(await last.text()).toContain('Giv først en anden et hverv i sekretariatet')
    const page = await (await browser.get('/nabo/adgang')).text()
    expect(page).toContain('Tidligere hverv')
    for (const id of ['x', own.id.replace(/./g, '0'), "'"]) {
      expect((await browser.get(`/nabo/adgang/${id}/ophoer`)).status).toBe(404)
      expect((await browser.post(`/nabo/adgang/${id}/ophoer`, { fra: '1.1.2027' })).status).toBe(404)
    }
    expect(await verify(on.ledger.db, nabo, applying)).toMatchObject({ ok: true })
  })

  test('when an office of another alliance is named, then it is not found', async () => {
    const on = await stage()
    const browser = await signedIn(on, (await give(on)).person)
    const office = { mail: mail('x@x.example'), office: 'secretariat', code: null, from: day('2026-01-01'), to: null } as const
    const elsewhere = await grantOffice(on.ledger, slug('opdigtet'), operator(on.site.clock.now()), office)
    const id = elsewhere.ok ? elsewhere.value.id : ''
    expect((await browser.post(`/nabo/adgang/${id}/ophoer`, { fra: '22.11.2026' })).status).toBe(404)
    expect((await browser.post(`/opdigtet/adgang/${id}/ophoer`, { fra: '22.11.2026' })).status).toBe(403)
  })
})

/** Starts both while the journal is held, lets go when both have come as far as they can, and gives what came of them. */
async function together<T>({ ledger }: Stage, one: () => Promise<T>, two: () => Promise<T>): Promise<T[]> {
  const holder = await ledger.db.pool.connect()
  await holder.query('begin')
  await holder.query('select from alliance_nabo.journal_head for update')
  const both = Promise.all([one(), two()])
  const waiting = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  while ((await ledger.db.pool.query(waiting)).rows[0].count < 2);
  await holder.query('commit')
  holder.release()
  return both
}

describe('given two who act at the same time', () => {
  test('when both grant a person the same office, then it is granted once', async () => {
    const on = await stage()
    await give(on, { mail: mail('bo@b.example') })
    const office = { mail: mail('bo@b.example'), office: 'clerk', code: code('0201'), from: day('2026-01-01'), to: null } as const
    const grant = () => grantOffice(on.ledger, nabo, operator(on.site.clock.now()), office)
    const outcomes = await together(on, grant, grant)
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await offices(on)).filter((held) => held.office === 'clerk')).toHaveLength(1)
  })

  test('when each ends the other’s, then one of the secretariat stays', async () => {
    const on = await stage()
    const [one, two] = [await give(on), await give(on, { mail: mail('bo@b.example') })]
    const end = (id: string, person: string) => () =>
      endOffice(
        on.ledger,
        nabo,
        { by: { office: 'secretariat' }, person, now: on.site.clock.now() },
        { id, from: day('2026-11-22') },
      )
    const outcomes = await together(on, end(one.id, two.person), end(two.id, one.person))
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await offices(on)).filter(({ to }) => to === null)).toHaveLength(1)
  })
})

describe('given a person with offices, a session, a link and a letter', () => {
  test('when they are erased, then nothing tells who they were, and the journal still verifies', async () => {
    const on = await stage()
    const { person } = await give(on)
    await give(on, { office: 'reader', from: day('2027-01-01') })
    const browser = await signedIn(on, person)
    await browser.post('/log-ind', { mail: 'anna@a.example' })
    expect(await on.letters()).toHaveLength(1)
    expect(await erasePerson(on.ledger, on.site.clock, mail('anna@a.example'))).toEqual(['nabo'])
    const { pool } = on.ledger.db
    for (const table of ['people', 'sessions', 'sign_in_links', 'outbox'])
      expect((await pool.query(`select * from samsigte.${table}`)).rows).toEqual([])
    expect((await browser.get('/mine-hverv')).status).toBe(401)
    expect((await offices(on)).map(({ to }) => to)).toEqual(['2026-11-21', '2026-12-31'])
    expect(await verify(on.ledger.db, nabo, applying)).toMatchObject({ ok: true })
    expect(await erasePerson(on.ledger, on.site.clock, mail('anna@a.example'))).toBeNull()
    const other = await signedIn(on, (await give(on, { mail: mail('bo@b.example') })).person)
    expect(await (await other.get('/nabo/adgang')).text()).toContain('slettet person')
  })
})
