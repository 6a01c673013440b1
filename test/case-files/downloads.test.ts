import { unzipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { publishCase } from '#cases'
import { issueLink } from '#identity'
import { writing } from '#journal'
import { accept, type MunicipalityCode } from '#kernel'
import { Press, PressTrouble } from '#pdf'
import { file, pdf, publishTemplate, write } from '../cases/facts.ts'
import { ishoej, kkr, stage } from '../meetings/stage.ts'

const actor = { by: { office: 'secretariat' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
const of = { edition: 2017, code: ishoej }
const own = '/kkr-hovedstaden/sager/2017/0183'
const shown = '/kkr-hovedstaden/kommuner/0183/sag/2017'
const formats = ['docx', 'pdf', 'html', 'zip'] as const

type On = Awaited<ReturnType<typeof stage>>
const where = ({ ledger }: On) => ({ ledger, alliance: kkr, actor })

/** A case with an open annex that is a file, and a closed one. */
async function withCase() {
  const on = await stage()
  await publishTemplate(where(on), 2017)
  await write(where(on), of, { kind: 'annex', title: 'Åbent notat', text: '', file, closed: false }, { bytes: pdf })
  await write(where(on), of, { kind: 'annex', title: 'Hemmelighed', text: 'Kun til rådet.', file: null, closed: true })
  return on
}

async function byLink({ ledger, browser, clock }: On, about = '2017') {
  const link = {
    purpose: 'case',
    about,
    code: ishoej,
    path: 'sager/2017/0183',
    expiresAt: new Date('2027-01-01T12:00:00Z'),
  } as const
  const made = await writing(ledger, kkr, async (tx) => accept(await issueLink(tx, kkr, link, clock.now())))
  const person = browser()
  await person.get(made.ok ? made.value : '')
  return person
}

describe('a case’s files', () => {
  test('come to its own people, whoever has its link, and the secretariat, and are kept by nobody on the way', async () => {
    const on = await withCase()
    const clerk = await on.signedIn('clerk', ishoej)
    for (const format of formats) {
      const { status, headers } = await clerk.get(`${own}/sag.${format}`)
      expect([format, status, headers.get('cache-control')]).toEqual([format, 200, 'private, no-store'])
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="Ish_j - .*\\.${format}"; filename\\*=UTF-8''Ish%C3%B8j`),
      )
    }
    for (const person of [await on.signedIn('secretariat'), await byLink(on)])
      expect((await person.get(`${own}/sag.docx`)).status).toBe(200)
    const zip = unzipSync(new Uint8Array(await (await clerk.get(`${own}/sag.zip`)).arrayBuffer()))
    expect(Object.keys(zip).slice(-2)).toEqual(['03 - Åbent notat.pdf', '04 - Hemmelighed (LUKKET).pdf'])
    expect((await clerk.get(`${own}/bilag/2.pdf`)).headers.get('content-type')).toBe('application/pdf')
    expect(await (await clerk.get(`${own}/bilag/3.pdf`)).text()).toBe('%PDF-1.7 hemmeligt')
    for (const nothing of ['bilag/3.docx', 'bilag/9.pdf', 'bilag/0.pdf', 'sag.exe'])
      expect((await clerk.get(`${own}/${nothing}`)).status).toBe(404)
  })

  test('are found by no other municipality, no other link and no stranger', async () => {
    const on = await withCase()
    const other = await on.signedIn('clerk', '0101' as MunicipalityCode)
    for (const person of [other, await byLink(on, '2021'), on.browser()])
      for (const path of [...formats.map((format) => `${own}/sag.${format}`), `${own}/bilag/2.pdf`, `${own}/bilag/4.pdf`])
        expect([path, [401, 404].includes((await person.get(path)).status)]).toEqual([path, true])
  })

  test('are everyone’s when the municipality has published it, without what is closed, and nobody’s before', async () => {
    const on = await withCase()
    const stranger = on.browser()
    for (const format of formats) expect((await stranger.get(`${shown}.${format}`)).status).toBe(404)
    const published = await publishCase(on.ledger, kkr, actor, { ...of, seen: null })
    expect(published.ok).toBe(true)
    for (const format of formats) expect([format, (await stranger.get(`${shown}.${format}`)).status]).toEqual([format, 200])
    const zip = unzipSync(new Uint8Array(await (await stranger.get(`${shown}.zip`)).arrayBuffer()))
    expect(Object.keys(zip).at(-1)).toBe('03 - Åbent notat.pdf')
    expect(await (await stranger.get(`${shown}.html`)).text()).not.toMatch(/Hemmelighed|Kun til rådet/)
    expect((await stranger.get('/kkr-hovedstaden/kommuner/0183/sag/201.pdf')).status).toBe(404)
  })

  test('that cannot be made now are not an error page without a word: the reader is told what to do, and gets them when the press is back', async () => {
    const on = await withCase()
    const clerk = await on.signedIn('clerk', ishoej)
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const print = vi.spyOn(Press.prototype, 'print').mockRejectedValue(new PressTrouble('out of order', false))
    const refused = await clerk.get(`${own}/sag.pdf`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await refused.text()).toContain('Prøv igen om et øjeblik')
    expect((await clerk.get(`${own}/sag.docx`)).status).toBe(200)
    expect(String(log.mock.calls)).toContain('out of order')
    print.mockRestore()
    log.mockRestore()
    expect((await clerk.get(`${own}/sag.pdf`)).status).toBe(200)
  })
})
