import { expect, test } from 'vitest'
import { looking } from '#db'
import { readHead } from '#journal'
import { castAct } from '#priorities'
import { allRoutes } from '../../src/site.ts'
import { code, kkr, stage } from '../priorities/stage.ts'
import { siteOn } from '../support/real-site.ts'

const ballot = (order: string) => ({ ranking: [...order], mandate: 'free', reservation: '', spoiled: '' }) as const

test('given a ballot that is cast, then the turnout tells it at once, pages that it does not touch are given on, and what is public afterwards is new', async () => {
  const on = await stage()
  const id = await on.opened()
  const site = await siteOn(on.ledger, on.clock.now())
  const etagOf = async (path: string) => {
    for (let asked = 0; asked < 2; asked++) await (await site.get(path)).text()
    return (await site.get(path)).headers.get('etag')
  }
  const vote = `/${kkr}/prioriteringer/${id}`
  const before = { overview: await etagOf(`/${kkr}`), vote: await etagOf(vote) }
  expect(before.overview).not.toBeNull()
  const actor = { by: { office: 'clerk', municipality: code('0101') }, person: null, now: on.clock.now() } as const
  const cast = await castAct(on.ledger, kkr, actor, { id, code: code('0101'), seen: null, content: ballot('ab') })
  expect(cast.ok).toBe(true)
  expect((await site.get(`/${kkr}`)).headers.get('etag')).toBe(before.overview)
  expect((await site.get(vote)).headers.get('etag')).toBe(before.vote)
  expect(await (await site.get(`${vote}/deltagelse`)).text()).toContain('1 af 29 kommuner har stemt.')
  const { sequence } = await looking(on.ledger.db, kkr, readHead)
  expect(await (await site.get(`/${kkr}/journal`)).text()).toContain(`id="nr-${sequence}"`)
  await on.act(id, 'frist', { 'lukker-dato': '1.12.2026', 'lukker-tid': '12.00', begrundelse: 'Flyttet' })
  expect(await etagOf(`/${kkr}`)).not.toBe(before.overview)
})

test('given any page that is given on while ballots come, then it says the same when it is made anew, but for the revision in its foot', async () => {
  const on = await stage()
  const [id, again] = [await on.opened(), await on.opened({ titel: 'Åbnet igen' })]
  await on.vote(await on.linked(again, '0147'), again, '0147', 'abc')
  await on.act(again, 'lukning')
  await on.act(again, 'genaabning', { begrundelse: 'En kommune manglede' })
  const samples = { alliance: kkr, code: '0101', number: '1', name: 'Nord', year: '2017' }
  const named = { udsendelser: 'udsendelse-2017', forelaeggelser: 'udsendelse-2017-0101' }
  const idIn = (path: string, vote: string) => new Map(Object.entries(named)).get(path.split('/')[2] ?? '') ?? vote
  const addresses = allRoutes
    .filter(({ calm }) => calm)
    // Nobody has shown a case to everyone here.
    .filter(({ path }) => !path.includes('/sag/'))
    .flatMap(({ path }) =>
      [id, again].map((vote) =>
        path.replace(/:(\w+)/g, (_, name: string) => ({ ...samples, id: idIn(path, vote) })[name] ?? 'x'),
      ),
    )
  expect(addresses.length).toBeGreaterThan(10)
  // A program of its own each time, which has kept nothing.
  const made = async () => {
    const site = await siteOn(on.ledger, on.clock.now())
    const answers = await Promise.all(addresses.map((address) => site.get(address)))
    expect(answers.map(({ status }) => status)).toEqual(addresses.map(() => 200))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    return texts.map((text) => text.replace(/<a href="[^"]*journal[^"]*">Journalens post[\s\S]*?<\/code>/, ''))
  }
  const before = await made()
  for (const vote of [id, again]) expect((await on.vote(await on.linked(vote, '0101'), vote, '0101', 'ba')).status).toBe(303)
  expect((await on.vote(on.secretariat, id, '0183', 'aa', { ugyldig: 'Angst står to gange.' })).status).toBe(303)
  expect((await made()).map((text, at) => [addresses[at], text])).toEqual(before.map((text, at) => [addresses[at], text]))
})
