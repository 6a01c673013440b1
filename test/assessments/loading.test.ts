import { expect, test } from 'vitest'
import { readOwnAssessments, readPublicAssessments, readPublishedAssessments, saveAssessment } from '#assessments'
import { looking } from '#db'
import type { MunicipalityCode } from '#kernel'
import { kattegat, stage } from '../loading/stage.ts'

const anholt = '9101' as MunicipalityCode
const now = new Date('2026-11-22T12:00:00Z')
const clerk = { by: { office: 'clerk', municipality: anholt }, person: null, now } as const
const head =
  'municipality,edition,goal,solved_today,meaning,within_budget,new_task,reprioritised,funding,authority,operator,source'
const file = (...rows: string[]) => ({ 'assessments.csv': [head, ...rows].join('\n') })
const row =
  'Anholt,2017,1,I dag,I morgen,nej,,Dag > Nat > marts 2027;Bil > Cykel,Varige midler > ja;Pulje > nej,Regionen,Øen,Sagen'

test('given a file of public assessments, when it is loaded, then each says what it said, and once more changes nothing', async () => {
  const on = await stage(kattegat)
  await on.imported(file(row, 'Hesselø,2017,2,,Intet nyt,,,,,,,'))
  const [one, other] = await looking(on.ledger.db, kattegat, readPublicAssessments)
  expect(one).toMatchObject({
    code: anholt,
    goal: '2017-goal-1',
    solvedToday: 'I dag',
    withinBudget: 'no',
    newTask: 'not-known',
    reprioritised: [
      { from: 'Dag', to: 'Nat', when: '2027-03' },
      { from: 'Bil', to: 'Cykel', when: '' },
    ],
    funding: [
      { source: 'Varige midler', permanent: 'yes' },
      { source: 'Pulje', permanent: 'no' },
    ],
    authority: 'Regionen',
    operator: 'Øen',
    source: 'Sagen',
  })
  expect(other).toMatchObject({ code: '9102', goal: '2017-goal-2', meaning: 'Intet nyt' })
  const before = await on.head()
  await on.imported(file(row, 'Hesselø,2017,2,,Intet nyt,,,,,,,'))
  expect(await on.head()).toEqual(before)
  // Changed in the file it is written anew; written in by the municipality it stands, whatever the file says then.
  await on.imported(file(row.replace('I morgen', 'I overmorgen')))
  const [published] = (await looking(on.ledger.db, kattegat, readPublicAssessments)).filter(({ code }) => code === anholt)
  expect(published?.meaning).toBe('I overmorgen')
  const own = { code: anholt, edition: 2017, goal: '2017-goal-1', state: 'draft', seen: published?.save ?? 0 } as const
  expect(
    (await saveAssessment(on.ledger, kattegat, clerk, { ...own, content: { ...published, meaning: 'Vores' } as never })).ok,
  ).toBe(true)
  await on.imported(file(row))
  expect((await looking(on.ledger.db, kattegat, (read) => readOwnAssessments(read, anholt)))[0]).toMatchObject({
    state: 'draft',
    meaning: 'Vores',
  })
  expect(await looking(on.ledger.db, kattegat, (read) => readPublishedAssessments(read, anholt))).toHaveLength(2)
})

const wrong = [
  [row.replace('2017,1', '2017,9'), /er ikke et mål i udgaven/],
  [row.replace('Dag > Nat > marts 2027', 'Dag'), /Skriv »fra > til > marts 2027«/],
  [row.replace('> ja', '> måske'), /Skriv »kilde > ja«/],
  ['Anholt,2017,1,,,,,,,,,', /siger intet om målet/],
] as const
test('given what cannot be in the file, then it is refused in plain words and nothing is loaded', async () => {
  const on = await stage(kattegat)
  for (const [text, said] of wrong) expect((await on.import(file(text))).join('\n'), text).toMatch(said)
})
