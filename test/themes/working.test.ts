import { expect, test } from 'vitest'
import { looking } from '#db'
import { readHead } from '#journal'
import { endsOf } from '#themes'
import { desk, nabo, stage, suggestion } from '../intake/stage.ts'
import { formIn } from '../meetings/form.ts'

type Stage = Awaited<ReturnType<typeof stage>>

/** A round with two suggestions from each of two municipalities. */
async function gathered(on: Stage) {
  const secretariat = await on.signedIn('secretariat')
  const { id } = await on.opened(secretariat)
  for (const code of ['0201', '0210']) {
    const clerk = await on.signedIn('clerk', code)
    const more = { antal: '2', 'tema-2-noegle': crypto.randomUUID() }
    const sent = await on.answer(clerk, id, code, {
      ...more,
      ...suggestion(1, `Kroniske sygdomme ${code}`, {
        faelles: code === '0201' ? '5' : '3',
        alene: code === '0201' ? 'ja' : 'nej',
      }),
      ...suggestion(2, `Unge ${code}`, { spor: 'mental' }),
    })
    expect([sent.status, sent.errors]).toEqual([303, {}])
  }
  return { secretariat, id }
}
const named = async (on: Stage, title: string) => (await on.read()).themes.find((theme) => theme.title === title)?.id ?? ''

