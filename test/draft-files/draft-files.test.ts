import { expect, test } from 'vitest'
import { goalsOf, textsUnder, wordingOf } from '#drafting'
import { type Piece, readWord, type WordText, writeWord } from '#word'
import { given, stage, text, writer } from '../drafting/stage.ts'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { ishoej } from '../meetings/stage.ts'
import { documentNamed } from '../word/documents.ts'

const base = '/kkr-hovedstaden/udkast/2017'
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

async function fileOf(browser: Browser): Promise<WordText> {
  const answer = await browser.get(`${base}/word/udkast.docx`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ])
  const read = await readWord(new Uint8Array(await answer.arrayBuffer()))
  if (!read.ok) throw new Error(read.refusal)
  return read.value
}
const send = (browser: Browser, bytes: Uint8Array, name = 'udkast.docx') => browser.upload(`${base}/word`, 'fil', bytes, name)
/** Sends pieces as a document; answers with the preview's address and page. */
async function preview(browser: Browser, { title, pieces }: Pick<WordText, 'title' | 'pieces'>) {
  const sent = await send(browser, await writeWord({ title, pieces, author: '', day: '2026-11-22', notes: [] }))
  expect(sent.status).toBe(303)
  const address = sent.headers.get('location') ?? ''
  return { address, html: await (await browser.get(address)).text() }
}
const reworded = (pieces: readonly Piece[], from: string, to: string) =>
  pieces.map((piece) => ({ ...piece, text: piece.text.replace(from, to) }))

test('given a draft taken out as a Word file, when it comes in unchanged, then nothing would change', async () => {
  const on = await stage()
  await on.add('Indledning til papiret')
  const ann = await on.signedIn('writer', ishoej)
  const file = await fileOf(ann)
  expect(file.pieces.map(({ text }) => text)).toContain(
    'Mål 1: Vi vil sikre effektive akuttilbud i det nære sundhedsvæsen til borgere med fysiske sygdomme',
  )
  const { html } = await preview(ann, file)
  expect(plain(html)).toContain('Filen siger det samme som udkastet.')
  expect(plain(html)).toContain('Intet er gemt endnu.')
})

test('given the public file of the version that a draft began from, when it is read in, then nothing would change', async () => {
  const on = await stage()
  const ann = await on.signedIn('writer', ishoej)
  const answer = await ann.get('/kkr-hovedstaden/papirer/2017/versioner/2.docx')
  const sent = await send(ann, new Uint8Array(await answer.arrayBuffer()))
  const html = plain(await (await ann.get(sent.headers.get('location') ?? '')).text())
  expect(html).toContain('Filen siger det samme som udkastet.')
  expect(html).toContain('noter fra Samsigte. Siger kun, hvor dokumentet er fra.')
})

