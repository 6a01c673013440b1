import { expect, test } from 'vitest'
import { looking } from '#db'
import { readWork } from '#editions'
import type { MunicipalityCode } from '#kernel'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'

const base = '/kkr-hovedstaden/frivilligt-arbejde'
const area = '/kkr-hovedstaden/papirer/2017/udviklingsomraader/1?version=2'
const albertslund = '0165' as MunicipalityCode
const answers = {
  version: '2017-v2',
  omraade: '1',
  kommune: ishoej,
  dato: '1.3.2017',
  arbejde: 'Vi prøver <b>det</b> af',
  'med-alle': 'ja',
  [`med-${albertslund}`]: 'ja',
}
type Stage = Awaited<ReturnType<typeof stage>>
const recorded = ({ ledger }: Stage) => looking(ledger.db, kkr, readWork)
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')

test('given a clerk, when the municipality takes up an area and ends it again, then area, municipality and journal tell it, and no council counts as having adopted', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', ishoej)
  const page = async (path: string) => plain(await (await clerk.get(path)).text())
  const before = await (await clerk.get('/api/v1/kkr-hovedstaden/editions/2017/adoption')).text()
  const form = await page(`${base}/ny?version=2017-v2&omraade=1`)
  expect(form).toContain('At arbejde med det er frivilligt og er ikke en vedtagelse.')
  const sent = await clerk.post(base, answers)
  expect([sent.status, sent.headers.get('location')]).toEqual([303, area])
  const said = 'Vi prøver &lt;b&gt;det&lt;/b&gt; af. Vil gerne arbejde sammen med alle, der vil, især Albertslund.'
  expect(await page(area)).toContain(`Ishøj, begyndt den 1.3.2017. ${said}`)
  expect(await page(area)).toContain('1 kommune arbejder frivilligt med området i dag.')
  expect(await page(`/kkr-hovedstaden/kommuner/${ishoej}`)).toContain(said)
  expect(await page('/kkr-hovedstaden/journal')).toContain(
    'Ishøj arbejder frivilligt med udviklingsområde 1 i version 2 af udgaven 2017, begyndt den 1.3.2017',
  )
  const [work] = await recorded(on)
  const over = await clerk.post(`${base}/${work?.id}/ophoer`, { dato: '1.4.2018' })
  expect([over.status, over.headers.get('location')]).toEqual([303, area])
  expect(await page(area)).toContain('ophørt den 1.4.2018')
  expect(await page(area)).toContain('Det er ikke registreret, at nogen kommune arbejder med området.')
  expect(await (await clerk.get('/api/v1/kkr-hovedstaden/editions/2017/adoption')).text()).toBe(before)
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})

test('given answers that cannot be, then each is told in Danish with its status, and nothing is stored', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', ishoej)
  for (const [changed, status, text] of [
    [{ kommune: albertslund }, 422, 'Vælg en kommune.'],
    [{ dato: '31.2.2017' }, 422, 'Skriv den dag, arbejdet begyndte'],
    [{ dato: '1.1.2030' }, 422, 'Dagen kan ikke ligge i fremtiden.'],
    [{ omraade: '9' }, 404, 'Udviklingsområdet er ikke registreret.'],
    [{ version: "x' or 1=1" }, 404, 'Udviklingsområdet er ikke registreret.'],
    [{ arbejde: 'x'.repeat(501) }, 422, 'Skriv højst 500 tegn. Der står 501.'],
    [{ [`med-${ishoej}`]: 'ja' }, 422, 'Kommunen kan ikke ønske at arbejde sammen med sig selv.'],
  ] as const) {
    const answer = await clerk.post(base, { ...answers, ...changed })
    expect([answer.status, plain(await answer.text())]).toEqual([status, expect.stringContaining(text)])
  }
  expect(await recorded(on)).toEqual([])
  expect((await on.browser().post(base, answers)).status).not.toBe(303)
  expect((await (await on.signedIn('reader')).post(base, answers)).status).toBe(403)
  expect(await recorded(on)).toEqual([])
})

test('given the same form sent many times at once, then the work is recorded once; another municipality cannot end it', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const all = await Promise.all(Array.from({ length: 6 }, () => secretariat.post(base, answers)))
  expect(all.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409, 409, 409])
  const [work] = await recorded(on)
  const other = await on.signedIn('clerk', albertslund)
  expect((await other.post(`${base}/${work?.id}/ophoer`, { dato: '1.4.2018' })).status).toBe(404)
  for (const [dato, status] of [
    ['x', 422],
    ['1.1.2017', 422],
    ['1.1.2030', 422],
    ['1.4.2018', 303],
  ] as const)
    expect([dato, (await secretariat.post(`${base}/${work?.id}/ophoer`, { dato })).status]).toEqual([dato, status])
  expect((await secretariat.post(`${base}/${work?.id}/ophoer`, { dato: '1.5.2018' })).status).toBe(409)
  expect((await secretariat.post(base, { ...answers, dato: '1.6.2018' })).status).toBe(303)
  expect(await recorded(on)).toHaveLength(2)
})