test('given suggestions, when they are merged, split and grouped by hand, then each leads on and back, with its history in public', async () => {
  const on = await stage()
  const { secretariat } = await gathered(on)
  const [a, b] = [await named(on, 'Kroniske sygdomme 0201'), await named(on, 'Kroniske sygdomme 0210')]
  const merge = `${desk}/sammenlaegning`
  const bad = await on.fill(secretariat, `${merge}?tema=${a}&tema=${b}`, merge, { begrundelse: '' })
  expect([bad.status, Object.keys(bad.errors).sort()]).toEqual([422, ['begrundelse', 'titel']])
  const { sent } = await on.done(secretariat, `${merge}?tema=${a}&tema=${b}`, merge, {
    titel: 'Kronisk sygdom',
    spor: 'physical',
    begrundelse: 'De handler om det samme',
  })
  const head = await looking(on.ledger.db, nabo, readHead)
  expect((await secretariat.post(merge, sent)).status).toBe(303)
  expect(await looking(on.ledger.db, nabo, readHead)).toEqual(head)
  expect((await secretariat.post(merge, { ...sent, noegle: crypto.randomUUID() })).status).toBe(409)

  const merged = await named(on, 'Kronisk sygdom')
  const page = await on.page(on.browser(), `/nabo/temaer/${merged}`)
  expect(page).toContain('Foreslået af Kommune 0201 og Kommune 0210')
  expect(page).toContain('Betydning for fællesskabet 4 af 5 (2 svar)')
  expect(page).toContain('Betydning for egen kommune 2 af 5 (2 svar)')
  expect(page).toContain('Kan ikke løses af én kommune alene ja, siger 1 af 2')
  const way = `${desk}/temaer/${merged}/deling`
  const added = await on.fill(secretariat, way, way, { handling: 'tilfoej', 'del-1-titel': 'KOL' })
  expect(added.html).toContain('value="KOL"')
  expect(added.html).toContain('name="del-3-titel"')
  await on.done(secretariat, way, way, {
    ...{ 'del-1-titel': 'KOL', 'del-1-spor': 'physical', 'del-2-titel': 'Diabetes', 'del-2-spor': 'physical' },
    begrundelse: 'Der er to slags',
  })
  const { themes } = await on.read()
  for (const suggestion of [a, b])
    expect(
      endsOf(suggestion, themes)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Diabetes', 'KOL'])
  const [kol, diabetes] = [await named(on, 'KOL'), await named(on, 'Diabetes')]
  const group = `${desk}/gruppering`
  await on.done(secretariat, `${group}?tema=${kol}&tema=${diabetes}`, group, { overskrift: 'Langvarig sygdom' })
  const list = await on.page(on.browser(), '/nabo/temaer')
  expect(list).toMatch(/Langvarig sygdom Tema Foreslået af/)
  const told = await on.page(on.browser(), `/nabo/temaer/${kol}`)
  expect(told).toContain('Kommer fra Kronisk sygdom : delt den 22.11.2026. Begrundelse: Der er to slags')
  for (const code of ['0201', '0210']) expect(told).toMatch(new RegExp(`Og længere tilbage: .*Kroniske sygdomme ${code}`))
  expect(told).toMatch(/Temaet »Kronisk sygdom« er delt i »KOL« og »Diabetes«\. Begrundelse: Der er to slags\. Sekretariatet/)
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given a forum, when a theme is left out to it, then everyone sees why and where, and it is due when its day comes or the forum ends', async () => {
  const on = await stage()
  const { secretariat } = await gathered(on)
  const forums = '/nabo/andre-fora'
  const bad = await on.fill(secretariat, `${forums}/nyt`, forums, { fra: '2027', til: '2026', adresse: 'x' })
  expect([bad.status, Object.keys(bad.errors).sort()]).toEqual([422, ['adresse', 'navn']])
  const reversed = await on.fill(secretariat, `${forums}/nyt`, forums, { navn: 'X', fra: '2027', til: '2026' })
  expect([reversed.status, Object.keys(reversed.errors)]).toEqual([422, ['til']])
  await on.done(secretariat, `${forums}/nyt`, forums, {
    navn: 'Sundhedsaftalen',
    fra: '2024',
    til: '31.12.2026',
    ophoerer: 'Sundhedsreformen',
    emner: 'kronisk sygdom\ngenoptræning',
  })
  const twice = await on.fill(secretariat, `${forums}/nyt`, forums, { navn: 'sundhedsaftalen' })
  expect([twice.status, Object.keys(twice.errors)]).toEqual([409, ['navn']])
  expect(await on.page(on.browser(), forums)).toMatch(
    /Sundhedsaftalen 2024–31\.12\.2026\. Sundhedsreformen gælder kronisk sygdom, genoptræning/,
  )
  const theme = await named(on, 'Kroniske sygdomme 0201')
  const seen = await on.page(on.browser(), `/nabo/temaer/${theme}`)
  expect(seen).toContain('»kroniske« og »sygdomme« møder »kronisk sygdom«, som Sundhedsaftalen (2024–31.12.2026) dækker.')

  const out = `${desk}/temaer/${theme}/udeladelse`
  const html = await (await secretariat.get(out)).text()
  const forum = /<option value="([0-9a-f-]{36})"[^>]*>Sundhedsaftalen/.exec(html)?.[1] ?? ''
  const past = await on.fill(secretariat, out, out, { begrundelse: 'x', 'se-igen': '2020' })
  expect([past.status, Object.keys(past.errors)]).toEqual([422, ['se-igen']])
  const fields = { begrundelse: 'Sundhedsaftalen har det', forum, steder: 'Afsnit 3', 'se-igen': 'marts 2027' }
  const { sent } = await on.done(secretariat, out, out, fields)
  expect((await secretariat.post(out, sent)).status).toBe(303)
  const list = await on.page(on.browser(), '/nabo/temaer')
  expect(list).toContain(
    'Kroniske sygdomme 0201 Sundhedsaftalen har det Sundhedsaftalen (2024–31.12.2026). Afsnit 3 22.11.2026 marts 2027',
  )
  on.passDays(60)
  const ended = await on.page(on.browser(), '/nabo/temaer')
  expect(ended).toContain('Se på igen: det forum, der varetog det, er ophørt')
  const later = await on.signedIn('secretariat', null, '2')
  expect(await on.page(later, desk)).toContain('Tiden er kommet for »Kroniske sygdomme 0201«.')
  on.passDays(60)
  expect(await on.page(on.browser(), `/nabo/temaer/${theme}`)).toContain('Se på igen: dagen, marts 2027, er kommet.')
  const third = await on.signedIn('secretariat', null, '3')
  const again = `${desk}/temaer/${theme}/genoptagelse`
  await on.done(third, again, again, { begrundelse: 'Aftalen er ophørt' })
  const back = await on.page(on.browser(), `/nabo/temaer/${theme}`)
  expect(back).toContain('er taget op igen. Begrundelse: Aftalen er ophørt.')
  expect(back).toContain('er holdt ude for nu. Begrundelse: Sundhedsaftalen har det.')
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given two of the secretariat at once, then the second is told; a clerk may not; a theme of a municipality is corrected in its answer', async () => {
  const on = await stage()
  const { secretariat } = await gathered(on)
  const theme = await named(on, 'Unge 0201')
  const out = `${desk}/temaer/${theme}/udeladelse`
  const form = formIn(await (await secretariat.get(out)).text(), out)
  const both = await Promise.all(['A', 'B'].map((begrundelse) => secretariat.post(out, { ...form, begrundelse })))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  const clerk = await on.signedIn('clerk', '0201', '9')
  expect((await clerk.post(out, { ...form, begrundelse: 'x' })).status).toBe(403)
  expect((await secretariat.get(`${desk}/temaer/${theme}/rettelse`)).status).toBe(404)
  const own = `${desk}/temaer`
  await on.done(secretariat, `${own}/nyt`, own, { udgave: '2027', titel: 'Vores eget', spor: 'mental', faelles: '4' })
  const mine = await named(on, 'Vores eget')
  expect(await on.page(on.browser(), `/nabo/temaer/${mine}`)).toContain('Foreslået af sekretariatet')
  await on.done(secretariat, `${own}/${mine}/rettelse`, own, { titel: 'Vores eget, rettet' })
  expect(await named(on, 'Vores eget, rettet')).toBe(mine)
  for (const path of ['rettelse', 'deling', 'udeladelse', 'genoptagelse'])
    expect((await secretariat.get(`${desk}/temaer/intet/${path}`)).status, path).toBe(404)
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given the public pages of themes, then each stands under Forløb in the menu and leads back there', async () => {
  const on = await stage()
  for (const path of ['/nabo/temaer', '/nabo/temarunder', '/nabo/andre-fora']) {
    const html = await (await on.browser().get(path)).text()
    expect(html.match(/href="\/nabo\/forloeb" aria-current="true"/g), path).not.toBeNull()
    expect(html.split('href="/nabo/forloeb"').length, path).toBeGreaterThan(3)
  }
})
