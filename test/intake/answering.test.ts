import { expect, test } from 'vitest'
import { looking } from '#db'
import { readHead } from '#journal'
import { formIn } from '../meetings/form.ts'
import { nabo, stage, suggestion } from './stage.ts'

test('given a round, when it is opened, then the contact gets a link straight to its answer, and whoever has none is shown', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const { id } = await on.opened(secretariat)
  const [link, ...others] = await on.links()
  expect([link, others]).toEqual([expect.stringMatching(/^\/nabo\/svar\/[\w-]{22}$/), []])
  expect(await on.page(secretariat, `/nabo/temaarbejde/runder/${id}`)).toContain(
    'Kommune 0210 har ingen kontakt. Skriv til dem på anden vis',
  )
  const visitor = on.browser()
  const came = await visitor.get(link as string)
  expect(came.headers.get('location')).toBe(on.answerAt(id, '0201'))

  const sent = await on.answer(visitor, id, '0201', { ...suggestion(1, 'Fald hos ældre'), 'tema-1-andet': 'Klyngen' })
  expect([sent.status, sent.errors]).toEqual([303, {}])
  expect(await on.page(visitor, sent.location)).toContain(
    'Svaret er gemt Kommune 0201 har foreslået 1 tema. Svaret kom den 22.11.2026, kommunen med sit link.',
  )
  const { themes, rounds } = await on.read()
  expect(themes).toMatchObject([
    { title: 'Fald hos ældre', code: '0201', round: id, community: 5, own: 2, notAlone: true, track: 'physical' },
  ])
  expect(rounds[0]).toMatchObject({ asked: ['0201', '0210'], askings: [{ code: '0201', way: 'mail' }] })
  const seen = await on.page(on.browser(), `/nabo/temarunder/${id}`)
  expect(seen).toContain('2 kommuner er spurgt.')
  expect(seen).toContain('1 af 2 har svaret med i alt 1 tema, og 0 af 2 har ikke noget at tilføje.')
  expect(seen).toContain('22.11.2026 (mail med link)')
  expect(seen).toContain('22.11.2026 (kommunen med sit link)')
  expect(seen).toMatch(/Kommune 0210 A afventer ikke registreret –/)
  const asked = await on.done(
    secretariat,
    `/nabo/temaarbejde/runder/${id}/henvendelser`,
    `/nabo/temaarbejde/runder/${id}/henvendelser`,
    { hvordan: 'brev', 'kommune-0210': 'ja' },
  )
  expect(asked.location).toContain('/temaarbejde/runder/')
  expect(await on.page(on.browser(), `/nabo/temarunder/${id}`)).toContain('22.11.2026 (på anden vis, brev)')
  const whole = JSON.stringify(await (await on.browser().get('/api/v1/nabo/journal?antal=1000')).json()) + seen
  expect(whole).not.toMatch(/bodil|hemmelig/i)
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given a link for one municipality and one round, then it opens neither another municipality nor another round', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const { id } = await on.opened(secretariat)
  const { id: other } = await on.opened(secretariat, { titel: 'En anden' })
  const visitor = on.browser()
  await visitor.get((await on.links())[0] as string)
  const clerk = await on.signedIn('clerk', '0210')
  const before = await looking(on.ledger.db, nabo, readHead)
  for (const [round, code] of [
    [id, '0210'],
    [other, '0201'],
    ['x', '0201'],
  ] as const) {
    expect((await visitor.get(on.answerAt(round, code))).status).toBe(404)
    expect((await visitor.post(on.answerAt(round, code), { intet: 'ja', handling: 'send' })).status).toBe(404)
  }
  expect((await clerk.get(on.answerAt(id, '0201'))).status).toBe(404)
  expect((await clerk.get(on.answerAt(id, '0210'))).status).toBe(200)
  expect((await on.browser().get(on.answerAt(id, '0201'))).status).toBe(401)
  expect(await looking(on.ledger.db, nabo, readHead)).toEqual(before)
})

