import { expect } from 'vitest'
import { looking } from '#db'
import { issueLink } from '#identity'
import { recordFacts, writing } from '#journal'
import { accept, type MunicipalityCode, type RoughDay } from '#kernel'
import { readVote, type Vote } from '#priorities'
import { type ThemeRecorded, themesFacts } from '#themes'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { kkr, stage as realStage } from '../meetings/stage.ts'

export { kkr } from '../meetings/stage.ts'
export const desk = `/${kkr}/prioriteringsarbejde`
export const code = (text: string) => text as MunicipalityCode
export type Fields = Record<string, string>

export const theme = (id: string, title: string): ThemeRecorded => ({
  type: 'themes.theme-recorded',
  id,
  edition: 2027,
  origin: 'secretariat',
  round: null,
  code: null,
  on: '2026-10' as RoughDay,
  track: 'mental',
  title,
  why: `Derfor ${title}`,
  community: 5,
  own: 2,
  notAlone: true,
  forums: [],
  handledElsewhere: '',
  source: '',
})
export const titles: Readonly<Record<string, string>> = { a: 'Angst', b: 'Børn', c: 'Cannabis', d: 'Depression', e: 'Ensomhed' }
export const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** Opens a form, fills it and sends it; answers with the status, the errors, and the page. */
export async function fill(browser: Browser, address: string, action: string, fields: Fields) {
  const page = await browser.get(address)
  expect([address, page.status]).toEqual([address, 200])
  const sent = { ...formIn(await page.text(), action), ...fields }
  const answer = await browser.post(action, sent)
  const html = await answer.text()
  return { status: answer.status, errors: errorsIn(html), html, sent, location: answer.headers.get('location') ?? '' }
}
export async function done(browser: Browser, address: string, action: string, fields: Fields) {
  const answer = await fill(browser, address, action, fields)
  expect([address, answer.status, answer.errors]).toEqual([address, 303, {}])
  return answer
}

/** The real alliance with five themes, and what a secretariat and municipalities do in a vote on them. */
export async function stage() {
  const on = await realStage()
  const now = on.clock.now()
  const operator = { by: { office: 'operator' }, person: null, now } as const
  const themes = Object.entries(titles).map(([id, title]) => theme(id, title))
  await writing(on.ledger, kkr, async (tx) => accept(await recordFacts(tx, operator, themesFacts, themes)))
  const secretariat = await on.signedIn('secretariat')

  /** Plans a vote on all themes by hand; answers with its id. */
  async function planned(fields: Fields = {}) {
    const chosen = Object.fromEntries(Object.keys(titles).map((id) => [`tema-${id}`, 'ja']))
    const { location } = await done(secretariat, `${desk}/ny`, desk, { titel: 'Temaer', pladser: '3', ...chosen, ...fields })
    return /prioriteringsarbejde\/([^?]+)/.exec(location)?.[1] as string
  }
  const act = (id: string, path: string, fields: Fields = {}) =>
    done(secretariat, `${desk}/${id}/${path}`, `${desk}/${id}/${path}`, fields)
  async function opened(fields: Fields = {}) {
    const id = await planned(fields)
    await act(id, 'aabning', { 'lukker-dato': '30.11.2026', 'lukker-tid': '16.00' })
    return id
  }
  /** A browser that came by the personal link of a municipality to a vote. */
  async function linked(id: string, municipality: string) {
    const path = `prioriteringer/${id}/stemme/${municipality}`
    const link = { purpose: 'vote', about: id, code: code(municipality), path, expiresAt: new Date('2027-01-01') } as const
    const issued = await writing(on.ledger, kkr, async (tx) => accept(await issueLink(tx, kkr, link as never, now)))
    const browser = on.browser()
    if (issued.ok) expect((await browser.get(issued.value)).headers.get('location')).toBe(`/${kkr}/${path}`)
    return browser
  }
  const ballot = (id: string, municipality: string) => `/${kkr}/prioriteringer/${id}/stemme/${municipality}`
  /** Fills a ballot in; `order` names the themes from the first place down. */
  const vote = (browser: Browser, id: string, municipality: string, order: string, fields: Fields = {}) =>
    fill(browser, ballot(id, municipality), ballot(id, municipality), {
      ...Object.fromEntries(Object.keys(titles).map((_, at) => [`plads-${at + 1}`, order[at] ?? ''])),
      mandat: 'free',
      ...fields,
    })
  const read = (id: string): Promise<Vote> => looking(on.ledger.db, kkr, async (db) => (await readVote(db, id)) as Vote)
  return { ...on, secretariat, planned, opened, act, linked, ballot, vote, read }
}
