import { expect, test } from 'vitest'
import { given, now, stage, text, writer } from '../drafting/stage.ts'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { ishoej } from '../meetings/stage.ts'

const base = '/kkr-hovedstaden/udkast'
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const read = async (browser: Browser, path: string) => {
  const answer = await browser.get(path)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}
const part = (id: string) => `${base}/2017/dele/${id}`

/** Fills a page's form and sends it. */
async function fill(browser: Browser, address: string, action: string, fields: Record<string, string>) {
  const sent = { ...formIn(await read(browser, address), action), ...fields }
  const answer = await browser.post(action, sent)
  return { answer, sent, location: answer.headers.get('location') ?? '' }
}

test('given a writer, when they begin, add, write, move and take out on ordinary forms, then the draft reads so and nothing is public', async () => {
  const on = await stage()
  const ann = await on.signedIn('writer', ishoej)
  const added = await fill(ann, `${base}/2017/nyt?efter=2017-goal-1`, `${base}/2017/nyt`, { hvad: 'text' })
  expect(added.answer.status).toBe(303)
  const id = added.location.split('/').at(-1) ?? ''
  const written = await fill(ann, added.location, added.location, { tekst: 'Borgerne skal mærke det', slags: 'paragraph' })
  expect(written.location).toBe(`${base}/2017?gemt=${id}#${id}`)
  const page = await read(ann, `${base}/2017`)
  expect(plain(page)).toContain('Borgerne skal mærke det')
  expect(plain(page)).toContain('Udkastet har 3 mål. Mandatet sætter ingen grænse, eller den er ikke registreret.')
  expect(page).toContain('href="#2017-goal-1"')

  const goal = await fill(ann, part('2017-goal-2'), part('2017-goal-2'), {
    skal: 'may',
    begrundelse: 'Mange spørger',
    frist: 'snart',
  })
  expect(goal.answer.status).toBe(422)
  const html = await goal.answer.text()
  expect(Object.keys(errorsIn(html))).toEqual(['frist'])
  expect(html).toContain('Mange spørger')
  expect((await fill(ann, part('2017-goal-2'), part('2017-goal-2'), { skal: 'may', frist: 'marts 2028' })).answer.status).toBe(
    303,
  )
  expect((await on.part('2017-goal-2'))?.content).toMatchObject({ obligation: 'may', deadline: '2028-03' })

  expect((await ann.post(`${part('2017-goal-1')}/flyt`, { efter: '2017-goal-2' })).status).toBe(303)
  expect(await on.names()).toEqual([
    'Tydelighed om akutte psykiatriske tilbud',
    'Akuttilbud ved fysisk sygdom',
    'Unges fysiske og mentale sundhed',
  ])
  expect((await fill(ann, `${part(id)}/flyt`, `${part(id)}/flyt`, { under: 'papir' })).answer.status).toBe(303)
  expect((await on.part(id))?.under).toBeNull()
  expect((await fill(ann, `${part(id)}/fjern`, `${part(id)}/fjern`, { begrundelse: 'Gentagelse' })).location).toBe(
    `${base}/2017/fjernet`,
  )
  expect(plain(await read(ann, `${base}/2017/fjernet`))).toMatch(/Borgerne skal mærke det Tekst .* Gentagelse/)
  expect((await ann.post(`${part(id)}/tilbage`)).status).toBe(303)
  expect(await on.part(id)).toMatchObject({ content: { text: 'Borgerne skal mærke det' }, removed: null })

  for (const path of ['', '/forloeb', '/papirer/2017', '/journal'])
    expect(await read(on.browser(), `/kkr-hovedstaden${path}`)).not.toContain('Borgerne skal mærke det')
  expect((await on.browser().get(`${base}/2017`)).status).toBe(401)
  expect((await (await on.signedIn('clerk', ishoej)).get(`${base}/2017`)).status).toBe(403)
})

