import { expect, test } from 'vitest'
import { looking } from '#db'
import { type Lineage, readLineage, withdrawLineage } from '#editions'
import { defaultSize, invent } from '#invented'
import type { AllianceSlug } from '#kernel'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { stage } from '../meetings/stage.ts'
import { bothSites, loadInto } from '../public-site/stage.ts'

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
const small = 'lille' as AllianceSlug
/** A draft of two goals, and a version of one with an area. */
const files = new Map([
  ['alliance.csv', 'name,short_name,joint_body,secretariat,paper_name,invented\nLille,Lille,Rådet,Sekretariatet,Papiret,ja'],
  ['municipalities.csv', 'code,name\n9101,Anholt'],
  ['editions.csv', 'year,title\n2017,Papiret 2017'],
  ['versions.csv', 'edition,number,dated,goals,areas\n2017,1,2017-01-01,2,0\n2017,2,2017-02-01,1,1'],
  [
    'goals.csv',
    'edition,version,number,goal,area,kind,official_title,short_title\n2017,1,1,ene,prevention,task,Vi vil måle <alt> én gang,Måle\n2017,1,2,andet,prevention,task,Det andet,Andet\n2017,2,1,ene,prevention,task,Vi vil måle <alt> to gange,Måle',
  ],
  ['development-areas.csv', 'edition,version,place,title\n2017,2,1,Det andet område'],
])

test('given any two versions and the newest of two editions, then their page tells what became of every goal', async () => {
  const { html } = await bothSites({ members: 12 })
  const whole = plain(await html('/opdigtet/papirer/2026/sammenlign?fra=1&til=3'))
  expect(whole).toContain('Version 1 havde 6 mål, og version 3 har 3 mål.')
  expect(whole).toContain(
    '1 blev stående (1 med ny ordlyd eller andre oplysninger), 1 er samlet af flere, 1 er delt ud fra et andet og 3 blev til udviklingsområder.',
  )
  expect(plain(await html('/opdigtet/papirer/2026/sammenlign'))).toContain('fra version 2 til version 3?')
  expect(plain(await html('/opdigtet/papirer/2026/sammenlign?fra=2024&til=3'))).toContain(
    'Hvad blev ændret fra version 2 af 2024 til version 3 af 2026?',
  )
  expect(plain(await html('/opdigtet/papirer/2026/sammenlign?fra=2024-1&til=2'))).toContain(
    'Hvad blev ændret fra version 1 af 2024 til version 2 af 2026?',
  )
  expect(plain(await html('/opdigtet/papirer/2024/sammenlign?til=2026'))).toContain('til version 3 af 2026?')
  const real = plain(await html('/kkr-hovedstaden/papirer/2017/sammenlign?fra=1&til=2'))
  expect(real).toContain(
    'Målene i version 1 er ikke registreret. Derfor kan det ikke siges, hvilke mål der kom til eller stod der i forvejen.',
  )
  expect(real).not.toContain('Mål, der kom til')
})

test('given an address that names no two versions in order, then it says what to write', async () => {
  const { address } = await bothSites({ members: 12 })
  for (const [query, status, text] of [
    ['?fra=9&til=3', 404, 'har ingen registreret version 9'],
    ['?fra=3&til=1', 400, 'skal være ældre'],
    ['?fra=2&til=2', 400, 'skal være ældre'],
    ['?fra=x', 400, 'En version skrives som sit nummer'],
    ['?fra=1&fra=2', 400, 'flere forskellige værdier'],
    ['?til=1999', 404, 'Der er ikke registreret en version fra 1999'],
    ['?fra=2024-9', 404, 'har ingen registreret version 9'],
    ['?fra=2024-', 400, 'En version skrives som sit nummer'],
    ['?fra=2026-3&til=2026-3', 400, 'skal være ældre'],
  ] as const) {
    const answer = await fetch(`${address}/opdigtet/papirer/2026/sammenlign${query}`)
    expect([query, answer.status, plain(await answer.text())]).toEqual([query, status, expect.stringContaining(text)])
  }
})