test('given a file with changes, when it is seen and saved, then the draft says so, ids stay, and every old text is in the history', async () => {
  const on = await stage()
  const [kept, gone] = [await on.add('Kommunerne vil samarbejde'), await on.add('Dette går ud igen')]
  const ann = await on.signedIn('writer', ishoej)
  const file = await fileOf(ann)
  const pieces = reworded(file.pieces, 'vil samarbejde', 'skal samarbejde')
    .filter(({ text }) => text !== 'Dette går ud igen')
    .flatMap((piece): Piece[] =>
      piece.mark === '2017-goal-2' ? [{ kind: 'bullet', level: 1, text: 'Et nyt punkt' }, piece] : [piece],
    )
  const { address, html } = await preview(ann, { ...file, pieces: reworded(pieces, 'Frist: ikke angivet', 'Frist: marts 2028') })
  const seen = plain(html)
  expect(seen).toMatch(/1 ny del, .*ændrede dele og 1 del, der går ud/)
  expect(seen).toContain('Kommunerne [slettet: vil ] [tilføjet: skal ] samarbejde')
  expect(seen).toContain('[tilføjet: Et nyt punkt ] nyt Punkt i en liste')
  expect(seen).toContain('[slettet: Dette går ud igen ] går ud Afsnit')
  expect((await on.part(kept))?.content).toEqual(text('Kommunerne vil samarbejde'))

  const form = formIn(html, address)
  expect((await ann.post(address, form)).headers.get('location')).toBe(base)
  expect((await on.part(kept))?.content).toEqual(text('Kommunerne skal samarbejde'))
  expect((await on.saves(kept)).map(({ content, reason }) => [wordingOf(content), reason])).toEqual([
    ['Kommunerne skal samarbejde', 'imported'],
    ['Kommunerne vil samarbejde', 'written'],
  ])
  const draft = await on.draft()
  expect(draft.removed).toMatchObject([{ id: gone, removed: { because: expect.stringMatching(/^Stod ikke i den Word-fil/) } }])
  expect(goalsOf(draft).map(({ id }) => id)).toEqual(['2017-goal-1', '2017-goal-2', '2017-goal-3'])
  expect(textsUnder(draft, '2017-goal-1').map(({ content }) => content.text)).toEqual(['Et nyt punkt'])

  const count = (await on.saves()).length
  expect((await ann.post(address, form)).headers.get('location')).toBe(base)
  expect((await on.saves()).length).toBe(count)
})

test('given somebody who saves in the draft meanwhile, when the file is saved, then its sender is told, sees it anew, and nothing is lost', async () => {
  const on = await stage()
  const id = await on.add('Før')
  const ann = await on.signedIn('writer', ishoej)
  const file = await fileOf(ann)
  const { address, html } = await preview(ann, { ...file, pieces: reworded(file.pieces, 'Før', 'Fra filen') })
  given(await on.write(writer, id, (await on.part(id))?.save ?? 0, text('En andens')))
  const told = await ann.post(address, formIn(html, address))
  expect(told.status).toBe(409)
  const again = await told.text()
  expect(plain(again)).toContain('Nogen har ændret udkastet')
  expect(plain(again)).toContain('[slettet: En andens ] [tilføjet: Fra filen ]')
  expect((await on.part(id))?.content).toEqual(text('En andens'))
  expect((await ann.post(address, formIn(again, address))).status).toBe(303)
  expect((await on.saves(id)).map(({ content }) => wordingOf(content))).toEqual(['Fra filen', 'En andens', 'Før'])
})

