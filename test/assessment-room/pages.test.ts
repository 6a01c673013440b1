import { expect, test } from 'vitest'
import type { Browser } from '../identity/stage.ts'
import { formIn } from '../meetings/form.ts'
import { base, deskOf, goal, stage } from './stage.ts'

const text = (word: string) => ({ loeses: `${word} løser opgaven i dag.`, betyder: `${word} skal gøre mere.` })

test('given each state of an assessment, then each role of two municipalities and a stranger read what is theirs to read, and no more', async () => {
  const on = await stage()
  const ishoej = await on.signedIn('clerk', '0183' as never)
  const people: Record<string, Browser> = {
    'own clerk': ishoej,
    'own link': await on.linked('0183'),
    secretariat: await on.signedIn('secretariat'),
    'other clerk': await on.signedIn('clerk', '0101' as never),
    'other link': await on.linked('0101'),
    'link of another year': await on.linked('0183', '2013'),
    reader: await on.signedIn('reader'),
    writer: await on.signedIn('writer', '0101' as never),
    stranger: on.browser(),
  }
  const addresses = [
    deskOf('0183'),
    `${deskOf('0183')}/${goal}`,
    `${deskOf('0101')}/${goal}`,
    `${base}/delte-vurderinger/2017`,
    `${base}/vurderinger`,
    `${base}/vurderinger/2017/maal/1`,
    `${base}/vurderinger/2017/0183`,
  ]
  const names = ['desk', 'form', 'other form', 'shared', 'overview', 'goal', 'municipality']
  const seen: Record<string, Record<string, string>> = {}
  for (const state of ['draft', 'approved', 'shared', 'public']) {
    expect((await on.write(ishoej, '0183', { ...text(`HEMMELIG${state}`), tilstand: state })).status).toBe(303)
    seen[state] = {}
    for (const [who, browser] of Object.entries(people)) {
      const pages = await Promise.all(addresses.map(async (address) => (await browser.get(address)).text()))
      seen[state][who] = names.filter((_, at) => pages[at]?.includes(`HEMMELIG${state}`)).join(' ')
    }
  }
  const owners = { 'own clerk': 'form', 'own link': 'form', secretariat: 'form' }
  const nobody = { 'other clerk': '', 'other link': '', 'link of another year': '', reader: '', writer: '', stranger: '' }
  expect(seen.draft).toEqual({ ...owners, ...nobody })
  expect(seen.approved).toEqual(seen.draft)
  expect(seen.shared).toEqual({
    'own clerk': 'form shared',
    'own link': 'form',
    secretariat: 'form other form shared',
    'other clerk': 'other form shared',
    'other link': 'other form',
    'link of another year': '',
    reader: 'shared',
    writer: 'shared',
    stranger: '',
  })
  const everyone = 'goal municipality'
  expect(seen.public).toEqual({
    'own clerk': `form shared ${everyone}`,
    'own link': `form ${everyone}`,
    secretariat: `form other form shared ${everyone}`,
    'other clerk': `other form shared ${everyone}`,
    'other link': `other form ${everyone}`,
    'link of another year': everyone,
    reader: `shared ${everyone}`,
    writer: `shared ${everyone}`,
    stranger: everyone,
  })
  // The secretariat sees how far each is, and nobody else does.
  const shared = async (who: string) => (await (people[who] as Browser).get(`${base}/delte-vurderinger/2017`)).text()
  expect(await shared('secretariat')).toContain('Hvor langt er kommunerne?')
  for (const who of ['own clerk', 'reader', 'writer']) expect(await shared(who)).not.toContain('Hvor langt er kommunerne?')
  const statuses = async (browser: Browser) =>
    Promise.all(addresses.slice(0, 4).map(async (address) => (await browser.get(address)).status))
  expect(await statuses(people['other clerk'] as Browser)).toEqual([404, 404, 200, 200])
  expect(await statuses(people['own link'] as Browser)).toEqual([200, 200, 404, 401])
  expect(
    (await (people['other clerk'] as Browser).post(`${deskOf('0183')}/${goal}`, { ...text('Fremmed'), tilstand: 'public' }))
      .status,
  ).toBe(404)
  expect((await on.own('0183'))[0]?.meaning).toBe('HEMMELIGpublic skal gøre mere.')
})