test('given no scripts, when a theme is added, then all that is written stays; nothing is stored before it is sent', async () => {
  const on = await stage()
  const { id } = await on.opened(await on.signedIn('secretariat'))
  const clerk = await on.signedIn('clerk', '0201')
  const one = suggestion(1, 'Æbler & <b>pærer</b>', { hvorfor: 'Linje 1\nLinje 2' })
  const added = await on.answer(clerk, id, '0201', { ...one, handling: 'tilfoej' })
  expect([added.status, added.html]).toEqual([200, expect.stringContaining('name="tema-2-titel"')])
  expect(added.html).toContain('value="Æbler &amp; &lt;b&gt;pærer&lt;/b&gt;"')
  expect(added.html).toContain('Linje 1\nLinje 2')
  expect((await on.read()).themes).toEqual([])
  const form = formIn(added.html, on.answerAt(id, '0201'))
  const sent = await clerk.post(on.answerAt(id, '0201'), {
    ...form,
    ...suggestion(2, 'Unge', { spor: 'mental' }),
    handling: 'send',
  })
  expect(sent.status).toBe(303)
  expect((await on.read()).themes.map(({ title, track }) => [title, track])).toEqual([
    ['Æbler & <b>pærer</b>', 'physical'],
    ['Unge', 'mental'],
  ])
})

test('given bad answers, then each error stands at its field, the text stays, and nothing is stored', async () => {
  const on = await stage()
  const { id } = await on.opened(await on.signedIn('secretariat'))
  const clerk = await on.signedIn('clerk', '0201')
  const before = await looking(on.ledger.db, nabo, readHead)
  const hostile = `"><script>alert(1)</script>${'æ'.repeat(100_000)}`
  const tries: [Record<string, string>, string[]][] = [
    [{}, ['intet']],
    [{ ...suggestion(1, 'Tema'), intet: 'ja' }, ['intet']],
    [{ 'tema-1-titel': 'Kun et navn' }, ['tema-1-hvorfor', 'tema-1-spor', 'tema-1-faelles', 'tema-1-egen', 'tema-1-alene']],
    [suggestion(1, '', { hvorfor: 'Uden navn' }), ['tema-1-titel']],
    [suggestion(1, 'x'.repeat(201)), ['tema-1-titel']],
    [suggestion(1, 'Tema', { hvorfor: hostile }), ['tema-1-hvorfor']],
    [{ ...suggestion(1, 'Tema'), note: 'x'.repeat(1001) }, ['note']],
    [suggestion(1, 'Tema', { faelles: '6', spor: 'alt' }), []],
  ]
  for (const [fields, wrong] of tries) {
    const { status, errors, html } = await on.answer(clerk, id, '0201', fields)
    if (wrong.length) expect([status, Object.keys(errors).sort()]).toEqual([422, [...wrong].sort()])
    else expect([status, Object.keys(errors).sort()]).toEqual([422, ['tema-1-faelles', 'tema-1-spor']])
    expect(html).not.toContain('<script>alert')
    for (const [name, value] of Object.entries(fields))
      if (name.endsWith('titel') || name.endsWith('hvorfor'))
        expect(html.includes(value.replaceAll('"', '&quot;').replaceAll('>', '&gt;').replaceAll('<', '&lt;'))).toBe(true)
  }
  expect(await looking(on.ledger.db, nabo, readHead)).toEqual(before)
  const forged = await on.answer(clerk, id, '0201', { ...suggestion(1, 'Tema'), 'tema-1-noegle': "../x'; drop" })
  expect([forged.status, (await on.read()).themes[0]?.id]).toEqual([303, expect.stringMatching(/^[0-9a-f-]{36}$/)])
})