test('given two who save their files at the same time, then one is saved, and the other is told and sees both', async () => {
  const on = await stage()
  const id = await on.add('Før')
  const [ann, bo] = [await on.signedIn('writer', ishoej), await on.signedIn('secretariat')]
  const file = await fileOf(ann)
  const sides = await Promise.all(
    [ann, bo].map(async (browser, at) => {
      const seen = await preview(browser, { ...file, pieces: reworded(file.pieces, 'Før', `Fra fil ${at}`) })
      return { browser, address: seen.address, form: formIn(seen.html, seen.address) }
    }),
  )
  const answers = await Promise.all(sides.map(({ browser, address, form }) => browser.post(address, form)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const told = plain(await (answers.find(({ status }) => status === 409) as Response).text())
  expect(told).toMatch(/\[slettet: \d ?\] \[tilføjet: \d ?\]|\[slettet: Fra fil \d ?\] \[tilføjet: Fra fil \d ?\]/)
  expect(await on.saves(id)).toHaveLength(2)
})

test('given a draft that has become a version, then it can be taken out and nothing can be read into it', async () => {
  const on = await stage()
  const ann = await on.signedIn('writer', ishoej)
  const file = await fileOf(ann)
  const { address, html } = await preview(ann, { ...file, title: 'Et andet navn' })
  await on.ledger.db.pool.query('update alliance_kkr_hovedstaden.desk_drafts set numbered_at = now()')
  expect((await ann.post(address, formIn(html, address))).status).toBe(409)
  const again = await send(ann, documentNamed('changes'))
  expect([again.status, Object.values(errorsIn(await again.text()))]).toEqual([
    409,
    [expect.stringContaining('nummereret som en version')],
  ])
  expect((await fileOf(ann)).pieces).toEqual(file.pieces)
})

test('given a document from elsewhere, then what cannot be taken over is listed with where it stands, before anything is saved', async () => {
  const on = await stage()
  const ann = await on.signedIn('secretariat')
  const sent = await send(ann, documentNamed('everything'), 'alt muligt.docx')
  const html = plain(await (await ann.get(sent.headers.get('location') ?? '')).text())
  for (const told of [
    '1 tabel. Teksten er taget med som afsnit',
    '»Kilden til tallet.« ved »Teksten har en fodnote',
    '1 billede. Ikke taget med.',
    'link til målene: https://example.org/maal',
    'går ud Mål',
  ])
    expect(html).toContain(told)
  const changes = await send(ann, documentNamed('changes'))
  const tracked = plain(await (await ann.get(changes.headers.get('location') ?? '')).text())
  expect(tracked).toContain('2 sporede sletninger af 1 person. Det slettede er ikke taget med')
  expect(tracked).not.toContain('Anne')
  expect(await on.saves()).toEqual((await on.saves()).filter(({ reason }) => reason !== 'imported'))
})

test('given what is no Word file, or no file, then the form comes back and says what to do', async () => {
  const on = await stage()
  const ann = await on.signedIn('writer')
  for (const [bytes, told] of [
    [Buffer.from('MZ et program'), 'Filen er ikke et Word-dokument (.docx), uanset hvad den hedder.'],
    [new Uint8Array(), 'Filen er tom.'],
  ] as const) {
    const answer = await send(ann, bytes, 'udkast.docx')
    expect(answer.status).toBe(422)
    expect(errorsIn(await answer.text()).fil).toContain(told)
  }
  const none = await ann.post(`${base}/word`, { fil: 'udkast.docx' })
  expect(errorsIn(await none.text())).toEqual({ fil: 'Vælg en Word-fil (.docx).' })
})

test('given a paragraph longer than the draft takes, then its sender is told which, and nothing is kept', async () => {
  const on = await stage()
  const ann = await on.signedIn('writer', ishoej)
  const pieces = [{ kind: 'paragraph', level: 0, text: `Et langt afsnit ${'ord '.repeat(1300)}` }] as const
  const bytes = await writeWord({ title: 'Papiret', pieces, author: '', day: '2026-11-22', notes: [] })
  const sent = await send(ann, bytes)
  expect([sent.status, errorsIn(await sent.text()).fil]).toEqual([
    422,
    expect.stringMatching(/5\.2\d\d tegn.*Del det.*Et langt afsnit/),
  ])
})

test('a file that was read is its sender’s alone, lasts a day, and only writers come here', async () => {
  const on = await stage()
  const [ann, bo] = [await on.signedIn('writer', ishoej), await on.signedIn('secretariat')]
  const file = await fileOf(ann)
  const { address, html } = await preview(ann, { ...file, title: 'Et andet navn' })
  expect((await bo.get(address)).status).toBe(404)
  expect((await bo.post(address, formIn(html, address))).status).toBe(404)
  const later = await preview(ann, { ...file, title: 'Et tredje navn' })
  expect([(await ann.get(address)).status, (await ann.get(later.address)).status]).toEqual([404, 200])
  await on.ledger.db.pool.query(`update alliance_kkr_hovedstaden.desk_draft_files set read_at = read_at - interval '25 hours'`)
  expect((await ann.get(later.address)).status).toBe(404)
  const clerk = await on.signedIn('clerk', ishoej)
  for (const path of ['', '/udkast.docx', '/x']) {
    expect((await clerk.get(`${base}/word${path}`)).status).toBe(403)
    expect((await on.browser().get(`${base}/word${path}`)).status).toBe(401)
  }
  expect((await send(clerk, documentNamed('changes'))).status).toBe(403)
  expect((await ann.get('/kkr-hovedstaden/udkast/2031/word')).status).toBe(404)
})
