import { expect, test } from 'vitest'
import type { MunicipalityCode } from '#kernel'
import { allRoutes } from '../../src/site.ts'
import type { Browser } from '../identity/stage.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'
import { publishTemplate, write } from './facts.ts'
import { byLetter, type On, where } from './stage.ts'

const other = '0101' as MunicipalityCode
const home = '/:alliance/sager/:year/:code'
/** Every address of a municipality's own case; of its files those that are made at once. An annex by its number needs one that is a file. */
const own = allRoutes
  .filter(({ path }) => path.startsWith(home) && !path.includes('/bilag/:file'))
  .flatMap(({ method, path }) =>
    path.includes(':file{') ? ['sag.html', 'sag.docx'].map((file) => ({ method, path: `${home}/${file}` })) : [{ method, path }],
  )
const addressOf = (path: string, code: string, part: string) =>
  path
    .replace(':alliance', kkr)
    .replace(':year', '2017')
    .replace(':code', code)
    .replace(':id', part)
    .replace(':heading', 'indstilling')

async function people(on: On): Promise<Record<string, Browser>> {
  return {
    stranger: on.browser(),
    reader: await on.signedIn('reader'),
    writer: await on.signedIn('writer'),
    [`clerk ${ishoej}`]: await on.signedIn('clerk', ishoej),
    [`clerk ${other}`]: await on.signedIn('clerk', other),
    [`letter ${ishoej}`]: (await byLetter(on, ishoej)).browser,
    [`letter ${other}`]: (await byLetter(on, other)).browser,
    'letter of an older paper': (await byLetter(on, ishoej, '2013')).browser,
    secretariat: await on.signedIn('secretariat'),
  }
}
const mayEnter = (who: string, code: string) => who === 'secretariat' || who.endsWith(` ${code}`)

test('given everyone there is, when they ask for any address of either municipality’s case, then each has their own and nobody another’s', async () => {
  const on = await stage()
  await publishTemplate(where(on), 2017)
  const annex = { kind: 'annex', title: 'Notat', text: 'Noget', file: null, closed: true } as const
  const parts = Object.fromEntries(
    await Promise.all([ishoej, other].map(async (code) => [code, await write(where(on), { edition: 2017, code }, annex)])),
  )
  const everyone = await people(on)
  const before = await on.ledger.heads.current(kkr)
  expect(own.length).toBeGreaterThan(15)
  const wrong: string[] = []
  for (const code of [ishoej, other])
    for (const { method, path } of own) {
      const address = addressOf(path, code, parts[code] ?? '')
      for (const [who, browser] of Object.entries(everyone)) {
        // What may be sent by its own people is tried elsewhere: here nothing must be changed.
        if (method === 'POST' && mayEnter(who, code)) continue
        const { status } =
          method === 'GET' ? await browser.get(address) : await browser.post(address, { tekst: 'Hul', vis: 'ja' })
        const isRight = mayEnter(who, code) ? status === 200 : [401, 403, 404].includes(status)
        if (!isRight) wrong.push(`${who}: ${method} ${address} answers ${status}`)
      }
    }
  expect(wrong).toEqual([])
  expect(await on.ledger.heads.current(kkr)).toEqual(before)
})
