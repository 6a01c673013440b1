import { expect, test } from 'vitest'
import { looking } from '#db'
import { issueLink, type LinkPurpose, type Route } from '#identity'
import { readHead, writing } from '#journal'
import { accept, type MunicipalityCode } from '#kernel'
import { allRoutes } from '../../src/site.ts'
import type { Browser } from '../identity/stage.ts'
import { code, kkr, stage } from '../priorities/stage.ts'

type On = Awaited<ReturnType<typeof stage>>
const [ishoej, koebenhavn] = [code('0183'), code('0101')]
const referralOf = (own: MunicipalityCode) => `udsendelse-2017-${own}`

/** What stands in the addresses of a municipality's own work. */
const namesOf = (own: MunicipalityCode): Record<string, string> => ({
  alliance: kkr,
  code: own,
  year: '2017',
  goal: '2017-goal-1',
  referral: referralOf(own),
  body: `${own}-council`,
  part: 'background',
})
const files: Readonly<Record<string, readonly string[]>> = {
  '/:alliance/sager/:year/:code/:file': ['sag.docx', 'sag.pdf', 'sag.html', 'sag.zip'],
  '/:alliance/sager/:year/:code/bilag/:file': ['1.pdf', '2.pdf', '3.pdf'],
}
/** Every address of a municipality's own work whose names are known; those that name a file, text or remark of one's own are walked elsewhere. */
function addressesOf(own: MunicipalityCode, routes: readonly Route[]): string[] {
  const names = namesOf(own)
  return routes.flatMap(({ path }) => {
    const bare = path.replace(/\{[^}]*\}/g, '')
    const isReferral = bare.startsWith('/:alliance/forelaeggelser/:id')
    const put = (given: Record<string, string>) => {
      const address = bare.replace(/:(\w+)/g, (whole, name: string) => given[name] ?? whole)
      return address.includes(':') ? [] : [address]
    }
    const base = isReferral ? { ...names, id: referralOf(own) } : names
    return (files[bare] ?? ['']).flatMap((file) => put(file ? { ...base, file } : base))
  })
}
const isOwn = ({ for: whom, path }: Route) =>
  (whom === 'invited' || whom === 'recorders') && /:code|:referral|forelaeggelser\/:id/.test(path)
const gets = allRoutes.filter((route) => isOwn(route) && route.method === 'GET')
const posts = allRoutes.filter((route) => isOwn(route) && route.method === 'POST')

/** A browser that came by a municipality's letter: to its case, and to what its council decided. */
async function byLetter(on: On, own: MunicipalityCode): Promise<Browser> {
  const browser = on.browser()
  const expiresAt = new Date(on.clock.now().getTime() + 86_400_000)
  const links: readonly [LinkPurpose, string][] = [
    ['case', '2017'],
    ['decision', referralOf(own)],
  ]
  for (const [purpose, about] of links) {
    const link = { purpose, about, code: own, path: `sager/2017/${own}`, expiresAt }
    const issued = await writing(on.ledger, kkr, async (tx) => accept(await issueLink(tx, kkr, link, on.clock.now())))
    await browser.get(issued.ok ? issued.value : '')
  }
  return browser
}

/** Everybody there is: two of each municipality, and those of none. */
const people = async (on: On) => ({
  ishoej: [await on.signedIn('clerk', ishoej), await byLetter(on, ishoej)],
  koebenhavn: [await on.signedIn('clerk', koebenhavn), await byLetter(on, koebenhavn)],
  none: [on.browser(), await on.signedIn('reader'), await on.signedIn('writer')],
})
const closed = [401, 403, 404]

test('given two municipalities, when each role of each and a stranger ask for their own work and documents, then each gets its own only', async () => {
  const on = await stage()
  const { none, ...own } = await people(on)
  const open: string[] = []
  for (const [place, other] of [
    ['ishoej', 'koebenhavn'],
    ['koebenhavn', 'ishoej'],
  ] as const) {
    for (const address of addressesOf(place === 'ishoej' ? ishoej : koebenhavn, gets)) {
      // What is not there for the secretariat either is there for nobody: a vote, an upload or a text that has not been made.
      if ((await on.secretariat.get(address)).status !== 200) continue
      const [clerk, link] = own[place]
      const statuses = [(await clerk?.get(address))?.status, (await link?.get(address))?.status]
      expect([address, statuses[0]]).toEqual([address, 200])
      if (statuses[1] === 200) open.push(address)
      for (const browser of [...own[other], ...none])
        expect([address, closed]).toEqual([address, expect.arrayContaining([(await browser.get(address)).status])])
    }
  }
  // By its letter alone a municipality reaches its case with all its documents, its assessments, its way, its receipt and its answer.
  for (const part of [
    'sag.docx',
    'sag.pdf',
    'sag.html',
    'sag.zip',
    'sag.txt',
    'bilag/1.pdf',
    'vurderinger.xlsx',
    'numre',
    'visning',
  ])
    for (const at of [ishoej, koebenhavn])
      expect(open.filter((address) => address.includes(`/${at}/`) && address.endsWith(part))).not.toEqual([])
  for (const start of ['beslutninger', 'forelaeggelser', 'vurderingsarbejde', 'kommuner', 'sager'])
    expect(open.filter((address) => address.startsWith(`/${kkr}/${start}/`)).length).toBeGreaterThanOrEqual(2)
}, 240_000)

test('given two municipalities, when one or somebody of none sends to what is the other’s, then it is closed and nothing is stored', async () => {
  const on = await stage()
  const { none, koebenhavn: others } = await people(on)
  const before = await looking(on.ledger.db, kkr, readHead)
  const addresses = addressesOf(ishoej, posts)
  expect(addresses.length).toBeGreaterThan(12)
  for (const address of addresses)
    for (const browser of [...others, ...none])
      expect([address, closed]).toEqual([address, expect.arrayContaining([(await browser.post(address, { grund: 'x' })).status])])
  expect(await looking(on.ledger.db, kkr, readHead)).toEqual(before)
}, 240_000)
