import { expect, test } from 'vitest'
import type { AllianceSlug } from '#kernel'
import { load } from '#loading'
import { problemLines } from '#reading'
import { freshDatabase } from '../support/database.ts'
import { siteOn } from '../support/real-site.ts'
import { operator } from './loaded.ts'

/**
 * Three municipalities over time: Aasebro was called Svaleby until the end of 2019, Bølgevig left on the last day of 2019, and
 * Klitrup joined on 1 July 2020. Aasebro is in two clusters from 2020.
 */
const folder = new Map(
  Object.entries({
    'alliance.csv': `name,short_name,joint_body,secretariat,paper_name,about,invented
Opdigtet prøve,Prøve,Fællesrådet (opdigtet),Sekretariatet (opdigtet),Mål,,ja`,
    'municipalities.csv': `code,name,cluster_2018,population_2018-01-01,population_2020-01-01,member_from,member_to
9001,Aasebro,Skov,1.000,1.100,,
9002,Bølgevig,Skov,3.000,3.100,,2019-12-31
9003,Klitrup,Kyst,5.000,5.500,2020-07-01,`,
    'municipality-names.csv': `code,name,from,to
9001,Svaleby,2010-01-01,2019-12-31`,
    'groupings.csv': `municipality,grouping,kind,from,to
9001,Kyst,cluster,2020-01-01,`,
    'bodies.csv': 'id,name,kind\nfaellesraadet,Fællesrådet (opdigtet),joint-body',
    'editions.csv': 'year,title,period_from,period_to\n2018,Mål 2018,2018,2021',
    'versions.csv': 'edition,number,dated\n2018,1,2018-02-06',
    'dispatches.csv': `id,edition,version,dispatched,councils
udsendelse,2018,1,2018-03-01,9001;9002
eftersendt,2018,1,2020-08-01,9003`,
    'treatments.csv': `id,edition,version,municipality,body,met_on,words,outcomes,evidence_address,evidence_fetched,evidence_quote
a,2018,1,9001,9001-council,2018-05-02,Godkendt,approval:approved,https://www.aasebro.example/1,2018-06-01,Godkendt
b,2018,1,9002,9002-council,2018-05-03,Godkendt,approval:approved,https://www.boelgevig.example/1,2018-06-01,Godkendt
c,2018,1,9003,9003-council,2020-10-01,Godkendt,approval:approved,https://www.klitrup.example/1,2020-11-01,Godkendt`,
  }),
)

/** The pages of that alliance, as a reader sees them. */
async function pages() {
  const { ledger } = await freshDatabase()
  const loaded = await load(ledger, 'proeve' as AllianceSlug, operator, folder)
  if (!loaded.ok) throw new Error(problemLines(loaded.refusal).join('\n'))
  const { get } = await siteOn(ledger)
  const text = async (path: string) => {
    const answer = await get(`/proeve${path}`)
    expect(answer.status).toBe(200)
    const main = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? ''
    return main.replace(/<svg[\s\S]*?<\/svg>|<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  }
  return { get, text }
}

test('given a day before anything changed, then the register has the members, the name and the denominators of that day', async () => {
  const { text } = await pages()
  const register = await text('/tilslutning?dato=2019-06-01')
  expect(register).toContain('2 af 2 kommuner (4.000 af 4.000 indbyggere pr. 1.1.2018, 100,0 %) har en dokumenteret vedtagelse.')
  expect(register).toContain('Svaleby')
  expect(register).not.toContain('Aasebro')
  expect(register).not.toContain('Klitrup')
  expect(register).not.toContain('Kyst')
})

test('given the last day of a member and the day after, then it counts on the first and not on the second', async () => {
  const { text } = await pages()
  expect(await text('/tilslutning?dato=2019-12-31')).toContain('2 af 2 kommuner (4.000 af 4.000 indbyggere')
  const after = await text('/tilslutning?dato=2020-01-01')
  expect(after).toContain('1 af 1 kommune (1.100 af 1.100 indbyggere pr. 1.1.2020, 100,0 %) har en dokumenteret vedtagelse.')
  expect(after).toContain('Aasebro')
  expect(after).not.toContain('Svaleby')
  expect(after).not.toContain('Bølgevig')
})

test('given a newcomer, then it counts from the day that it joins, first as not recorded and later as adopted', async () => {
  const { text } = await pages()
  expect(await text('/tilslutning?dato=2020-06-30')).not.toContain('Klitrup')
  const joined = await text('/tilslutning?dato=2020-07-01')
  expect(joined).toContain('1 af 2 kommuner (1.100 af 6.600 indbyggere pr. 1.1.2020, 16,7 %) har en dokumenteret vedtagelse.')
  expect(joined).toMatch(/Klitrup ikke registreret/)
  expect(await text('/tilslutning')).toContain('2 af 2 kommuner (6.600 af 6.600 indbyggere pr. 1.1.2020, 100,0 %)')
})

test('given one that is in two clusters, then it counts in both, and once in the whole', async () => {
  const { text } = await pages()
  expect(await text('/tilslutning')).toMatch(/Kyst 2 af 2 6\.600 af 6\.600 indbyggere .*Skov 1 af 1 1\.100 af 1\.100 indbyggere/)
  expect(await text('/tilslutning?dato=2019-06-01')).toMatch(/Skov 2 af 2 4\.000 af 4\.000 indbyggere/)
})

test('given one that has left, then its page still answers, and says until when it was with the others', async () => {
  const { get, text } = await pages()
  const page = await text('/kommuner/9002')
  expect(page).toContain('Kommunen var med til og med 31.12.2019.')
  expect(page).toContain('Bølgevig har vedtaget Mål 2018 den 3.5.2018.')
  expect(await text('/kommuner')).not.toContain('Bølgevig')
  const { municipalities } = (await (await get('/api/v1/proeve/municipalities')).json()) as { municipalities: { name: string }[] }
  expect(municipalities.map(({ name }) => name)).toEqual(['Klitrup', 'Aasebro'])
})
