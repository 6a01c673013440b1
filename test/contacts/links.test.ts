import { describe, expect, test } from 'vitest'
import { readInvited } from '#contacts'
import { revokeLinks } from '#identity'
import { writing } from '#journal'
import { accept } from '#kernel'
import { code } from '../identity/stage.ts'
import { nabo, stage, thing } from './stage.ts'

const tokenIn = (path: string) => path.split('/').at(-1) ?? ''
const linkIn = (body: string) => /\/nabo\/svar\/[\w-]{22}/.exec(body)?.[0] ?? 'no link'
type On = Awaited<ReturnType<typeof stage>>
const close = (on: On, only?: string) =>
  writing(on.ledger, nabo, async (tx) => accept(await revokeLinks(tx, only ? { ...thing, code: code(only) } : thing, on.now())))
const ask = (on: On, path: string) => on.browser().post('/nabo/svar', { link: tokenIn(path) })

describe('given a link that is dead', () => {
  test('when a new one is asked for while the thing takes answers, then it goes at once to the contacts only', async () => {
    const on = await stage()
    await on.contact('0201', 'anna@kommune-0201.example')
    await on.contact('0201', 'bo@kommune-0201.example', 'mayor')
    await on.contact('0210', 'carl@kommune-0210.example')
    const old = await on.give()
    await close(on, '0201')
    expect((await ask(on, old)).status).toBe(200)
    const letters = await on.letters()
    expect(letters.map(({ recipient }) => recipient)).toEqual(['anna@kommune-0201.example'])
    expect(letters[0].subject).toBe('Nyt link til temarunden')
    expect(letters[0].body).toContain('svare for Kommune 0201')
    expect(letters[0].body).toContain('Alliancen nabo')
    const browser = on.browser()
    expect((await browser.get(linkIn(letters[0].body))).headers.get('location')).toBe('/nabo/proeve/runde-1/svar/0201')
    expect((await browser.get('/nabo/proeve/runde-1/svar/0201')).status).toBe(200)
  })

  test('when it was made for a role, then the new one goes to whoever holds that role now', async () => {
    const on = await stage()
    const old = await on.give({ role: 'mayor' })
    await on.contact('0201', 'anna@kommune-0201.example')
    await on.contact('0201', 'ny@kommune-0201.example', 'mayor')
    await close(on, '0201')
    await ask(on, old)
    expect((await on.letters()).map(({ recipient }) => recipient)).toEqual(['ny@kommune-0201.example'])
  })

  test('when the thing takes no more answers, or it never was a link, then the answer is the same and nothing is sent', async () => {
    const on = await stage()
    await on.contact('0201', 'anna@kommune-0201.example')
    const ended = await on.give({ about: 'runde-9', until: new Date(on.now().getTime() + 60_000) })
    const closed = await on.give()
    await close(on)
    const open = await on.give({ about: 'runde-8' })
    on.pass(2)
    const texts = []
    for (const path of [ended, closed, `/nabo/svar/${'y'.repeat(22)}`, '/nabo/svar/kort']) {
      const answer = await ask(on, path)
      expect(answer.status).toBe(200)
      texts.push(await answer.text())
    }
    expect(await on.letters()).toEqual([])
    texts.push(await (await ask(on, open)).text())
    expect(await on.letters()).toHaveLength(1)
    expect(new Set(texts).size).toBe(1)
  })

  test('when it is asked for again and again, then it is refused for a while, and nobody else is', async () => {
    const on = await stage()
    await on.contact('0201', 'anna@kommune-0201.example')
    const [one, other] = [await on.give(), await on.give({ about: 'runde-2' })]
    for (let times = 0; times < 4; times++) expect((await ask(on, one)).status).toBe(200)
    const refused = await ask(on, one)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask(on, other)).status).toBe(200)
    on.pass(16)
    expect((await ask(on, one)).status).toBe(200)
  })
})

describe('given the secretariat', () => {
  const fields = { formaal: 'themes', om: 'runde-1', kommune: '0201', tilbage: '/nabo/temaarbejde/runde-1' }
  const seen = async (on: On) => (await on.look((read) => readInvited(read, thing, on.now()))).find((one) => one.code === '0201')

  test('when it sends a new link, then the earlier ones are closed, and a form sent twice sends one', async () => {
    const on = await stage()
    await on.contact('0201', 'anna@kommune-0201.example')
    const old = await on.give()
    await on.browser().get(old)
    const before = await seen(on)
    expect(before).toMatchObject({ state: 'open', contacts: 1, opened: on.now(), sent: on.now() })
    const secretariat = await on.signedIn('secretariat')
    const form = { ...fields, handling: 'nyt', set: before?.sent.toISOString() ?? '' }
    on.pass(1)
    const first = await secretariat.post('/nabo/kontakter/links', form)
    expect([first.status, first.headers.get('location')]).toEqual([303, '/nabo/temaarbejde/runde-1?link=0201&til=themes'])
    expect((await secretariat.post('/nabo/kontakter/links', form)).status).toBe(303)
    const letters = await on.letters()
    expect(letters).toHaveLength(1)
    expect((await on.browser().get(old)).status).toBe(404)
    expect((await on.browser().get(linkIn(letters[0].body))).status).toBe(303)
    expect((await seen(on))?.sent).toEqual(on.now())
  })

  test('when it closes a link, then nobody comes in by it, and what to do is offered', async () => {
    const on = await stage()
    const old = await on.give()
    const secretariat = await on.signedIn('secretariat')
    expect((await secretariat.post('/nabo/kontakter/links', { ...fields, handling: 'luk' })).status).toBe(303)
    expect((await on.browser().get(old)).status).toBe(404)
    expect(await seen(on)).toMatchObject({ state: 'closed', contacts: 0 })
    const nobody = await secretariat.post('/nabo/kontakter/links', { ...fields, handling: 'nyt' })
    expect(nobody.status).toBe(409)
    expect(await nobody.text()).toContain('Kommunen har ingen kontakt')
    await close(on)
    const over = await secretariat.post('/nabo/kontakter/links', { ...fields, handling: 'nyt' })
    expect(over.status).toBe(409)
    expect(await over.text()).toContain('Der kan ikke svares længere')
    expect(await seen(on)).toMatchObject({ state: 'expired' })
  })

  test('when the way back leads elsewhere, then it is not followed', async () => {
    const on = await stage()
    await on.give()
    const secretariat = await on.signedIn('secretariat')
    for (const tilbage of ['https://evil.example/', '//evil.example', '/nabo/../opdigtet', '/nabo/\\evil', ''])
      expect(
        (await secretariat.post('/nabo/kontakter/links', { ...fields, tilbage, handling: 'luk' })).headers.get('location'),
      ).toBe('/nabo/kontakter?link=0201&til=themes')
  })

  test('when somebody else tries, then they may not', async () => {
    const on = await stage()
    await on.give()
    for (const browser of [await on.signedIn('clerk', '0201'), await on.signedIn('reader'), on.browser()])
      expect([401, 403]).toContain((await browser.post('/nabo/kontakter/links', { ...fields, handling: 'luk' })).status)
    expect(await seen(on)).toMatchObject({ state: 'open' })
  })
})
