import { describe, expect, test } from 'vitest'
import { looking } from '#db'
import { readHead } from '#journal'
import { nabo, stage } from '../contacts/stage.ts'
import type { Browser } from '../identity/stage.ts'

type On = Awaited<ReturnType<typeof stage>>
const path = '/nabo/kontakter'
const text = async (answer: Promise<Response>) => (await answer).text()
const register = (on: On) => on.rows('select code, role, committee, name, mail from {schema}.desk_contacts order by mail, role')
const key = '00000000-0000-4000-8000-000000000001'
const form = {
  noegle: key,
  set: '',
  kommune: '0201',
  rolle: 'committee-chair',
  udvalg: 'Sundhed',
  navn: 'Anna And',
  mail: 'Anna@Kommune.example',
}
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const head = (on: On) => looking(on.ledger.db, nabo, readHead)

describe('given the secretariat', () => {
  test('when it adds, changes and removes a contact, then the register says so, and the journal nothing', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const before = await head(on)
    const added = await secretariat.post(path, form)
    expect([added.status, added.headers.get('location')]).toEqual([303, `${path}?gemt=${key}`])
    expect((await secretariat.post(path, form)).status).toBe(303)
    expect(await register(on)).toEqual([
      { code: '0201', role: 'committee-chair', committee: 'Sundhed', name: 'Anna And', mail: 'anna@kommune.example' },
    ])
    const page = await text(secretariat.get(`${path}?gemt=${key}`))
    expect(page).toContain('Kontakten er gemt')
    expect(page).toContain('udvalgsformand, Sundhed')
    expect(page).toMatch(/Udvalgsformand.*?1 af 2.*?Kommune 0210/s)
    expect(page).toContain('<meta name="robots" content="noindex"')

    const shown = await text(secretariat.get(`${path}/${key}`))
    const change = { ...form, set: hidden(shown, 'set'), navn: 'Anna Ny' }
    expect((await secretariat.post(path, change)).status).toBe(303)
    const late = await secretariat.post(path, { ...change, navn: 'En anden' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('blevet ændret, mens du skrev')
    expect((await register(on))[0]).toMatchObject({ name: 'Anna Ny' })

    const removal = await text(secretariat.get(`${path}/${key}/fjern`))
    expect(removal).toContain('Anna Ny, udvalgsformand for Kommune 0201')
    const done = await secretariat.post(`${path}/${key}/fjern`, { set: hidden(removal, 'set') })
    expect(done.headers.get('location')).toBe(`${path}?fjernet=ja`)
    expect((await secretariat.post(`${path}/${key}/fjern`, { set: 'x' })).status).toBe(303)
    expect(await register(on)).toEqual([])
    expect(await head(on)).toEqual(before)
  })

  test('when an address is corrected or removed, then what waits for it goes to the new one, or to nobody', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    await secretariat.post(path, form)
    await on.contact('0210', 'bo@kommune.example')
    const wait = (mail: string) =>
      on.rows(
        `insert into samsigte.notices (alliance, recipient, text, address, given_at) values ('nabo', '${mail}', 'Nyt', null, now())`,
      )
    for (const mail of ['anna@kommune.example', 'bo@kommune.example']) await wait(mail)
    await on.rows(
      `insert into samsigte.notices (alliance, recipient, text, given_at) values ('opdigtet', 'anna@kommune.example', 'Nyt', now())`,
    )
    const waiting = () => on.rows('select alliance, recipient from samsigte.notices order by alliance, recipient')
    const print = async () => hidden(await text(secretariat.get(`${path}/${key}`)), 'set')
    await secretariat.post(path, { ...form, set: await print(), mail: 'bo@kommune.example' })
    const elsewhere = { alliance: 'opdigtet', recipient: 'anna@kommune.example' }
    const bo = { alliance: 'nabo', recipient: 'bo@kommune.example' }
    expect(await waiting()).toEqual([bo, bo, elsewhere])
    await secretariat.post(path, { ...form, set: await print(), mail: 'ny@kommune.example' })
    expect(await waiting()).toEqual([bo, bo, elsewhere])
    await wait('ny@kommune.example')
    await secretariat.post(`${path}/${key}/fjern`, { set: await print() })
    expect(await waiting()).toEqual([bo, bo, elsewhere])
  })

  test('when the answers are wrong, then each is told at its field, and what was typed stands', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const answer = await secretariat.post(path, { ...form, kommune: '', rolle: 'konge', mail: 'anna' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    for (const field of ['kommune', 'mail']) expect(page).toContain(`href="#${field}"`)
    expect(page).toContain('value="Anna And"')
    expect((await secretariat.post(path, { ...form, kommune: '9999' })).status).toBe(422)
    await secretariat.post(path, form)
    const twice = await secretariat.post(path, { ...form, noegle: key.replace(/1$/, '2') })
    expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('har allerede en kontakt')])
    expect(await register(on)).toHaveLength(1)
  })

  test('when an address was refused, then it is shown with what to do, until it is corrected', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    await on.signedIn('clerk', '0210')
    await secretariat.post(path, form)
    const refuse = (mail: string) =>
      on.rows(`insert into samsigte.refused_addresses values ('${mail}', '550', '2026-11-21T12:00:00Z')`)
    for (const mail of ['anna@kommune.example', 'clerk-0210@a.example', 'fremmed@a.example']) await refuse(mail)
    const page = await text(secretariat.get(path))
    expect(page).toContain('Adresser, der er blevet afvist')
    expect(page).toMatch(
      /anna@kommune\.example.*?udvalgsformand for Kommune 0201.*?550: adressen findes ikke.*?21\.11\.2026.*?Ret adressen/s,
    )
    expect(page).toMatch(/clerk-0210@a\.example.*?kommunemedarbejder for Kommune 0210.*?\/nabo\/adgang/s)
    expect(page).not.toContain('fremmed')
    const set = hidden(await text(secretariat.get(`${path}/${key}`)), 'set')
    await secretariat.post(path, { ...form, set, mail: 'anna@rigtig.example' })
    expect(await text(secretariat.get(path))).not.toContain('Ret adressen')
    expect(await on.rows('select recipient from samsigte.refused_addresses order by 1')).toEqual([
      { recipient: 'clerk-0210@a.example' },
      { recipient: 'fremmed@a.example' },
    ])
  })
})