test('given the same form twice, or two of one municipality at once, then it counts once and the second sees both texts', async () => {
  const on = await stage()
  const { id } = await on.opened(await on.signedIn('secretariat'))
  const [first, second] = [await on.signedIn('clerk', '0201', '1'), await on.signedIn('clerk', '0201', '2')]
  const { sent } = await on.answer(first, id, '0201', suggestion(1, 'Det første'))
  const head = await looking(on.ledger.db, nabo, readHead)
  expect((await first.post(on.answerAt(id, '0201'), sent)).status).toBe(303)
  expect(await looking(on.ledger.db, nabo, readHead)).toEqual(head)
  const late = await second.post(on.answerAt(id, '0201'), {
    ...sent,
    'tema-1-noegle': crypto.randomUUID(),
    ...suggestion(1, 'Det andet'),
  })
  const html = await late.text()
  expect([late.status, html]).toEqual([409, expect.stringContaining('En anden fra kommunen har svaret, mens du skrev.')])
  expect(html).toContain('value="Det første"')
  expect(html).toContain('value="Det andet"')
  const both = formIn(html, on.answerAt(id, '0201'))
  expect((await second.post(on.answerAt(id, '0201'), { ...both, handling: 'send' })).status).toBe(303)
  expect((await on.read()).themes.map(({ title }) => title).sort()).toEqual(['Det andet', 'Det første'])

  const page = await (await first.get(on.answerAt(id, '0201'))).text()
  const form = formIn(page, on.answerAt(id, '0201'))
  const at = await Promise.all(
    ['A', 'B'].map((note, place) => [first, second][place]?.post(on.answerAt(id, '0201'), { ...form, note, handling: 'send' })),
  )
  expect(at.map((one) => one?.status).sort()).toEqual([303, 409])
})

