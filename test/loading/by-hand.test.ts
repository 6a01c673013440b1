import { expect, test } from 'vitest'
import { roughly } from '#kernel'
import { recordTreatment, withdrawTreatment } from '#meetings'
import { kattegat, put, secretariat, stage } from './stage.ts'

const said = (words: string, metOn: string) =>
  ({
    id: crypto.randomUUID(),
    matter: 'ud-1-9101',
    body: '9101-council',
    metOn: roughly(metOn),
    words,
    outcomes: [{ point: null, proposed: 'not-known', kind: 'rejected', votes: '', reservation: '' }],
    votes: '',
    reservation: '',
    evidence: null,
    source: '',
  }) as const

async function corrected() {
  const on = await stage(kattegat)
  await on.imported()
  const [loaded] = await on.treatments()
  const treatment = said('Afvist', '2017-03-01')
  const command = { treatment, supersedes: loaded?.id ?? null, newBody: null }
  expect(await recordTreatment(on.ledger, kattegat, secretariat, command)).toMatchObject({ ok: true })
  const ofAnholt = async () => (await on.treatments()).filter(({ body }) => body === '9101-council').map(({ words }) => words)
  return { ...on, ofAnholt }
}

test('given a treatment that the secretariat has corrected, when the same row is loaded, then the correction stands and is told', async () => {
  const on = await corrected()
  const before = await on.head()
  expect(await on.import()).toContain('  Rettet af en person siden sidst, og rettelsen gælder: a (1 i alt).')
  expect(await on.head()).toEqual(before)
})

test('given the same, when the row has changed, or has moved to another day, then the correction stands and is told', async () => {
  const on = await corrected()
  for (const edit of [put('Godkendt,', 'Vedtaget,'), put('2017-03-01,Godkendt', '2017-03-09,Vedtaget')]) {
    const before = await on.head()
    const lines = await on.import({ 'treatments.csv': edit })
    expect(lines).toContain('  Ikke ændret: a, for en person har rettet den siden.')
    expect(lines.at(-1)).toBe('Intet var ændret; registeret er, som det var.')
    expect(await on.head()).toEqual(before)
  }
  expect(await on.ofAnholt()).toEqual(['Godkendt', 'Afvist'])
})

test('given a correction that was itself corrected, then no row is written over either', async () => {
  const on = await corrected()
  const all = await on.treatments()
  const treatment = said('Vedtaget', '2017-03-03')
  await recordTreatment(on.ledger, kattegat, secretariat, { treatment, supersedes: all.at(-1)?.id ?? null, newBody: null })
  await on.import({ 'treatments.csv': put('Godkendt,', 'Noteret,') })
  expect(await on.ofAnholt()).toEqual(['Godkendt', 'Afvist', 'Vedtaget'])
})

test('given a meeting that a person recorded first, when a row tells of it, then the person’s record stands and is told', async () => {
  const on = await stage(kattegat)
  await on.imported({ 'treatments.csv': null })
  await recordTreatment(on.ledger, kattegat, secretariat, {
    treatment: said('Afvist', '2017-03-01'),
    supersedes: null,
    newBody: null,
  })
  const lines = await on.import()
  expect(lines).toContain('  Ikke ændret: a, for en person har registreret samme møde.')
  expect(lines).toContain('treatments.csv: 2 rækker, 1 ny, 0 ændrede, 0 uændrede.')
  expect((await on.treatments()).map(({ words }) => words)).toEqual(['Afvist', 'Udsat'])
})

test('given a body that a clerk has added, when a file describes it, then the clerk’s words stand and it is told', async () => {
  const on = await stage(kattegat)
  await on.imported()
  const body = { id: '9101-havudvalget', name: 'Havudvalget', kind: 'committee', code: '9101', parent: null, role: '' }
  const newBody = { ...body, from: '', to: '' } as never
  const treatment = { ...said('Drøftet', '2017-02-15'), body: body.id }
  expect(await recordTreatment(on.ledger, kattegat, secretariat, { treatment, supersedes: null, newBody })).toMatchObject({
    ok: true,
  })
  const lines = await on.import({
    'bodies.csv': 'id,name,kind,municipality\n9101-havudvalget,Udvalget for havet,committee,Anholt',
  })
  expect(lines).toContain('  Ikke ændret: 9101-havudvalget, for en person har registreret den.')
  expect(await on.rows("select name from {schema}.bodies where id = '9101-havudvalget'")).toEqual([{ name: 'Havudvalget' }])
})

test('given a treatment that the secretariat has withdrawn, when its row is loaded, changed or not, then it is never written again', async () => {
  const on = await stage(kattegat)
  await on.imported()
  const [loaded] = await on.treatments()
  const withdrawal = { treatment: loaded?.id ?? '', matter: 'ud-1-9101', reason: 'Forkert kommune' }
  expect(await withdrawTreatment(on.ledger, kattegat, secretariat, withdrawal)).toMatchObject({ ok: true })
  const before = await on.head()
  expect(await on.import()).toContain('  Trukket tilbage af en person siden sidst, og bliver ikke skrevet igen: a (1 i alt).')
  for (const edit of [put('Godkendt,', 'Vedtaget,'), put('2017-03-01,Godkendt', '2017-03-09,Vedtaget')]) {
    const lines = await on.import({ 'treatments.csv': edit })
    expect(lines).toContain('  Ikke ændret: a, for en person har trukket den tilbage.')
  }
  expect(await on.head()).toEqual(before)
  expect(await on.verified()).toMatchObject({ ok: true })
})

test('given a correction that was withdrawn, then the row is not written again either', async () => {
  const on = await corrected()
  const last = (await on.treatments()).at(-1)
  const withdrawal = { treatment: last?.id ?? '', matter: 'ud-1-9101', reason: 'Forkert kommune' }
  expect(await withdrawTreatment(on.ledger, kattegat, secretariat, withdrawal)).toMatchObject({ ok: true })
  expect(await on.import({ 'treatments.csv': put('Godkendt,', 'Noteret,') })).toContain(
    '  Ikke ændret: a, for en person har trukket den tilbage.',
  )
})