describe('given a clerk', () => {
  test('when they look, then they see and correct the own municipality’s contacts and no others', async () => {
    const on = await stage()
    await on.contact('0201', 'anna@kommune-0201.example')
    await on.contact('0210', 'bo@kommune-0210.example')
    await on.rows(`insert into samsigte.refused_addresses values ('bo@kommune-0210.example', '550', now())`)
    const clerk = await on.signedIn('clerk', '0201')
    const page = await text(clerk.get(path))
    expect(page).toContain('anna@kommune-0201.example')
    expect(page).not.toContain('0210')
    expect(page).not.toContain('/kontakter/mange')
    const [other] = await on.rows(`select id from {schema}.desk_contacts where code = '0210'`)
    expect((await clerk.get(`${path}/${other.id}`)).status).toBe(404)
    expect((await clerk.get(`${path}/${other.id}/fjern`)).status).toBe(404)
    await clerk.post(`${path}/${other.id}/fjern`, { set: 'x' })
    expect((await clerk.post(path, { ...form, kommune: '0210' })).status).toBe(422)
    expect((await clerk.post(path, { ...form, noegle: other.id })).status).toBe(403)
    expect((await clerk.get(`${path}/mange`)).status).toBe(403)
    expect((await clerk.post(path, form)).status).toBe(303)
    expect((await register(on)).map(({ code, mail }) => `${code} ${mail}`)).toEqual([
      '0201 anna@kommune-0201.example',
      '0201 anna@kommune.example',
      '0210 bo@kommune-0210.example',
    ])
  })
})

describe('given a list of many', () => {
  const list = 'kommune;rolle;udvalg;navn;mail\nKommune 0201;kontakt;;Anna;anna@b.example\n0210;borgmester;;Bo;bo@b.example\n'
  const send = (browser: Browser, fields: Record<string, string>) => browser.post(`${path}/mange`, fields)

  test('when it is pasted, then it is shown row by row, and saved whole when it has been seen', async () => {
    const on = await stage()
    await on.contact('0201', 'anna@b.example')
    await on.contact('0201', 'gammel@b.example')
    const secretariat = await on.signedIn('secretariat')
    const shown = await send(secretariat, { raekker: list })
    const page = await shown.text()
    expect(shown.status).toBe(200)
    expect(page).toContain('2 rækker: 1 ny, 1 ændres, 0 uændrede')
    expect(await register(on)).toHaveLength(2)
    const raekker = hidden(page, 'raekker')
    const saving = { raekker, set: hidden(page, 'set'), handling: 'gem' }
    const saved = await send(secretariat, saving)
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}?gemt=2`])
    expect((await register(on)).map(({ role, name, mail }) => `${role} ${name} ${mail}`)).toEqual([
      'contact Anna anna@b.example',
      'mayor Bo bo@b.example',
      'contact Navn gammel@b.example gammel@b.example',
    ])
    // Once more, the rows would do something else than what was seen.
    const again = await send(secretariat, saving)
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('0 nye, 0 ændres, 2 uændrede')])
  })

  test('when one row is wrong, then nothing is saved, and the rows stand as they were typed', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    for (const fields of [{ raekker: `${list}Nirgends;kontakt;;X;x@b.example\n` }, { raekker: '' }]) {
      const answer = await send(secretariat, { ...fields, set: 'x', handling: 'gem' })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(fields.raekker ? 'række 4, kolonne kommune: &quot;Nirgends&quot;' : 'er tom')
    }
    expect(await register(on)).toEqual([])
  })

  test('when it is a file in an old encoding, then it is read; a workbook is refused in words', async () => {
    const on = await stage()
    const secretariat = await on.signedIn('secretariat')
    const upload = (bytes: Uint8Array, name: string) => secretariat.upload(`${path}/mange`, 'fil', bytes, name)
    const old = await upload(Buffer.from(list.replace('Anna', 'Åse'), 'latin1'), 'liste.csv')
    expect([old.status, await old.text()]).toEqual([200, expect.stringContaining('Åse')])
    const workbook = await upload(Buffer.from('PK\u0003\u0004'), 'liste.xlsx')
    expect([workbook.status, await workbook.text()]).toEqual([422, expect.stringContaining('liste.xlsx: filen er et regneark')])
  })
})
