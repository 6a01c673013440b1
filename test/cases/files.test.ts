import { expect, test } from 'vitest'
import { readHeadings, readNumbers, readPublished, readTemplates } from '#case-parts'
import { packageOf, plainCase } from '#cases'
import { looking } from '#db'
import type { MunicipalityCode } from '#kernel'
import { kattegat, stage } from '../loading/stage.ts'

const files = {
  'case-headings.csv': 'municipality,headings,source,note\nAnholt,Anledning; Sagsfremstilling; Beslutning,Dagsordener,Udledt',
  'case-template.csv': 'edition,summary,goals,source\n2017,{papir} i {kommune}.,{maal},Prøve',
  'case-numbers.csv': 'edition,municipality,case_number,subject_number\n2017,Anholt,17/1,29.00.00-G01',
  'case-parts.csv':
    'edition,municipality,kind,title,text\n2017,Anholt,efter,Sagsfremstilling,Vi er få.\n2017,Anholt,bilag,Kort,Øen er lille.',
  'published-cases.csv': 'edition,municipality,note\n2017,Anholt,',
}
const code = '9101' as MunicipalityCode

test('given the files of cases, when they are loaded, then the case is shown as they make it, and once more changes nothing', async () => {
  const on = await stage(kattegat)
  await on.imported(files)
  const seen = await looking(on.ledger.db, kattegat, async (read) => ({
    headings: await readHeadings(read),
    templates: await readTemplates(read),
    numbers: await readNumbers(read),
    shown: await readPublished(read),
    whole: await packageOf(read, code, 2017, 'public'),
  }))
  expect(seen.headings).toMatchObject([{ code, source: 'Dagsordener', note: 'Udledt', headings: [{ id: 'anledning' }, {}, {}] }])
  expect(seen.numbers).toMatchObject([{ caseNumber: '17/1', subjectNumber: '29.00.00 G01' }])
  expect(seen.shown.map(({ template }) => template)).toEqual([1])
  const words = seen.whole ? plainCase(seen.whole) : ''
  expect(words).toMatch(/ANLEDNING\n\nPapiret 2017 i Anholt\./)
  expect(words).toMatch(/- Mål 1: Det ene\n- Mål 2: Det andet\n\n.*Vi er få\./s)
  expect(words).toMatch(/Bilag 2: Kort\n-+\n\nØen er lille\./)
  const before = await on.head()
  await on.imported(files)
  expect(await on.head()).toEqual(before)
  await on.imported({ ...files, 'case-template.csv': 'edition,summary,source\n2017,Kortere.,Prøve' })
  const later = await looking(on.ledger.db, kattegat, readTemplates)
  expect(later.map(({ version, parts }) => [version, parts.length])).toEqual([
    [1, 2],
    [2, 2],
  ])
  expect(await on.verified()).toMatchObject({ ok: true })
})

const wrong = {
  'case-headings.csv': 'municipality,headings\nAnholt,Resume; resume\nHesselø,',
  'case-template.csv': 'edition,summary\n2017,{noget}\n2019,Noget',
  'case-numbers.csv': 'edition,municipality,case_number,subject_number\n2017,Anholt,<b>,\n2017,Hesselø,,29',
}
test('given what cannot be in the files, then each row is refused in plain words and nothing is loaded', async () => {
  const on = await stage(kattegat)
  const lines = (await on.import(wrong)).join('\n')
  for (const said of [
    /står to gange/,
    /mindst én overskrift/,
    /er ikke et felt/,
    /er ingen udgave/,
    /er ikke et sagsnummer/,
    /er ikke et KLE-nummer/,
  ])
    expect(lines).toMatch(said)
  const strange = 'edition,municipality,kind,title,text\n2017,Anholt,efter,Andet,Noget'
  expect((await on.import({ 'case-parts.csv': strange })).join('\n')).toMatch(/er ikke en af kommunens overskrifter/)
  expect((await on.imported({})).wrote).toBe(true)
})
