import { expect } from 'vitest'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'

export type Fields = Record<string, string>
export const desk = '/kkr-hovedstaden/dialogarbejde'
export const open = '/kkr-hovedstaden/dialogmoeder'

/** Opens a form, fills it and sends it; answers with the status, the errors and where it leads. */
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
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&quot;/g, '"')
    .replaceAll(/\s+/g, ' ')
export const text = async (browser: Browser, path: string) => plain(await (await browser.get(path)).text())

/** A political meeting, planned by hand; answers with its id. */
export async function planned(browser: Browser, fields: Fields = {}): Promise<string> {
  const { sent } = await done(browser, `${desk}/moeder/nyt`, `${desk}/moeder`, {
    slags: 'political',
    udgave: '2027',
    runde: 'vinteren 2027',
    dato: '13.1.2027',
    tid: '13',
    sted: 'Rådhuset i Ishøj',
    program: 'Temaerne gennemgås',
    'rolle-mayor': 'ja',
    'rolle-administration': 'ja',
    'udvalg-health': 'ja',
    hvem: 'alle',
    ...fields,
  })
  return sent.noegle ?? ''
}
/** The same, of a day that has gone: 10.11.2026. */
export const gone = (browser: Browser) => planned(browser, { runde: 'efteråret 2026', dato: '10.11.2026' })
