import { expect, test } from 'vitest'
import { realSite } from '../support/real-site.ts'

test('given an address with a slash at its end, then it leads to the one without, with what was asked', async () => {
  const { get } = await realSite()
  const answer = await get('/kkr-hovedstaden/tilslutning/?dato=2017-06-01', { redirect: 'manual' })
  expect(answer.status).toBe(301)
  expect(answer.headers.get('location')).toBe('/kkr-hovedstaden/tilslutning?dato=2017-06-01')
  expect((await get('/kkr-hovedstaden/')).status).toBe(200)
})

test('given an address that names nothing, or leads away, then no slash is taken off it', async () => {
  const { get } = await realSite()
  for (const path of ['/findes-ikke/intet/', '//elsewhere.example/', '/\\elsewhere.example/'])
    expect([400, 404], path).toContain((await get(path, { redirect: 'manual' })).status)
})
