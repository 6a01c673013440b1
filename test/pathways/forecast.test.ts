import { expect, test } from 'vitest'
import { load } from '#loading'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { type Edits, edited, stage as loadingStage, operator, realFiles } from '../loading/stage.ts'
import { kkr, stage } from '../meetings/stage.ts'

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const added = (lines: string) => (text: string) => `${text.trimEnd()}\n${lines}\n`
const ways: Edits = {
  'pathways.csv': added('Ishøj,Økonomiudvalget;0183-council,Styrelsesvedtægten\n0169,0169-council,'),
  'meeting-days.csv': added(
    [
      '0183-finance,2026-12-07,2026-11-27,,',
      '0183-finance,2026-11-09,2026-11-05,,',
      '0183-council,2026-12-16,,,',
      '0183-council,2026-12-09,,Aflyst for at spare,',
      '0169-council,2027-01-17,,,',
    ].join('\n'),
  ),
  'receipts.csv': 'dispatch,municipality,received,source\nudsendelse-2017,Ishøj,2026-11-02,\nudsendelse-2017,0169,2026-11,',
  'answer-dates.csv': 'dispatch,answer_by,reason\nudsendelse-2017,2026-12-31,',
}

test('given ways, meetings and what is recorded, then forecasts are told beside the facts and never as facts, in pages and in calendars', async () => {
  const on = await stage()
  expect(await load(on.ledger, kkr, operator, edited(await realFiles(), ways))).toMatchObject({ ok: true })
  const get = async (path: string) => (await on.browser().get(`/kkr-hovedstaden${path}`)).text()
  const rows = (html: string) => (html.match(/<tr>[\s\S]*?<\/tr>/g) ?? []).map(plain)
  const page = await get('/prognose')
  const [, first] = rows(page)
  expect(first).toMatch(
    /Høje-Taastrup .* 31\.12\.2026 prognose Kommunalbestyrelsen 17\.1\.2027 prognose tidligst 17\.1\.2027 prognose .*ventes for sent/,
  )
  const row = (name: string) => rows(page).find((one) => one.includes(` ${name} `))
  expect(row('Ishøj')).toMatch(
    /sendt til kommunen 31\.12\.2026 prognose Økonomiudvalget 7\.12\.2026 prognose tidligst 16\.12\.2026 prognose .*ventes til tiden/,
  )
  const copenhagen = /Der mangler: kommende mødedage for Andet af tre udvalg.*, Tredje af tre udvalg.* og Borgerrepræsentationen/
  expect(row('København')).toMatch(copenhagen)
  expect(row('København')).toContain('kan ikke forudsiges')
  expect(row('Albertslund')).toContain('Der mangler: papirets vej gennem kommunen.')
  expect(plain(page)).toContain('0 af 29 kommunalbestyrelser har en registreret beslutning.')
  expect(plain(page)).toContain(
    'prognose for 2 af de 29, der ikke er registreret med en beslutning, kan dagen forudsiges, den sidste af dem tidligst 17.1.2027. 1 svar ventes for sent.',
  )
  expect((await on.browser().get('/kkr-hovedstaden/prognose?udgave=1999')).status).toBe(404)

  const way = await get('/kommuner/0183/vej')
  const steps = rows(way.slice(way.indexOf('id="trin-2017"')))
  expect(steps[1]).toMatch(
    /Økonomiudvalget 1 behandler ikke registreret\. Mødedagen 9\.11\.2026 er gået.* prognose tidligst 7\.12\.2026; dagsordenen lukker 27\.11\.2026/,
  )
  expect(plain(way)).toContain('Regnet fra 2.11.2026, modtaget')
  expect(plain(await get('/kommuner/0101/vej'))).toContain('26.4.2017: udfaldet er ikke registreret')
  expect(plain(await get('/kommuner/0183'))).toContain('Prognose for beslutningen prognose tidligst 16.12.2026')

  const calendar = async (path: string) => (await get(path)).replaceAll('\r\n ', '')
  const own = await calendar('/kommuner/0183/kalender.ics')
  const events = own.split('BEGIN:VEVENT').slice(1)
  const found = (uid: string) => events.find((one) => one.includes(`UID:2017.0183.${uid}@kkr-hovedstaden.vej.samsigte`))
  expect(found('0183-council.2026-12-16')).toMatch(
    /SUMMARY:Ishøj\\, Kommunalbestyrelsen: .*kan behandles \(prognose\)[\s\S]*STATUS:TENTATIVE/,
  )
  expect(found('0183-finance.2026-12-07.dagsorden')).toContain('DTSTART;VALUE=DATE:20261127')
  expect(found('0183-council.2026-12-09')).toContain('STATUS:CANCELLED')
  expect(own).toMatch(/SUMMARY:Svar ønsket: .*\(Ishøj\)/)
  const all = await calendar('/kalender.ics')
  expect(all).toContain('SUMMARY:København\\, Børne- og Ungdomsudvalget: KKR-mål for sundhed 2017 er behandlet')
  expect(all.match(/SUMMARY:Svar ønsket/g)).toHaveLength(1)
  expect((await on.browser().get('/kkr-hovedstaden/kommuner/9999/kalender.ics')).status).toBe(404)
})

test('given the files, when they are loaded twice, then nothing is written again; what is wrong in a row is said', async () => {
  const on = await loadingStage()
  const all = { ...ways, 'body-names.csv': 'body,name,until\n0101-boerne-og-ungdomsudvalget,Børneudvalget,2018-12-31' }
  await on.imported(all)
  expect((await on.treatments()).find(({ code }) => code === '0101')?.bodyName).toBe('Børneudvalget')
  expect((await on.import(all)).at(-1)).toBe('Intet var ændret; registeret er, som det var.')
  const tries: [string, string, RegExp][] = [
    ['pathways.csv', '0147,0147-finance,', /skal slutte i kommunalbestyrelsen/],
    ['pathways.csv', '0147,Kulturudvalget;0147-council,', /nævner Kulturudvalget, som ikke er et organ/],
    ['pathways.csv', '0147,0147-finance;0147-finance+0147-council,', /samme organ|slutte i/],
    ['meeting-days.csv', '0147-council,2027-01-13,2027-01-14,,', /ligger efter mødet/],
    ['meeting-days.csv', 'kkr-hovedstaden,2027-01-13,,,', /ikke id for et organ i en kommune/],
  ]
  for (const [file, line, expected] of tries) {
    const before = ways[file] as (text: string) => string
    expect((await on.import({ ...ways, [file]: (text) => added(line)(before(text)) })).join('\n')).toMatch(expected)
  }
  expect(await verify(on.ledger.db, kkr, applying)).toMatchObject({ ok: true })
})
