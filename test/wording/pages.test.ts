import { expect, test } from 'vitest'
import { bothSites } from '../public-site/stage.ts'
import { askAsDescribed, describedBy } from '../records/described.ts'
import { little } from './stage.ts'

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
test('given two versions with their text, then a summary comes first, and every paragraph is told with what happened to it, in words', async () => {
  const { html } = await little()
  const page = await html('/lille/papirer/2017/sammenlign?fra=1&til=2')
  const whole = plain(page)
  expect(whole).toContain(
    '1 mål færre, 1 udviklingsområde mere, 1 mål med nyt nummer, 1 mål med andre vilkår, 1 anden begrundelse for et område, 1 nyt afsnit, 1 ændret afsnit og 2 flyttede afsnit.',
  )
  expect(whole).toContain('Skal eller kan[slettet: Kan] [tilføjet: Skal]')
  expect(whole).toContain('Økonomi[slettet: ikke registreret] [tilføjet: Inden for rammen]')
  expect(whole).toContain('Forebyggelse[slettet: ikke registreret] [tilføjet: Alene går det ikke.]')
  expect(whole).toContain(
    'ændret Hver kommune måler &lt;alt&gt; [slettet: én][tilføjet: to] [slettet: gang][tilføjet: gange] om året.',
  )
  expect(whole).toContain('nyt [tilføjet: Helt nyt]')
  expect(whole).toContain('flyttet Resultaterne lægges frem.')
  expect(whole).toContain('flyttet fra Mål 1 i version 1: Andet Det andet mål fylder kun lidt.')
  expect(whole).toContain('Mål 1: Måle (mål 2 i version 1)')
  expect(page).not.toContain('<alt>')
})

test('given a paper with its text, then page, goal, area and version tell it, each part once, and the draft is told apart', async () => {
  const { html } = await little()
  const paper = await html('/lille/papirer/2017')
  for (const part of ['Vi begynder her.', 'måler &lt;alt&gt; to gange', 'Det andet mål fylder kun lidt.', 'Alene går det ikke.'])
    expect([part, paper.split(part).length]).toEqual([part, 2])
  const levels = [...paper.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
  expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true)
  const goal = plain(await html('/lille/maal/1'))
  expect(goal).toContain('Skal eller kanSkalHver kommune, der har vedtaget målet, skal gøre det. Vilkårene er kendt fra: Sagen')
  expect(goal).toContain('Hvorfor målet er valgtVigtigst for alle')
  expect(goal).toContain('Fra to kommuners forslagMåling af blodtryk')
  expect(await html('/lille/maal/1')).toContain('href="/lille/temaer/blodtryk"')
  expect(plain(await html('/lille/papirer/2017/udviklingsomraader/1'))).toContain(
    'Sådan står det i papiretDet andet mål fylder kun lidt.',
  )
  const draft = plain(await html('/lille/papirer/2017/versioner/1'))
  expect(draft).toContain('Ikke papiret: Papiret 2017, version 1')
  expect(draft).toContain('Hver kommune måler &lt;alt&gt; én gang om året.')
})

test('given an address of a version that is not there, then it says so', async () => {
  const { get } = await bothSites({ members: 12 })
  for (const [path, status, said] of [
    ['/opdigtet/papirer/2026/versioner/9', 404, 'har ingen registreret version 9'],
    ['/opdigtet/papirer/2026/versioner/x', 400, 'En version findes ved sit nummer'],
    ['/opdigtet/papirer/1999/versioner/1', 404, ''],
  ] as const) {
    const answer = await get(path)
    expect([path, answer.status]).toEqual([path, status])
    expect(plain(await answer.text())).toContain(said)
  }
})

test('given the list of papers, then each version has its number, date, how far it came, and an address that is the paper for the final one only', async () => {
  const { html } = await bothSites({ members: 12 })
  const list = await html('/kkr-hovedstaden/papirer')
  expect(plain(list)).toContain('Version 125.11.2016udkast, forelagt det fælles organ')
  expect(plain(list)).toContain('Version 2, papiret6.2.2017sendt til kommunerne')
  expect(list).toContain('href="/kkr-hovedstaden/papirer/2017/versioner/1"')
  expect(list).not.toContain('papirer/2017/versioner/2')
})

test('given a paper with its text, then the API tells the same as its description promises, goals by number, also where nothing is recorded', async () => {
  const { get } = await little()
  const description = await describedBy(get)
  const { edition, versions } = await askAsDescribed(get, description, '/api/v1/lille/editions/2017/wordings')
  expect([edition, versions.map(({ number }: { number: number }) => number)]).toEqual([2017, [1, 2]])
  expect(versions[1].blocks.slice(0, 2)).toEqual([
    { id: 'ene-sidste', kind: 'paragraph', level: 1, text: 'Resultaterne lægges frem.', part: { kind: 'goal', number: 1 } },
    { id: 'indledning', kind: 'paragraph', level: 1, text: 'Vi begynder her.', part: { kind: 'paper' } },
  ])
  expect(versions[1].terms).toEqual([
    { goal: 1, obligation: 'must', reason: 'Vigtigst for alle', economy: 'Inden for rammen', source: 'Sagen' },
  ])
  expect(versions[1].foundedOn).toEqual([{ goal: 1, themes: ['blodtryk'], vote: null, words: 'Fra to kommuners forslag' }])
  const real = await askAsDescribed(get, description, '/api/v1/kkr-hovedstaden/editions/2017/wordings')
  expect(real.versions[0]).toEqual({ number: 1, source: '', blocks: [], terms: [], arguments: [], foundedOn: [] })
  expect(real.versions[1].terms.map(({ obligation }: { obligation: string }) => obligation)).toEqual(['must', 'may', 'not-known'])
  await askAsDescribed(get, description, '/api/v1/lille/editions/1999/wordings', 404)
})
