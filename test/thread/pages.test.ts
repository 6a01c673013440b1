import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { bothSites } from '../public-site/stage.ts'

const words = (html: string) =>
  html
    .replace(/<(head|nav|header|footer)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
const section = (html: string, id: string) =>
  words(new RegExp(`<section class="section" id="${id}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? '')

test('given the real case, then its road shows the known facts, and says of the rest that it is not recorded', async () => {
  const { html } = await bothSites({ members: 5, editions: 1, years: 1 })
  const page = await html('/kkr-hovedstaden/traad?udgave=2017')
  expect(section(page, 'mandat')).toContain('At rammepapirerne bliver fornyet KKR Hovedstaden')
  expect(section(page, 'temarunde')).toContain(
    '29 kommuner blev spurgt. Hvem der svarede, er ikke registreret. Hvornår runden sluttede, er ikke registreret.',
  )
  expect(section(page, 'dialogmoeder').match(/dialogmøde /g)).toHaveLength(4)
  for (const known of ['foråret 2016', 'april 2016', 'efteråret 2016', '12.10.2016', 'spor samlet i ét papir'])
    expect(section(page, 'dialogmoeder')).toContain(known)
  expect(section(page, 'prioriteringer').trim()).toBe('Prioriteringer Ikke registreret.')
  expect(section(page, 'udkast')).toMatch(
    /25\.11\.2016 Version 1 Skrivegruppen 6 mål\. .*6\.2\.2017 Version 2 Skrivegruppen 3 mål og 3 udviklingsområder/,
  )
  expect(section(page, 'behandling')).toMatch(
    /25\.11\.2016 Version 1: sendt tilbage KKR Hovedstaden .*6\.2\.2017 Version 2: godkendt til udsendelse/,
  )
  for (const known of [
    '6.2.2017 Version 2 er til 29 kommunalbestyrelser KKR Hovedstaden',
    'ikke registreret Version 2 sendt til 29 kommunalbestyrelser KKR Hovedstaden Dagen er ikke registreret; tidligst 6.2.2017.',
    'ikke registreret »Formandens begrundelse for fælles mål« Steen Christiansen (S), formand for KKR Hovedstaden, borgmester (Albertslund)',
  ])
    expect(section(page, 'udsendelse')).toContain(known)
  expect(section(page, 'kommunerne')).toContain('0 af 29 kommunalbestyrelser')
  expect(section(page, 'holdt-ude')).toMatch(
    /Borgere med kronisk sygdom ikke registreret .*sundhedsaftalen Sundhedsaftalen ikke registreret/,
  )
  expect(page).not.toMatch(/pdigtet|<svg[^>]*viewBox="0 -24/)

  const involved = await html('/kkr-hovedstaden/traad/inddragelse')
  const rows = [...involved.matchAll(/<tr><th scope="row"[\s\S]*?<\/tr>/g)].map(([row]) => words(row).trim())
  expect(rows).toHaveLength(29)
  const known =
    /^\S.* spurgt; svaret er ikke registreret( (inviteret; deltagelse|invitation ikke registreret; deltagelse) ikke registreret){4} ikke registreret( Sundhedschef \S+| ikke registreret| ikke med)? ikke registreret (sendt til kommunen|under behandling|påstået vedtaget uden dokumentation|ikke registreret)$/
  for (const row of rows) expect(row).toMatch(known)

  const goal = await html('/kkr-hovedstaden/traad/maal/2017-goal-1')
  expect(section(goal, 'forslag-bag')).toContain('Ikke registreret.')
  expect(section(goal, 'skridt')).toContain('Version 2: godkendt til udsendelse')
  const theme = await html('/kkr-hovedstaden/traad/tema/kronisk-sygdom')
  expect(words(theme)).toContain('Foreslået af ikke registreret')
  expect(section(theme, 'blev-til')).toMatch(/Holdt ude for nu .*Varetages i stedet Sundhedsaftalen Se på igen ikke registreret/)
})

test('given the invented road, then a goal leads to its suggestions, a suggestion to its goal, and the file says what the page says', async () => {
  const { html, get } = await bothSites({ members: 12 })
  const road = await html('/opdigtet/traad')
  expect(section(road, 'temaer')).toContain('40 temaer er registreret')
  expect(section(road, 'udsendelse')).toContain('»Derfor tre mål« Asta Opdigtet, Formand for Fællesrådet (opdigtet)')
  expect(section(road, 'behandling')).toContain('Indstilling: Sekretariatet indstiller')
  expect(road).toContain('role="img"')
  expect(section(road, 'udkast')).toMatch(/Version 1 .* 6 mål\. 20 kommentarer og 10 ændringsforslag fra \d+ kommuner/)
  expect(section(road, 'udkast')).toContain('3 mål og 3 udviklingsområder.')

  const goal = await html('/opdigtet/traad/maal/2026-maal-1')
  const [, id] = /href="\/opdigtet\/traad\/tema\/(tema-2026-\d+)"/.exec(goal) ?? []
  const theme = await html(`/opdigtet/traad/tema/${id}`)
  expect(theme).toContain('/opdigtet/traad/maal/2026-maal-1')
  expect(section(theme, 'skridt')).toMatch(
    /blev foreslået .*blev prioriteret.*Plads blandt 8 temaer: point \(Borda\) \d, par mod par \(Schulze\) \d.*Version 3: godkendt til udsendelse/,
  )

  const page = await html('/opdigtet/traad/inddragelse')
  const file = await get('/opdigtet/traad/inddragelse.csv')
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows: string[][] = parse(new TextDecoder().decode(bytes), { delimiter: ';' })
  const [header = [], ...lines] = rows
  expect(header.slice(0, 2)).toEqual(['Kommunekode', 'Kommune'])
  // Everyone who was a member on the way: the twelve of today and the one that has left.
  expect(lines).toHaveLength(13)
  for (const [code, name, ...cells] of lines) {
    const row = words(new RegExp(`<tr><th scope="row"[^>]*><a id="kommune-${code}"[\\s\\S]*?</tr>`).exec(page)?.[0] ?? '')
    expect(row.trim()).toBe([name, ...cells].join(' '))
  }
})

test('given an address that names no year, theme or goal, then it says what to write', async () => {
  const { get } = await bothSites({ members: 5, editions: 1, years: 1 })
  for (const [path, status] of [
    ['/traad?udgave=x', 400],
    ['/traad?udgave=1999', 404],
    ['/traad/inddragelse?udgave=1999', 404],
    ['/traad/inddragelse.csv?udgave=x', 400],
    ['/traad/tema/intet', 404],
    ['/traad/maal/intet', 404],
  ] as const)
    expect([path, (await get(`/opdigtet${path}`)).status]).toEqual([path, status])
})