test('given one link used in two browsers, then the second is told of the first, and neither is lost', async () => {
  const on = await stage()
  const { id } = await on.opened(await on.signedIn('secretariat'))
  const [link] = await on.links()
  const both = [on.browser(), on.browser()]
  for (const one of both) await one.get(link as string)
  const forms = await Promise.all(both.map(async (one) => (await one.get(on.answerAt(id, '0201'))).text()))
  const answers = await Promise.all(
    both.map((one, place) =>
      one.post(on.answerAt(id, '0201'), {
        ...formIn(forms[place] as string, on.answerAt(id, '0201')),
        ...suggestion(1, `Tema ${place}`),
        handling: 'send',
      }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const told = (await answers.find(({ status }) => status === 409)?.text()) ?? ''
  expect([told.includes('value="Tema 0"'), told.includes('value="Tema 1"')]).toEqual([true, true])
})

test('given the deadline has passed, then the municipality is told what to do and keeps its text; the secretariat enters it, which shows', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const { id } = await on.opened(secretariat)
  const visitor = on.browser()
  await visitor.get((await on.links())[0] as string)
  const form = formIn(await (await visitor.get(on.answerAt(id, '0201'))).text(), on.answerAt(id, '0201'))
  on.passDays(15)
  const again = on.browser()
  await again.get((await on.links())[0] as string)
  const late = await again.post(on.answerAt(id, '0201'), { ...form, ...suggestion(1, 'For sent'), handling: 'send' })
  const html = await late.text()
  expect([late.status, html]).toEqual([409, expect.stringContaining('Fristen er udløbet, så svaret er ikke gemt.')])
  expect(html).toContain('For sent\nFordi For sent')
  const half = await again.post(on.answerAt(id, '0201'), { ...form, 'tema-1-titel': 'Halvt', handling: 'send' })
  expect([half.status, await half.text()]).toEqual([409, expect.stringContaining('Halvt\n')])
  expect((await on.read()).themes).toEqual([])

  const later = await on.signedIn('secretariat', null, '2')
  const entered = await on.answer(later, id, '0201', { 'tema-1-titel': 'Skrevet ind' })
  expect([entered.status, entered.errors]).toEqual([303, {}])
  const seen = await on.page(on.browser(), `/nabo/temarunder/${id}`)
  expect(seen).toContain('7.12.2026, efter fristen (sekretariatet på vegne af kommunen)')
  expect(seen).toMatch(/Kommune 0210 I intet svar/)
  const journal = await on.page(on.browser(), '/nabo/journal')
  expect(journal).toContain('Kommune 0201 foreslår 1 tema (efter fristen).')
  expect(journal).toContain('Sekretariatet på vegne af Kommune 0201')
})

test('given a round, when its deadline moves, it is closed and opened again, then each shows with its reason, and everyone is written to', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const { id } = await on.opened(secretariat)
  const at = (kind: string) => `/nabo/temaarbejde/runder/${id}/${kind}`
  const bad = await on.fill(secretariat, at('frist'), at('frist'), { frist: '1.1.2020', begrundelse: '' })
  expect([bad.status, Object.keys(bad.errors)]).toEqual([422, ['begrundelse']])
  await on.done(secretariat, at('frist'), at('frist'), { frist: '20.12.2026', begrundelse: 'Mange har bedt om det' })
  await on.done(secretariat, at('rykkere'), at('rykkere'), {})
  expect(await on.links()).toHaveLength(3)
  await on.done(secretariat, at('lukning'), at('lukning'), {})
  const clerk = await on.signedIn('clerk', '0201')
  const shut = await clerk.post(on.answerAt(id, '0201'), {
    antal: '1',
    ...suggestion(1, 'Lukket'),
    'tema-1-noegle': crypto.randomUUID(),
    handling: 'send',
  })
  expect([shut.status, await shut.text()]).toEqual([409, expect.stringContaining('Runden er lukket, så svaret er ikke gemt.')])
  await on.done(secretariat, at('genaabning'), at('genaabning'), { frist: '10.1.2027', begrundelse: 'Der kom flere' })
  const sent = await on.answer(clerk, id, '0201', { intet: 'ja', note: '=2+2;"nej"' })
  expect([sent.status, sent.errors]).toEqual([303, {}])
  const seen = await on.page(on.browser(), `/nabo/temarunder/${id}`)
  expect(seen).toContain('er flyttet fra 6.12.2026 til 20.12.2026. Begrundelse: Mange har bedt om det.')
  expect(seen).toContain('er åbnet igen med frist 10.1.2027. Begrundelse: Der kom flere.')
  expect(seen).toContain('0 af 2 har svaret med i alt 0 temaer, og 1 af 2 har ikke noget at tilføje.')
  const file = await on.browser().get(`/nabo/temarunder/${id}/svar.csv`)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(text.startsWith('\ufeffKommunekode;Kommune;Svar;')).toBe(true)
  expect(text).toContain(`"'=2+2;""nej"""`)
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given a suggestion was merged, then its municipality can change its other suggestions, but not that one, and is told so', async () => {
  const on = await stage()
  const secretariat = await on.signedIn('secretariat')
  const { id } = await on.opened(secretariat)
  const [clerk, other] = [await on.signedIn('clerk', '0201'), await on.signedIn('clerk', '0210')]
  await on.answer(clerk, id, '0201', suggestion(1, 'Fald'))
  await on.answer(other, id, '0210', suggestion(1, 'Faldulykker'))
  const stale = await (await clerk.get(on.answerAt(id, '0201'))).text()
  const query = (await on.read()).themes.map((theme) => `tema=${theme.id}`).join('&')
  const merge = `/nabo/temaarbejde/sammenlaegning`
  await on.done(secretariat, `${merge}?${query}`, merge, { titel: 'Fald hos ældre', begrundelse: 'Det samme' })
  const form = formIn(stale, on.answerAt(id, '0201'))
  const changed = await clerk.post(on.answerAt(id, '0201'), { ...form, 'tema-1-titel': 'Noget andet', handling: 'send' })
  const html = await changed.text()
  expect([changed.status, html]).toEqual([409, expect.stringContaining('så det kan ikke ændres her')])
  expect(html).toContain('value="Noget andet"')
  const gone = await clerk.post(on.answerAt(id, '0201'), { ...form, 'tema-1-ud': 'ja', handling: 'send' })
  expect([gone.status, await gone.text()]).toEqual([409, expect.stringContaining('kan ikke tages ud her')])
  const page = await (await clerk.get(on.answerAt(id, '0201'))).text()
  expect(page).toContain('Forslag, der er arbejdet videre med')
  const more = await on.answer(clerk, id, '0201', {
    antal: '1',
    'tema-1-noegle': crypto.randomUUID(),
    ...suggestion(1, 'Et nyt'),
  })
  expect([more.status, more.errors]).toEqual([303, {}])
  const { themes } = await on.read()
  expect(themes.map(({ title, state }) => [title, state])).toEqual([
    ['Fald', 'merged'],
    ['Faldulykker', 'merged'],
    ['Fald hos ældre', 'living'],
    ['Et nyt', 'living'],
  ])
  const merged = await on.page(on.browser(), `/nabo/temaer/${themes[2]?.id}`)
  expect(merged).toContain('Foreslået af Kommune 0201 og Kommune 0210')
  expect(merged).toContain('Kommer fra')
  expect(await on.verified()).toMatchObject({ ok: true })
})
