import { expect } from 'vitest'
import { looking } from '#db'
import { grantOffice, type Mail, type OfficeKind, startSession } from '#identity'
import { readRounds } from '#intake'
import { day } from '#kernel'
import { readThemes } from '#themes'
import { verify } from '#verify'
import { applying } from '../../src/facts.ts'
import { allRoutes } from '../../src/site.ts'
import { type Browser, code, stage as identityStage, operator, slug } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'

export const nabo = slug('nabo')
export const desk = '/nabo/temaarbejde'
type Fields = Record<string, string>
const days = 24 * 60
export const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#39;/g, "'")
    .replaceAll(/\s+/g, ' ')

/** A suggestion as a person fills it in, at its place in the form. */
export const suggestion = (place: number, title: string, more: Fields = {}): Fields =>
  Object.fromEntries(
    Object.entries({
      titel: title,
      hvorfor: `Fordi ${title}`,
      spor: 'physical',
      faelles: '5',
      egen: '2',
      alene: 'ja',
      ...more,
    }).map(([name, value]) => [`tema-${place}-${name}`, value]),
  )

/** The whole site with the real alliance "nabo" of two municipalities: 0201, which has a contact, and 0210, which has none. */
export async function stage() {
  const on = await identityStage({ routes: allRoutes })
  const now = () => on.site.clock.now()
  await on.ledger.db.pool.query(
    `insert into alliance_nabo.desk_contacts (id, code, role, committee, name, mail) values (gen_random_uuid(), '0201', 'contact', '', 'Bodil Hemmelig', 'bodil@0201.example')`,
  )
  async function signedIn(office: OfficeKind, own: string | null = null, who = '1'): Promise<Browser> {
    const mail = `${office}-${own ?? 'alle'}-${who}@a.example` as Mail
    const wanted = { mail, office, code: own ? code(own) : null, from: day('2026-01-01'), to: null }
    const granted = await grantOffice(on.ledger, nabo, operator(now()), wanted)
    if (!granted.ok) throw new Error(granted.refusal)
    const browser = on.browser()
    browser.cookies.set('samsigte', await startSession(on.site, granted.value.person))
    return browser
  }
  /** Opens a form, fills it and sends it; answers with the status, the errors and the page. */
  async function fill(browser: Browser, address: string, action: string, fields: Fields) {
    const page = await browser.get(address)
    expect([address, page.status]).toEqual([address, 200])
    const sent = { ...formIn(await page.text(), action), ...fields }
    const answer = await browser.post(action, sent)
    const html = await answer.text()
    return { status: answer.status, errors: errorsIn(html), html, sent, location: answer.headers.get('location') ?? '' }
  }
  async function done(browser: Browser, address: string, action: string, fields: Fields) {
    const answer = await fill(browser, address, action, fields)
    expect([action, answer.status, answer.errors]).toEqual([action, 303, {}])
    return answer
  }
  const opening = { udgave: '2027', titel: 'Temaer til 2027', spoergsmaal: 'Hvad skal vi?', frist: '6.12.2026' }
  /** The secretariat opens a round on 22 November 2026 with the deadline of 6 December; answers with its id. */
  async function opened(secretariat: Browser, fields: Fields = {}) {
    const { location, sent } = await done(secretariat, `${desk}/runder/ny`, `${desk}/runder`, { ...opening, ...fields })
    return { id: /runder\/([0-9a-f-]{36})/.exec(location)?.[1] ?? '', sent }
  }
  const answerAt = (id: string, own: string) => `/nabo/temarunder/${id}/svar/${own}`
  const answer = (browser: Browser, id: string, own: string, fields: Fields) =>
    fill(browser, answerAt(id, own), answerAt(id, own), { handling: 'send', ...fields })
  /** The ways in that were mailed, the newest last. */
  const links = async (): Promise<string[]> =>
    (await on.ledger.db.pool.query('select address from samsigte.notices order by given_at')).rows.map(({ address }) =>
      String(address).replace('http://localhost:3000', ''),
    )
  const read = () =>
    looking(on.ledger.db, nabo, async (one) => ({ rounds: await readRounds(one), themes: await readThemes(one) }))
  return {
    ...on,
    signedIn,
    fill,
    done,
    opened,
    answer,
    answerAt,
    links,
    read,
    passDays: (count: number) => on.pass(count * days),
    page: async (browser: Browser, path: string) => plain(await (await browser.get(path)).text()),
    verified: () => verify(on.ledger.db, nabo, applying),
  }
}
