import { expect, test } from 'vitest'
import { readSheet } from '#sheets'
import { headingOf, legendOf, type TableRow, tableOf, tilesOf, wordsOf } from '../public-site/page.ts'
import { reading } from '../public-site/stage.ts'
import { bothAlliances } from '../records/both-alliances.ts'

const counted = (cell: string | undefined) => Number(/^(\d+) af \d+$/.exec(cell ?? '')?.[1])
const plainRows = (rows: readonly TableRow[]) => rows.filter((row) => !row.Trin?.includes('(del af de besluttede)'))

test('the real case shows 29 referrals, one in committee, no decision and nobody late, and invents nothing', async () => {
  const { html, json } = reading((await bothAlliances()).get)
  const page = await html('/kkr-hovedstaden/opfoelgning')
  const said = wordsOf(page)
  expect(headingOf(page)).toBe('Opfølgning på KKR-mål for sundhed 2017')
  expect(said).toContain('0 af 29 kommuner har en registreret beslutning om KKR-mål for sundhed 2017.')
  expect(said).toContain('29 af 29 kommuner har ifølge det registrerede fået papiret sendt.')
  expect(said).toContain('1 af 29 kommuner er nået til et udvalg eller råd: København.')
  expect(said).toContain('Der er ikke registreret nogen svarfrist, så ingen kommune er for sent ude.')
  expect(legendOf(page)).toEqual({ 'i udvalg eller råd': 1, 'sendt, modtagelse ikke registreret': 28 })
  const copenhagen = tableOf(page, 'matrix').rows.find(({ Kommune }) => Kommune === 'København')
  expect(copenhagen).toMatchObject({
    Sendt: 'ikke registreret, tidligst 6.2.2017',
    Modtaget: '–',
    'Udvalg og råd': 'Børne- og Ungdomsudvalget 26.4.2017',
    Økonomiudvalg: '–',
    'Kommunal\u00adbestyrelse': '–',
    Svar: 'svarfrist ikke registreret',
  })
  const file = await json('/kkr-hovedstaden/opfoelgning.json')
  expect(file.totals.sent.councils).toBe(29)
  expect(
    file.municipalities.every((one: { answerBy: null; daysLate: null }) => one.answerBy === null && one.daysLate === null),
  ).toBe(true)
  expect(file.curve.at(-1)).toMatchObject({ members: 29, received: { sure: 1, possible: 1 }, decided: { sure: 0, possible: 0 } })
})

test('in the invented alliance the page, the map, the matrix, the curve and the files say the same of every stage', async () => {
  const { get } = await bothAlliances()
  const { html, json } = reading(get)
  const page = await html('/opdigtet/opfoelgning')
  const totals = tableOf(page, 'trin-i-tal').rows
  const matrix = tableOf(page, 'matrix').rows
  const { municipalities, curve, totals: said } = await json('/opdigtet/opfoelgning.json')
  expect(plainRows(totals).reduce((sum, row) => sum + counted(row.Kommuner), 0)).toBe(matrix.length)
  expect(tilesOf(page)).toHaveLength(matrix.length)
  expect(Object.values(legendOf(page)).reduce((sum, count) => sum + count, 0)).toBe(matrix.length)
  expect(said.stages.filter(({ share }: { share: { councils: number } }) => share.councils === 0)).toEqual([])
  for (const { stage, share } of said.stages)
    expect(municipalities.filter((one: { stage: string }) => one.stage === stage)).toHaveLength(share.councils)
  expect(curve.at(-1).decided.sure).toBe(said.decided.councils)
  expect(curve.some(({ decided }: { decided: { sure: number; possible: number } }) => decided.possible > decided.sure)).toBe(true)
  const late = tableOf(page, 'sent').rows
  expect(late).toHaveLength(said.late.councils)
  expect(late.map((row) => Number(row['Dage efter fristen']))).toEqual(
    late.map((row) => Number(row['Dage efter fristen'])).toSorted((a, b) => b - a),
  )

  const csv = Buffer.from(await (await get('/opdigtet/opfoelgning.csv')).arrayBuffer()).toString()
  const lines = csv.trimEnd().split('\r\n')
  expect([csv.charCodeAt(0), lines.length, lines[0]?.split(';').length]).toEqual([0xfeff, matrix.length + 1, 15])
  const sheet = await readSheet(new Uint8Array(await (await get('/opdigtet/opfoelgning.xlsx')).arrayBuffer()))
  if (!sheet.ok) throw new Error(sheet.refusal)
  const [rows, days] = sheet.value.sheets
  expect([rows?.rows.length, days?.rows.length]).toEqual([matrix.length + 1, curve.length + 1])
  expect(rows?.rows.slice(1).map((row) => row[0])).toEqual(municipalities.map(({ code }: { code: string }) => code))
})

test('a cluster and a stage can be asked for, in the files too, and what is not there is said', async () => {
  const { get } = await bothAlliances()
  const { html, json } = reading(get)
  const all = tableOf(await html('/opdigtet/opfoelgning'), 'matrix').rows
  const { municipalities } = await json('/opdigtet/opfoelgning.json')
  const { clusters } = municipalities[0]
  const page = await html(`/opdigtet/opfoelgning?klynge=${encodeURIComponent(clusters[0])}`)
  expect(headingOf(page)).toContain(clusters[0])
  expect(tableOf(page, 'matrix').rows.length).toBeLessThan(all.length)
  const late = await json('/opdigtet/opfoelgning.json?trin=for-sent')
  expect(late.municipalities.every(({ daysLate }: { daysLate: number }) => daysLate > 0)).toBe(true)
  expect(late.municipalities.length).toBeGreaterThan(0)
  const decided = await html('/opdigtet/opfoelgning?trin=besluttet')
  expect(wordsOf(decided)).toContain('Kommune for kommune: besluttet')
  expect((await get('/opdigtet/opfoelgning?trin=nede')).status).toBe(404)
  expect((await get('/opdigtet/opfoelgning.csv?udgave=1999')).status).toBe(404)
  expect((await get('/opdigtet/opfoelgning?trin=udvalg&trin=sendt')).status).toBe(400)
})
