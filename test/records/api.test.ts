import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { allRoutes } from '../../src/site.ts'
import { realSite } from '../support/real-site.ts'
import { alliances, bothAlliances } from './both-alliances.ts'
import { askAsDescribed, describedBy } from './described.ts'

type Share = { councils: number; of: number; inhabitants: number | null; ofInhabitants: number | null }
type Adoption = {
  councils: { code: string; state: string; claimed: boolean; treatments: { words: string }[] }[]
  totals: { adopted: Share; claimed: Share; byState: Record<string, Share> }
  clusters: { name: string; totals: Adoption['totals'] }[]
}
type Entry = { sequence: number; at: string; type: string; body: string; previous: string; hash: string }
type Journal = { head: { sequence: number; hash: string }; entries: Entry[]; next: number | null }

/** The program with both alliances, and a way to ask it that holds every answer against the description that it serves. */
async function asking() {
  const { get } = await bothAlliances()
  const description = await describedBy(get)
  return (path: string, status?: number) => askAsDescribed(get, description, `/api/v1${path}`, status)
}

describe('the description of the API', () => {
  test('is OpenAPI 3.1 that names every address, every parameter in it, and no schema that is not there', async () => {
    const { get } = await realSite()
    const { openapi, paths, components } = await describedBy(get)
    expect(openapi).toMatch(/^3\.1\./)
    const served = allRoutes.filter(({ path }) => path.startsWith('/api/v1')).map(({ path }) => path.slice('/api/v1'.length))
    expect(Object.keys(paths).sort()).toEqual(served.map((path) => path.replaceAll(/:(\w+)/g, '{$1}')).sort())
    for (const [path, { get: operation }] of Object.entries(paths)) {
      const named = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name, required }) => [name, required])
      expect([path, named]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, true])])
    }
    const ids = Object.values(paths).map((path) => path.get.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    const refs = [...JSON.stringify({ paths, components }).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref)
    const known = Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`)
    expect(refs.filter((ref) => !known.includes(ref as string))).toEqual([])
    expect(refs.length).toBeGreaterThan(known.length)
  })

  test('holds for every answer, of the real alliance and of the invented, then and now', async () => {
    const ask = await asking()
    for (const alliance of alliances) {
      const { municipalities } = await ask(`/${alliance}/municipalities?dato=2026-11-22`)
      expect(municipalities).toHaveLength(29)
      await ask(`/${alliance}/dialogue-meetings`)
      expect((await ask(`/${alliance}/themes`)).themes.length).toBeGreaterThan(0)
      expect((await ask(`/${alliance}/theme-rounds`)).rounds[0].asked).toHaveLength(29)
      const { editions } = await ask(`/${alliance}/editions`)
      expect(editions.length).toBe(alliance === 'kkr-hovedstaden' ? 1 : 2)
      for (const { year } of editions) {
        await ask(`/${alliance}/editions/${year}/wordings`)
        await ask(`/${alliance}/editions/${year}/thread`)
        expect((await ask(`/${alliance}/editions/${year}/forecast`)).councils).toHaveLength(29)
        await ask(`/${alliance}/editions/${year}/following`)
      }
      for (const { year } of editions)
        for (const query of ['', '?dato=2017-02-06', '?dato=2024-06-15'])
          await ask(`/${alliance}/editions/${year}/adoption${query}`)
    }
    for (const path of [
      '/nope/editions',
      '/NOPE!/journal',
      '/kkr-hovedstaden/editions/2018/adoption',
      '/opdigtet/editions/2018/following',
    ])
      await ask(path, 404)
    for (const path of ['municipalities?dato=2017-02-30', 'municipalities?dato=2999-01-01', 'editions/17/adoption'])
      await ask(`/kkr-hovedstaden/${path}`, 400)
    for (const query of ['efter=-1', 'efter=x', 'efter=99999999999999999', 'antal=0', 'antal=1001', 'antal=1e3'])
      await ask(`/kkr-hovedstaden/journal?${query}`, 400)
  })
})

describe('the adoption of an edition', () => {
  test('given the real alliance, then it is 29 councils of which none has documented an adoption, and all are claimed', async () => {
    const { get } = await realSite()
    const { councils, totals, clusters }: Adoption = await (await get('/api/v1/kkr-hovedstaden/editions/2017/adoption')).json()
    expect([totals.adopted.councils, totals.adopted.of, totals.claimed.councils]).toEqual([0, 29, 29])
    const sum = (part: keyof Share) => clusters.reduce((all, cluster) => all + (cluster.totals.claimed[part] ?? Number.NaN), 0)
    expect([sum('of'), sum('ofInhabitants')]).toEqual([29, totals.claimed.ofInhabitants])
    const states = Map.groupBy(councils, ({ state }) => state)
    expect([...states].map(([state, some]) => [state, some.map(({ code }) => code).length]).sort()).toEqual([
      ['in-treatment', 1],
      ['referred', 28],
    ])
    expect(states.get('in-treatment')?.map(({ code, treatments }) => [code, treatments.length])).toEqual([['0101', 1]])
  })

  test('given any edition, then the totals are those of the councils listed', async () => {
    const ask = await asking()
    const seen = new Set<string>()
    for (const year of [2024, 2026]) {
      const { councils, totals }: Adoption = await ask(`/opdigtet/editions/${year}/adoption`)
      for (const { state } of councils) seen.add(state)
      for (const [state, { councils: said, of }] of Object.entries(totals.byState))
        expect([state, said, of]).toEqual([state, councils.filter((one) => one.state === state).length, councils.length])
      const adopted = councils.filter(({ state }) => state.startsWith('adopted'))
      expect(totals.adopted.councils).toBe(adopted.length)
      expect(totals.claimed.councils).toBe(councils.filter(({ claimed }) => claimed).length)
    }
    expect([...seen].sort().join(' ')).toBe(
      'adopted adopted-with-reservation claimed in-treatment not-recorded postponed referred rejected returned',
    )
  })
})

describe('the journal', () => {
  test('can be walked page by page to its head, and every seal recomputed from what is served', async () => {
    const ask = await asking()
    for (const alliance of alliances) {
      let [previous, sequence, next] = ['0'.repeat(64), 0, 0 as number | null]
      let head: Journal['head'] | null = null
      while (next !== null) {
        const page: Journal = await ask(`/${alliance}/journal?antal=40&efter=${next}`)
        for (const entry of page.entries) {
          const text = [previous, entry.sequence, entry.at, entry.type, entry.body].join('\n')
          expect([entry.sequence, entry.previous]).toEqual([++sequence, previous])
          previous = createHash('sha256').update(text).digest('hex')
          expect(entry.hash).toBe(previous)
        }
        ;({ head, next } = page)
      }
      expect(head).toEqual({ sequence, hash: previous })
    }
  })
})

describe('an answer of the API', () => {
  test('that says no is JSON with what to do in Danish, whatever was asked', async () => {
    const { get } = await realSite()
    const asked: [path: string, status: number, init?: RequestInit][] = [
      ['/api', 404],
      ['/api/v1/', 404],
      ['/api/v2/kkr-hovedstaden/editions', 404],
      ['/api/v1/kkr-hovedstaden/noget-andet', 404],
      ['/api/v1/%zz/journal', 400],
      ['/api/v1/kkr%00/journal', 400],
      ['/api/v1/kkr-hovedstaden/editions', 405, { method: 'POST' }],
      ['/api/v1/kkr-hovedstaden/editions', 403, { method: 'POST', headers: { origin: 'https://evil.example' } }],
    ]
    for (const [path, status, init] of asked) {
      const answer = await get(path, init)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, status, 'application/json'])
      const body = await answer.json()
      expect([path, Object.keys(body)]).toEqual([path, ['error', 'detail']])
      expect(body.detail).toMatch(/^\p{Lu}.*\.$/su)
    }
  })

  test('may be kept and asked about again, and does not change for parameters that nobody reads', async () => {
    const { get } = await realSite()
    const path = '/api/v1/kkr-hovedstaden/editions/2017/adoption'
    const first = await (await get(path)).text()
    const again = await get(`${path}?utm_source=x&dato=`)
    expect(again.headers.get('cache-control')).toBe('public, no-cache')
    expect(await again.text()).toBe(first)
    const kept = await get(path)
    const etag = kept.headers.get('etag') as string
    expect(await kept.text()).toBe(first)
    expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect(await (await get(`${path}?dato=2017-02-05`)).text()).not.toBe(first)
  })
})
