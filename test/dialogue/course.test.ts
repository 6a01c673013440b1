import { expect, test } from 'vitest'
import { looking } from '#db'
import { readInvolvement } from '#dialogue'
import { load } from '#loading'
import { edited, operator, realFiles } from '../loading/stage.ts'
import { kkr, stage } from '../meetings/stage.ts'
import { desk, done, gone, open, planned, text } from './stage.ts'

const course = '/kkr-hovedstaden/forloeb'
const count = (page: string, what: RegExp) => [...page.matchAll(what)].length

test('given the four meetings of 2016, then the course tells each once with what it led to, also where older files told of them as events', async () => {
  const on = await stage()
  const once = async () => {
    const page = await text(on.browser(), course)
    expect(count(page, /Politisk dialogmøde den 12\.10\.2016/g)).toBe(1)
    expect(count(page, /Dialogmøde · holdt/g)).toBe(4)
    expect(count(page, /et oplæg dateret 1\.4\.2016/g)).toBe(1)
    expect(page).toContain('Spor samlet i ét papir: Fysisk og psykisk sundhed samles i ét papir.')
  }
  await once()
  const older = 'x,2016-04,,Politisk dialogmøde,discussed,Temaer drøftes ud fra et oplæg dateret 1.4.2016,kilde'
  const files = edited(await realFiles(), { 'events.csv': `id,date,precision,body,kind,what,source\n${older}` })
  expect(await load(on.ledger, kkr, operator, files)).toMatchObject({ ok: true })
  await once()
})

test('given a meeting ahead, then feed, calendar and course have it, and the calendar follows when it moves and is called off', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const id = await planned(secretariat)
  const calendar = async () => (await (await on.browser().get(`${course}.ics`)).text()).replaceAll('\r\n ', '')
  expect(await calendar()).toMatch(
    new RegExp(`UID:${id}@[^]*?DTSTART:20270113T120000Z[^]*?LOCATION:Rådhuset i Ishøj[^]*?STATUS:CONFIRMED`),
  )
  // One that was held stays; one whose day nobody knows does not.
  expect(await calendar()).toContain('DTSTART;VALUE=DATE:20161012')
  expect(await calendar()).not.toContain('DTSTART;VALUE=DATE:201604')
  expect(await text(on.browser(), course)).toContain('Politisk dialogmøde den 13.1.2027')
  await done(secretariat, `${desk}/${id}/flytning`, `${desk}/${id}/flytning`, { dato: '14.1.2027', begrundelse: 'Salen' })
  expect(await calendar()).toMatch(new RegExp(`UID:${id}@[^]*?DTSTART:20270114T120000Z`))
  await done(secretariat, `${desk}/${id}/aflysning`, `${desk}/${id}/aflysning`, { begrundelse: 'For få' })
  expect(await calendar()).toMatch(new RegExp(`UID:${id}@[^]*?STATUS:CANCELLED`))
  expect(await text(on.browser(), `${course}.atom`)).toContain('Politisk dialogmøde den 14.1.2027 er aflyst.')
  expect(await text(on.browser(), course)).not.toContain('Politisk dialogmøde den 14.1.2027')
})

test('given replies and attendance, then it is known per municipality who was involved at which meeting, politicians and administration apart', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const id = await planned(secretariat, { dato: '22.11.2026', runde: 'efteråret 2026' })
  await done(secretariat, `${open}/${id}/svar/0183`, `${open}/${id}/svar/0183`, { kommer: 'ja', 'antal-mayor': '1' })
  await done(secretariat, `${desk}/${id}/deltagelse`, `${desk}/${id}/deltagelse`, {
    '0183-mayor': '2',
    '0183-administration': '3',
  })
  await gone(secretariat)
  const involved = await looking(on.ledger.db, kkr, readInvolvement)
  const own = involved.filter(({ code }) => code === '0183')
  expect(own.find(({ meeting }) => meeting === id)).toMatchObject({
    invited: true,
    replied: 'coming',
    political: 2,
    administrative: 3,
  })
  expect(own.find(({ meeting }) => meeting === '2016-efteraar-politisk')).toMatchObject({
    invited: true,
    replied: null,
    political: null,
  })
  expect(involved.filter(({ meeting }) => meeting === id)).toHaveLength(29)
  const { meetings } = await (await on.browser().get('/api/v1/kkr-hovedstaden/dialogue-meetings')).json()
  expect(meetings.find((one: { id: string }) => one.id === id)).toMatchObject({ state: 'held', attendance: [{ code: '0183' }] })
})