test('given two who write in the same part, when the second saves, then both texts and what differs are shown, and a third can be written', async () => {
  const on = await stage()
  const id = await on.add('Kommunerne vil')
  const [ann, bo] = [await on.signedIn('writer', ishoej), await on.signedIn('secretariat')]
  const form = formIn(await read(bo, part(id)), part(id))
  await fill(ann, part(id), part(id), { tekst: 'Kommunerne vil samarbejde' })
  const second = await bo.post(part(id), { ...form, tekst: 'Kommunerne vil handle' })
  const location = second.headers.get('location') ?? ''
  expect(location).toContain('/to-tekster?min=')
  const both = plain(await read(bo, location))
  expect(both).toContain('Kommunerne vil samarbejde')
  expect(both).toContain('Kommunerne vil handle')
  expect(both).toContain('[slettet: samarbejde ]')
  expect(both).toContain('Skrivegruppemedlem fra Ishøj')
  expect((await fill(bo, location, part(id), { tekst: 'Kommunerne vil handle sammen' })).answer.status).toBe(303)
  expect((await on.part(id))?.content).toEqual(text('Kommunerne vil handle sammen'))
  const history = plain(await read(ann, `${part(id)}/historik`))
  expect(history).toContain('gemt ved siden af en anden')
  const lost = (await on.saves(id)).find(({ stands }) => !stands)
  expect((await ann.post(`${part(id)}/historik`, { gemning: String(lost?.id) })).status).toBe(303)
  expect((await on.part(id))?.content).toEqual(text('Kommunerne vil handle'))
})

test('given a script that saves while one writes, then it is told the time, the next save builds on it, and a conflict has its address', async () => {
  const on = await stage()
  const id = await on.add('a')
  const ann = await on.signedIn('writer', ishoej)
  const form = formIn(await read(ann, part(id)), part(id))
  const auto = (fields: Record<string, string>) =>
    ann.post(part(id), { ...form, auto: 'ja', ...fields }, { headers: { accept: 'application/json' } })
  const first = await (await auto({ tekst: 'ab' })).json()
  expect(first).toMatchObject({ text: 'Gemt kl. 13.00.', save: (await on.part(id))?.save })
  expect((await auto({ tekst: 'abc', set: String(first.save) })).status).toBe(200)
  given(await on.write(writer, id, (await on.part(id))?.save ?? 0, text('En andens')))
  const clash = await auto({ tekst: 'abcd', set: String(first.save) })
  expect(clash.status).toBe(409)
  expect(await clash.json()).toMatchObject({
    text: expect.stringContaining('En anden har gemt'),
    address: expect.stringContaining('min='),
  })
  expect((await on.saves(id)).map(({ reason }) => reason)).toEqual(['auto', 'written', 'auto', 'auto', 'written'])
  const goal = await ann.post(part('2017-goal-1'), { auto: 'ja', frist: 'x' }, { headers: { accept: 'application/json' } })
  expect([goal.status, (await goal.json()).text]).toEqual([422, expect.stringContaining('Ikke gemt endnu')])
  expect(now.toISOString()).toContain('12:00')
})

test('given goals, when one is parked or split on its page, then the draft shows it; what is not there is not found', async () => {
  const on = await stage()
  const ann = await on.signedIn('writer')
  const way = (id: string) => `${part(id)}/vej`
  expect(Object.keys(errorsIn(await (await ann.post(way('2017-goal-1'), {})).text()))).toEqual(['hvad'])
  expect((await fill(ann, way('2017-goal-1'), way('2017-goal-1'), { hvad: 'parkeres' })).answer.status).toBe(303)
  expect(plain(await read(ann, `${base}/2017`))).toContain('Området var et mål: Vi vil sikre effektive akuttilbud')
  expect((await fill(ann, way('2017-goal-2'), way('2017-goal-2'), { hvad: 'samles', maal: '' })).answer.status).toBe(422)
  expect((await fill(ann, way('2017-goal-2'), way('2017-goal-2'), { hvad: 'samles', maal: '2017-goal-3' })).answer.status).toBe(
    303,
  )
  expect(await on.names()).toEqual(['Unges fysiske og mentale sundhed'])
  for (const path of ['/1066', '/2044', '/2017/dele/intet', '/2017/dele/intet/historik', '/2017/dele/papir/fjern/x'])
    expect((await ann.get(`${base}${path}`)).status, path).toBe(404)
  expect((await ann.post(base, { udgave: '2017' })).status).toBe(409)
  expect((await ann.post(base, { udgave: 'næste' })).status).toBe(422)
  expect((await ann.post(base, { udgave: '2027' })).headers.get('location')).toBe(`${base}/2027`)
})