test('given two people in one answer, then the second is told, sees both texts, and loses none of the own', async () => {
  const on = await stage()
  const [clerk, secretariat] = [await on.signedIn('clerk', '0183' as never), await on.signedIn('secretariat')]
  const address = `${deskOf('0183')}/${goal}`
  const opened = formIn(await (await clerk.get(address)).text(), address)
  expect((await on.write(secretariat, '0183', { ...text('Sekretariatet'), tilstand: 'draft' }, opened)).status).toBe(303)
  const second = await on.write(clerk, '0183', { ...text('Medarbejderen'), tilstand: 'approved' }, opened)
  expect([second.status, Object.keys(second.errors)]).toEqual([409, ['tilstand']])
  expect(second.html).toContain('Sekretariatet løser opgaven i dag.')
  expect(second.html).toContain('af sekretariatet på kommunens vegne')
  const kept = formIn(second.html, address)
  expect(kept.loeses).toBe('Medarbejderen løser opgaven i dag.')
  expect((await on.write(clerk, '0183', {}, kept)).status).toBe(303)
  expect(await on.own('0183')).toMatchObject([{ solvedToday: 'Medarbejderen løser opgaven i dag.', state: 'approved' }])
  // Sent twice it counts once.
  const before = (await on.own('0183'))[0]?.save
  expect((await on.write(clerk, '0183', {}, kept)).status).toBe(303)
  expect((await on.own('0183'))[0]?.save).toBe(before)
})

test('given what cannot be read, then it is told at its field, and what was written is echoed', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', '0183' as never)
  const wrong = { 'fra-1': 'Dagvagten', 'hvornaar-1': 'engang', 'varig-2': 'yes', tilstand: 'draft' }
  const answer = await on.write(clerk, '0183', wrong)
  expect(answer.status).toBe(422)
  expect(Object.keys(answer.errors)).toEqual(['hvornaar-1', 'til-1', 'kilde-2'])
  expect(formIn(answer.html, `${deskOf('0183')}/${goal}`)).toMatchObject(wrong)
  expect((await on.write(clerk, '0183', { tilstand: 'draft' })).errors).toEqual({ loeses: 'Skriv mindst ét svar, før I gemmer.' })
  const more = await on.write(clerk, '0183', { ...text('Vi'), handling: 'tilfoej' })
  expect([more.status, formIn(more.html, `${deskOf('0183')}/${goal}`)['fra-4']]).toEqual([200, ''])
  const whole = {
    ...text('Vi'),
    budget: 'no',
    nyopgave: 'yes',
    'fra-1': 'Dagvagten',
    'til-1': 'Nattevagten',
    'hvornaar-1': 'marts 2027',
    'kilde-1': 'Varige midler fra 2016',
    'varig-1': 'yes',
    myndighed: 'Regionen',
    drift: 'Kommunen',
    tilstand: 'public',
  }
  expect((await on.write(clerk, '0183', whole)).status).toBe(303)
  const page = await (await on.browser().get(`${base}/vurderinger/2017/0183`)).text()
  for (const words of [
    'Fra Dagvagten til Nattevagten, marts 2027',
    'Varige midler fra 2016 (varig)',
    'Regionen',
    'af en kommunemedarbejder',
  ])
    expect(page).toContain(words)
  expect((await on.write(clerk, '0183', { betyder: 'Mere endnu', tilstand: 'public' })).status).toBe(303)
  const later = await (await on.browser().get(`${base}/vurderinger/2017/0183`)).text()
  expect(later).toContain('Det, kommunen viste før (1)')
  const overview = await (await on.browser().get(`${base}/vurderinger`)).text()
  expect(overview).toContain('1 af 29')
  expect(overview).toContain('Ja: 0, Nej: 1, Ikke afklaret: 0')
})

test('given recorded money for a goal, then its form tells how lasting it is and suggests it, and the form of another goal does not', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', '0183' as never)
  const form = async (of: string) => (await clerk.get(`${deskOf('0183')}/${of}`)).text()
  const html = await form(goal)
  expect(html).toContain('Midler til akutfunktioner: varige fra 2016')
  expect(html).toMatch(/<datalist id="midler"><option value="Midler til akutfunktioner">/)
  expect(html).toMatch(/name="kilde-1"[^>]* list="midler"/)
  expect(await form('2017-goal-2')).toContain('name="kilde-1"')
  expect(await form('2017-goal-2')).not.toMatch(/Midler til akutfunktioner|list="midler"/)
})