test('given a goal that was parked, when the secretariat records it, then comparison, goal and area tell it, until it is taken back', async () => {
  const on = await stage()
  await loadInto(
    on.ledger,
    'kkr-hovedstaden',
    new Map([
      ['versions.csv', 'edition,number,dated,goals,areas,note\n2017,1,2016-11-25,6,,x'],
      [
        'goals.csv',
        'edition,version,number,goal,area,kind,official_title,short_title,deadline,cause\n2017,1,4,fjerde,prevention,task,Vi vil hjælpe rygere,Rygning,,',
      ],
    ]),
  )
  const secretariat = await on.signedIn('secretariat')
  const page = async (path: string) => plain(await (await secretariat.get(`/kkr-hovedstaden${path}`)).text())
  const path = '/kkr-hovedstaden/maalenes-vej'
  const said = { version: '2017-v2', maal: 'fjerde', slags: 'parked', omraade: '2017-v2 2', fra: '' }
  for (const [changed, status, text] of [
    [{ maal: '2017-goal-1' }, 422, 'står stadig som mål'],
    [{ maal: 'ukendt' }, 422, 'står ikke i en tidligere version'],
    [{ omraade: '2017-v2 9' }, 422, 'Vælg et udviklingsområde'],
    [{ slags: 'merged', fra: '' }, 422, 'Vælg det tidligere mål'],
    [{ slags: 'merged', maal: '2017-goal-1', fra: '2017-goal-1' }, 422, 'fra sig selv'],
    [{ version: 'x' }, 422, 'Vælg en version, der er registreret'],
  ] as const) {
    const answer = await secretariat.post(path, { ...said, ...changed })
    expect([changed, answer.status, plain(await answer.text())]).toEqual([changed, status, expect.stringContaining(text)])
  }
  expect((await (await on.signedIn('clerk', '0183' as never)).post(path, said)).status).toBe(403)
  expect((await secretariat.post(path, said)).status).toBe(303)
  expect((await secretariat.post(path, said)).status).toBe(409)
  expect(await page('/papirer/2017/sammenlign?fra=1&til=2')).toContain('Blev til udviklingsområde 2 i version 2.')
  expect(await page('/papirer/2017/udviklingsomraader/2')).toContain('Vi vil hjælpe rygere')
  expect(await page('/papirer/2017')).toContain('Udviklingsområde 2: navnet er ikke registreretVar mål 4 i version 1.')
  expect(await page('/maal/4?version=1')).toContain('Målet blev til udviklingsområde 2 i 2017, version 2.')
  expect(await page('/journal')).toContain('Målet »Rygning« blev til udviklingsområde 2 i version 2 af udgaven 2017.')
  const taken = await secretariat.post(`${path}/tilbagetagelse`, { id: '2017-v2 parked fjerde 2017-v2 2' })
  expect(taken.status).toBe(303)
  expect(await page('/papirer/2017/udviklingsomraader/2')).toContain('Det er ikke registreret, om området har været et mål.')
  expect(await verify(on.ledger.db, 'kkr-hovedstaden' as AllianceSlug, applying)).toMatchObject({ ok: true })
})

test('given a wording that changed, then what went and what came are marked and said, and nothing in it is markup', async () => {
  const { ledger, html } = await bothSites({ members: 12 })
  await loadInto(ledger, small, files)
  const page = await html('/lille/papirer/2017/sammenlign?fra=1&til=2')
  expect(page).toContain('<del><span class="sr-only">[slettet: </span>én<span class="sr-only">]</span></del>')
  expect(page).toContain('<ins><span class="sr-only">[tilføjet: </span>to<span class="sr-only">]</span></ins>')
  expect(page).toContain('måle &lt;alt&gt; ')
  expect(plain(page)).toContain('Er ikke med i version 2.')
})

test('given the lineage that ships with the invented alliance, when it is loaded again, then it stands once, and what a person took back stays taken back', async () => {
  const { ledger } = await bothSites({ members: 12 })
  const opdigtet = 'opdigtet' as AllianceSlug
  const before = await looking(ledger.db, opdigtet, readLineage)
  expect(before.length).toBe(12)
  const again = () => loadInto(ledger, opdigtet, invent({ ...defaultSize, members: 12 }))
  await again()
  expect(await looking(ledger.db, opdigtet, readLineage)).toEqual(before)
  const secretariat = { by: { office: 'secretariat' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
  const [first, ...others] = before as [Lineage, ...Lineage[]]
  expect((await withdrawLineage(ledger, opdigtet, secretariat, first)).ok).toBe(true)
  await again()
  expect(await looking(ledger.db, opdigtet, readLineage)).toEqual(others)
  expect(await verify(ledger.db, opdigtet, applying)).toMatchObject({ ok: true })
})
