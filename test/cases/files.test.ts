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

const wrong: readonly (readonly [file: string, text: string, said: RegExp])[] = [
  ['case-headings.csv', 'municipality,headings\nAnholt,Resume; resume', /står to gange/],
  ['case-headings.csv', 'municipality,headings\nAnholt,', /mindst én overskrift/],
  ['case-template.csv', 'edition,summary\n2017,{noget}', /er ikke et felt/],
  ['case-template.csv', 'edition,summary\n2019,Noget', /er ingen udgave/],
  ['case-numbers.csv', 'edition,municipality,subject_number\n2017,Anholt,29', /er ikke et KLE-nummer/],
  [
    'case-parts.csv',
    'edition,municipality,kind,title,text\n2017,Anholt,efter,Andet,Noget',
    /er ikke en af kommunens overskrifter/,
  ],
]
test('given what cannot be in one of the files, then it is refused in plain words and nothing is loaded', async () => {
  const on = await stage(kattegat)
  for (const [file, text, said] of wrong) expect((await on.import({ [file]: text })).join('\n'), text).toMatch(said)
  expect((await on.imported({})).wrote).toBe(true)
})
