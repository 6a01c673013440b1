import { expect, test } from 'vitest'
import type { SheetWorkbook } from '#sheets'
import { readCells } from '../../src/sheets/read-cells.ts'
import { writeCells } from '../../src/sheets/write-cells.ts'
import { deskOf, goal, stage } from '../assessment-room/stage.ts'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'

const path = `${deskOf('0183')}/regneark`

/** A file as somebody saves it again in a spreadsheet program, with some of its cells changed: by sheet, row and column from 0. */
async function edited(
  bytes: Uint8Array,
  edits: readonly (readonly [sheet: string, row: number, column: number, value: string])[],
) {
  const read = await readCells(bytes)
  if (!read.ok) throw new Error(read.refusal)
  const book: SheetWorkbook = {
    title: 'Gemt igen',
    author: 'Et program',
    day: '2026-11-25',
    sheets: read.value.sheets
      .filter(({ hidden }) => !hidden)
      .map(({ name, rows }) => {
        const all = rows.map((cells) => [...cells])
        for (const [, row, column, value] of edits.filter(([sheet]) => sheet === name)) {
          const cells = all[row] ?? []
          cells[column] = value
          all[row] = cells
        }
        const [head = [], ...rest] = all
        return {
          name,
          columns: head.map((title) => ({ title: String(title), kind: 'text' as const })),
          rows: rest.map((cells) => Array.from(cells, (one) => one ?? null)),
        }
      }),
  }
  return writeCells(book)
}
const takeOut = async (browser: Browser) => {
  const answer = await browser.get(`${path}/vurderinger.xlsx`)
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="vurderinger-0183-2017-2026-11-22.xlsx"',
  ])
  return new Uint8Array(await answer.arrayBuffer())
}
async function putIn(browser: Browser, bytes: Uint8Array) {
  const answer = await browser.upload(path, 'fil', bytes, 'vurderinger.xlsx')
  const address = answer.headers.get('location') ?? ''
  const html = address ? await (await browser.get(address)).text() : await answer.text()
  return { status: answer.status, address, html, form: () => formIn(html, address) }
}

test('given a spreadsheet that somebody has written in, then each change is shown, and what is ticked is saved', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', '0183' as never)
  const out = await takeOut(clerk)
  expect((await putIn(clerk, out)).html).toContain('Filen siger det samme, som der står nu.')
  const written = await edited(out, [
    ['Vurderinger', 1, 2, 'Vi har »0101« pladser\n=1+1'],
    ['Vurderinger', 1, 8, 'Delt med de andre kommuner'],
    ['Vurderinger', 2, 3, 'Et andet mål'],
    ['Omprioriteringer', 1, 0, 'Mål 1'],
    ['Omprioriteringer', 1, 1, 'Dagvagten'],
    ['Omprioriteringer', 1, 2, 'Nattevagten'],
    ['Omprioriteringer', 1, 3, 'marts 2027'],
  ])
  const shown = await putIn(clerk, written)
  expect(shown.status).toBe(303)
  expect(shown.html).toContain('Fra Dagvagten til Nattevagten, marts 2027')
  expect(await on.own('0183')).toEqual([])
  const form = shown.form()
  expect(form).toMatchObject({ 'tag-2017-goal-1': 'ja', 'tag-2017-goal-2': 'ja' })
  const { 'tag-2017-goal-2': _, ...only } = form
  const saved = await clerk.post(shown.address, only)
  expect(saved.status).toBe(303)
  expect(await on.own('0183')).toMatchObject([
    {
      goal,
      state: 'shared',
      solvedToday: 'Vi har »0101« pladser\n=1+1',
      reprioritised: [{ from: 'Dagvagten', to: 'Nattevagten', when: '2027-03' }],
    },
  ])
  // Sent twice it counts once, and what was taken out and in again is the same to the letter.
  await clerk.post(shown.address, only)
  expect(await on.own('0183')).toHaveLength(1)
  expect((await putIn(clerk, await takeOut(clerk))).html).toContain('Filen siger det samme, som der står nu.')
})

test('given that somebody saved meanwhile, then it is told, not ticked, and written over only by who ticks it', async () => {
  const on = await stage()
  const clerk = await on.signedIn('clerk', '0183' as never)
  const secretariat = await on.signedIn('secretariat')
  const written = await edited(await takeOut(clerk), [['Vurderinger', 1, 3, 'Fra regnearket']])
  await on.write(secretariat, '0183', { betyder: 'Fra sekretariatet', tilstand: 'draft' })
  const shown = await putIn(clerk, written)
  expect(shown.html).toContain('Ændret, siden regnearket blev hentet')
  expect(shown.html).toContain('Fra sekretariatet')
  expect(shown.form()).not.toHaveProperty('tag-2017-goal-1')
  expect((await clerk.post(shown.address, shown.form())).status).toBe(422)
  // Once more, after the form was opened: refused and shown anew.
  await on.write(secretariat, '0183', { betyder: 'Endnu en', tilstand: 'draft' })
  const ticked = { ...shown.form(), 'tag-2017-goal-1': 'ja' }
  const late = await clerk.post(shown.address, ticked)
  expect(late.status).toBe(409)
  const anew = { ...formIn(await late.text(), shown.address), 'tag-2017-goal-1': 'ja' }
  expect((await clerk.post(shown.address, anew)).status).toBe(303)
  expect((await on.own('0183'))[0]?.meaning).toBe('Fra regnearket')
})

test('given another municipality’s file, or none at all, then it is refused, and nobody sees what another sent', async () => {
  const on = await stage()
  const [clerk, other] = [await on.signedIn('clerk', '0183' as never), await on.signedIn('clerk', '0101' as never)]
  const theirs = await (await other.get(`${deskOf('0101')}/regneark/vurderinger.xlsx`)).arrayBuffer()
  const wrong = async (bytes: Uint8Array) => errorsIn((await putIn(clerk, bytes)).html).fil
  expect(await wrong(new Uint8Array(theirs))).toMatch(/^Filen hører til en anden kommune/)
  expect(await wrong(new TextEncoder().encode('kode;navn'))).toMatch(/^Filen er ikke et regneark/)
  expect((await other.get(`${path}/vurderinger.xlsx`)).status).toBe(404)
  expect((await other.upload(path, 'fil', new Uint8Array([1]), 'a.xlsx')).status).toBe(404)
  const shown = await putIn(clerk, await edited(await takeOut(clerk), [['Vurderinger', 1, 3, 'Kun vores']]))
  const statuses = await Promise.all(
    [other, on.browser(), await on.linked('0101'), await on.linked('0183')].map(
      async (one) => (await one.get(shown.address)).status,
    ),
  )
  expect(statuses).toEqual([404, 401, 404, 200])
})
