import { expect, test } from 'vitest'
import { issueLink, revokeLinks } from '#identity'
import { writing } from '#journal'
import { accept, type MunicipalityCode } from '#kernel'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { fill, plain, stage } from '../dispatching/stage.ts'
import type { Browser } from '../identity/stage.ts'
import { formIn } from '../meetings/form.ts'
import { ishoej, kkr, referral } from '../meetings/stage.ts'

const address = `/kkr-hovedstaden/beslutninger/${referral}`
const good = { dato: '6.6.2017', ordlyd: 'Ad 1. Taget til efterretning. Ad 2. Godkendt.', link: 'https://ishoej.example/referat' }
type Stage = Awaited<ReturnType<typeof stage>>

/** Somebody in a municipality who has opened its personal link. */
async function invited(on: Stage, about = referral, code: string = ishoej) {
  const expiresAt = new Date(on.clock.now().getTime() + 86_400_000)
  const link = { purpose: 'decision' as const, about, code: code as MunicipalityCode, path: `beslutninger/${about}`, expiresAt }
  const made = await writing(on.ledger, kkr, async (tx) => accept(await issueLink(tx, kkr, link, on.clock.now())))
  const browser = on.browser()
  const opened = await browser.get(made.ok ? made.value : '')
  expect(opened.headers.get('location')).toBe(`/kkr-hovedstaden/beslutninger/${about}`)
  return browser
}
/** The three fields, and the second step's own form. */
async function propose(browser: Browser, fields: Record<string, string> = {}) {
  const sent = await fill(browser, address, address, { ...good, ...fields })
  return { ...sent, second: sent.status === 200 ? formIn(sent.html, address) : {} }
}

test('given a personal link, when three fields are sent, then their meaning is proposed, and nothing is recorded before it is confirmed', async () => {
  const on = await stage()
  const contact = await invited(on)
  const head = await on.ledger.heads.current(kkr)
  const proposed = await propose(contact)
  expect(proposed.status).toBe(200)
  expect(plain(proposed.html)).toMatch(
    /Punkt 1.*læst som »taget til efterretning«.*Punkt 2.*læst som »godkendt«.*Vælg, hvad indstillingen foreslog/,
  )
  expect(proposed.second).toMatchObject({ 'udfald-1': 'noted', 'udfald-2': 'approved' })
  const unsaid = await contact.post(address, { ...proposed.second, trin: 'bekraeft' })
  expect(unsaid.status).toBe(422)
  const again = await unsaid.text()
  expect(again).toContain('href="#foreslog-2"')
  expect(again).toContain('href="#bekraeft"')
  expect(await on.ledger.heads.current(kkr)).toEqual(head)
  const confirmed = { ...proposed.second, 'foreslog-2': 'approval', bekraeft: 'ja', trin: 'bekraeft' }
  // Sent twice, it counts once.
  const both = await Promise.all([1, 2].map(() => contact.post(address, confirmed)))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const thanks = await contact.get(both[0]?.headers.get('location') ?? '')
  expect(await thanks.text()).toContain('Tak. Beslutningen er registreret')
  const [record, ...more] = await on.records()
  expect(more).toEqual([])
  expect(record).toMatchObject({
    metOn: '2017-06-06',
    words: good.ordlyd,
    source: 'Kommunens eget svar',
    evidence: { address: good.link },
    outcomes: [
      { point: 1, kind: 'noted' },
      { point: 2, kind: 'approved', proposed: 'approval' },
    ],
  })
  expect(await on.publicly('/tilslutning')).toContain('1 af 29 kommunalbestyrelser har vedtaget papiret.')
  expect(await on.publicly(`/forelaeggelser/${referral}`)).toContain('Kommunens eget svar')
  const other = await propose(contact, { ordlyd: 'Afvist' })
  expect([other.status, other.errors.dato]).toEqual([409, expect.stringContaining('allerede registreret')])
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given bad input, then each field says what to do, what was typed is kept, and a likely slip is asked about', async () => {
  const on = await stage()
  const contact = await invited(on)
  const wrong: [Record<string, string>, string][] = [
    [{ dato: '' }, 'dato'],
    [{ dato: '31.6.2017' }, 'dato'],
    [{ dato: '6.6.2027' }, 'dato'],
    [{ dato: '6.6.2016' }, 'dato'],
    [{ ordlyd: '' }, 'ordlyd'],
    [{ ordlyd: 'x'.repeat(20_001) }, 'ordlyd'],
    [{ link: 'ishoej.example' }, 'link'],
  ]
  for (const [fields, field] of wrong) {
    const answer = await propose(contact, fields)
    expect([answer.status, Object.keys(answer.errors)]).toEqual([422, [field]])
    if (field !== 'link') expect(answer.html).toContain(`value="${good.link}"`)
  }
  expect((await propose(contact, { dato: '6.6.2016' })).errors.dato).toContain('også årstallet')
  const doubtful = plain((await propose(contact, { ordlyd: 'Mødet den 6. juni 2016: Godkendt' })).html)
  expect(doubtful).toContain('den samme dag i et andet år')
  const unknown = await propose(contact, { ordlyd: 'Byrådet tog sagen op.' })
  expect(plain(unknown.html)).toContain('Ordene er ikke genkendt')
  expect((await contact.post(address, { ...unknown.second, bekraeft: 'ja', trin: 'bekraeft' })).status).toBe(422)
  const back = await contact.post(address, { ...unknown.second, trin: 'ret' })
  expect([back.status, formIn(await back.text(), address).ordlyd]).toEqual([200, 'Byrådet tog sagen op.'])
  expect((await contact.post(address, { ...unknown.second, noegle: 'x' })).status).toBe(404)
  expect(await on.records()).toEqual([])
})

test('given somebody else, then the answer is not theirs to give; on behalf shows', async () => {
  const on = await stage()
  const copenhagen = await invited(on, 'udsendelse-2017-0101', '0101')
  expect((await copenhagen.get(address)).status).toBe(404)
  expect((await copenhagen.post(address, good)).status).toBe(404)
  expect((await on.browser().get(address)).status).toBe(401)
  const neighbour = await on.signedIn('clerk', '0101' as MunicipalityCode)
  expect((await neighbour.get(address)).status).toBe(404)

  const closed = await invited(on)
  await writing(on.ledger, kkr, async (tx) =>
    accept(await revokeLinks(tx, { purpose: 'decision', about: referral, code: ishoej }, on.clock.now())),
  )
  expect((await closed.post(address, good)).status).toBe(401)

  const secretariat = await on.signedIn('secretariat')
  const { second } = await propose(secretariat, { ordlyd: 'Tiltrådt' })
  const sent = await secretariat.post(address, { ...second, 'foreslog-1': 'approval', bekraeft: 'ja', trin: 'bekraeft' })
  expect(sent.status).toBe(303)
  expect(await on.publicly(`/forelaeggelser/${referral}`)).toContain('Skrevet ind af sekretariatet på kommunens vegne')

  // The municipality's clerk sees it, and cannot say it once more.
  const clerk = await on.signedIn('clerk', ishoej)
  expect(plain(await (await clerk.get(address)).text())).toContain('Tiltrådt')
  expect((await propose(clerk, { ordlyd: 'Tiltrådt' })).status).toBe(409)
})
