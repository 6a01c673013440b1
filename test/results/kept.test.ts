import { expect, test } from 'vitest'
import { looking } from '#db'
import { readHead } from '#journal'
import { castAct } from '#priorities'
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
