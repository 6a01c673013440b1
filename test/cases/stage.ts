import { issueLink } from '#identity'
import { writing } from '#journal'
import { accept, type MunicipalityCode } from '#kernel'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { kkr, type stage as meetingsStage } from '../meetings/stage.ts'

export type On = Awaited<ReturnType<typeof meetingsStage>>
export const actor = { by: { office: 'secretariat' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
export const where = ({ ledger }: On) => ({ ledger, alliance: kkr, actor })
export const base = '/kkr-hovedstaden/sager/2017/0183'
export const shownAt = '/kkr-hovedstaden/kommuner/0183/sag/2017'

export const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
export const text = async (browser: Browser, path: string) => plain(await (await browser.get(path)).text())

/** Opens a form, fills it and sends it; answers with the status, the errors, and where it led. */
export async function fill(browser: Browser, path: string, fields: Record<string, string>, action = path) {
  const page = await browser.get(path)
  const form = formIn(await page.text(), action)
  const answer = await browser.post(action, { ...form, ...fields })
  const html = await answer.text()
  return { status: answer.status, errors: errorsIn(html), html, location: answer.headers.get('location') ?? '' }
}

/** Somebody who came by the letter of the dispatch. */
export async function byLetter(on: On, code: MunicipalityCode, about = '2017') {
  const now = on.clock.now()
  const expiresAt = new Date(now.getTime() + 86_400_000)
  const wanted = { purpose: 'case', about, code, path: `sager/2017/${code}`, expiresAt } as const
  const made = await writing(on.ledger, kkr, async (tx) => accept(await issueLink(tx, kkr, wanted, now)))
  if (!made.ok) throw new Error('no link')
  const browser = on.browser()
  const entered = await browser.get(made.value)
  return { browser, leads: entered.headers.get('location') ?? '' }
}
