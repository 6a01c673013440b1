import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { realSite, siteOn } from '../support/real-site.ts'
import { headingOf, partsOf, tableOf, tilesOf, wordsOf } from './page.ts'
import { bothSites, loadInto, reading } from './stage.ts'

const pages = ['', '/maal', '/kommuner', '/papirer', '/tilslutning', '/forloeb', '/arkiv', '/journal']
const described = (name: string) =>
  `name,short_name,joint_body,secretariat,paper_name,about,invented\n${name},${name},Fællesrådet,Sekretariatet,Fælles mål,,nej\n`
const municipalities = `code,name,cluster_2020,cluster_confirmed,member_from,member_to
0101,Aby,Øst,yes,,
0147,Bøgeby,Øst,inferred,,
0151,Cederby,,,,
`
const editions = 'year,title,period_from,period_to,purpose,benefit,owner,source\n2020,Fælles mål 2020,2020,2023,,,,\n'

describe('given an alliance of another size', () => {
  test.each([46, 98])('when it has %i members, then every page counts them, and none of them counts 29', async (members) => {
    const { html } = await bothSites({ members, editions: 1 })
    for (const page of pages.slice(0, -1)) {
      const words = wordsOf(await html(`/opdigtet${page}`))
      expect([page, words.match(/.{20}(\b29 kommuner|af 29\b|alle 29\b).{9}/)]).toEqual([page, null])
    }
    expect(wordsOf(await html('/opdigtet'))).toContain(` af ${members} kommuner`)
    const register = await html('/opdigtet/tilslutning')
    expect(tableOf(register, 'register').rows).toHaveLength(members)
    expect(tilesOf(register)).toHaveLength(members)
    expect(wordsOf(await html('/opdigtet/kommuner'))).toContain(`${members} kommuner med `)
  })
})

describe('given an alliance where little is recorded', () => {
  test('when nothing but its name is, then every page says so in words', async () => {
    const { ledger } = await freshDatabase()
    await loadInto(ledger, 'tom', new Map([['alliance.csv', described('Tom')]]))
    const { html } = reading((await siteOn(ledger)).get)
    for (const page of pages) expect([page, headingOf(await html(`/tom${page}`)).length]).not.toEqual([page, 0])
    expect(wordsOf(await html('/tom'))).toContain('Der er endnu ikke registreret en udgave af papiret.')
    expect(wordsOf(await html('/tom/kommuner'))).toContain('Der er endnu ikke registreret nogen kommuner.')
    expect(wordsOf(await html('/tom/tilslutning'))).toContain('Der er endnu ikke registreret en udgave af papiret.')
    for (const page of pages) expect(wordsOf(await html(`/tom${page}`))).not.toMatch(/NaN|undefined|\bnull\b|\b0 kommuner/)
  })

  test('when there are members and no paper, then they are shown, and the paper is said to be missing', async () => {
    const { ledger } = await freshDatabase()
    const files = new Map([
      ['alliance.csv', described('Ny')],
      ['municipalities.csv', municipalities],
    ])
    await loadInto(ledger, 'ny', files)
    const { html } = reading((await siteOn(ledger)).get)
    expect(wordsOf(await html('/ny'))).toContain('Se alle 3 kommuner')
    const page = await html('/ny/kommuner')
    expect(wordsOf(page)).toContain('3 kommuner uden et indbyggertal for dem alle.')
    expect(tableOf(page, 'kommuner').rows).toEqual([
      { Kommune: 'Aby', Kode: '0101', Klynge: 'Øst', Indbyggere: 'ikke registreret', Tilslutning: '? ikke registreret' },
      { Kommune: 'Bøgeby', Kode: '0147', Klynge: 'Øst *', Indbyggere: 'ikke registreret', Tilslutning: '? ikke registreret' },
      {
        Kommune: 'Cederby',
        Kode: '0151',
        Klynge: 'ingen registreret',
        Indbyggere: 'ikke registreret',
        Tilslutning: '? ikke registreret',
      },
    ])
    expect(tilesOf(page)).toHaveLength(3)
    expect(wordsOf(await html('/ny/kommuner/0101'))).toContain('Der er endnu ikke registreret en udgave af papiret.')
  })

  test('when there is a paper that nobody has been sent, then nothing is adopted, and nothing is made up', async () => {
    const { ledger } = await freshDatabase()
    const files = new Map([
      ['alliance.csv', described('Ny')],
      ['municipalities.csv', municipalities],
      ['editions.csv', editions],
    ])
    await loadInto(ledger, 'ny', files)
    const { html } = reading((await siteOn(ledger)).get)
    const overview = wordsOf(await html('/ny'))
    expect(overview).toContain('Det er ikke dokumenteret, at alle 3 kommuner har vedtaget Fælles mål 2020.')
    expect(overview).toContain('Fælles mål 2020 er ikke registreret som sendt til nogen kommune.')
    expect(overview).toContain('Målene i udgaven 2020 er ikke registreret.')
    expect(overview).toContain('indbyggertal ikke registreret')
    const register = await html('/ny/tilslutning')
    expect(new Set(tableOf(register, 'register').rows.map((row) => row.Tilstand))).toEqual(new Set(['? ikke registreret']))
    for (const page of [...pages, '/kommuner/0101', `/klynger/${encodeURIComponent('Øst')}`])
      expect(wordsOf(await html(`/ny${page}`))).not.toMatch(/NaN|undefined|\bnull\b/)
  })
})

describe('given the home page', () => {
  const cards = (page: string) => partsOf(page, 'h3')
  test('when there is no alliance, one, or two, then it says which, and which one is invented', async () => {
    const nobody = reading((await siteOn((await freshDatabase()).ledger)).get)
    expect(wordsOf(await nobody.html('/'))).toContain('Her er endnu ingen alliancer.')
    const one = await reading((await realSite()).get).html('/')
    expect(cards(one)).toEqual(['KKR Hovedstaden'])
    expect(wordsOf(one)).not.toContain('opdigtet')
    const two = await (await bothSites({ members: 5, editions: 1 })).html('/')
    expect(cards(two)).toEqual(['KKR Hovedstaden', 'Den opdigtede alliance'])
    expect(partsOf(two, 'span', 'badge')).toEqual(['opdigtet'])
  })
})
