import { readAssessmentsOf } from '#assessments'
import { looking } from '#db'
import { issueLink } from '#identity'
import { writing } from '#journal'
import { accept, type MunicipalityCode } from '#kernel'
import type { Browser } from '../identity/stage.ts'
import { errorsIn, formIn } from '../meetings/form.ts'
import { kkr, stage as siteStage } from '../meetings/stage.ts'

export const base = '/kkr-hovedstaden'
export const deskOf = (code: string) => `${base}/vurderingsarbejde/2017/${code}`
export const goal = '2017-goal-1'
type Fields = Readonly<Record<string, string>>

/** The whole site on the real alliance, with whoever is asked for signed in or come by a link of the case. */
export async function stage() {
  const on = await siteStage()
  /** Somebody of a municipality without an account, by the letter of the dispatch. */
  async function linked(code: string, about = '2017'): Promise<Browser> {
    const link = {
      purpose: 'case' as const,
      about,
      code: code as MunicipalityCode,
      path: `vurderingsarbejde/${about}/${code}`,
      expiresAt: new Date('2027-01-01T00:00:00Z'),
    }
    const path = await writing(on.ledger, kkr, async (tx) => accept(await issueLink(tx, kkr, link, on.clock.now())))
    if (!path.ok) throw new Error('no link')
    const browser = on.browser()
    await browser.get(path.value)
    await browser.post(`${base}/svar`, { token: path.value.split('/').at(-1) ?? '' })
    return browser
  }
  /** Opens the form of a goal, fills it in and sends it. */
  async function write(browser: Browser, code: string, fields: Fields, opened?: Fields) {
    const address = `${deskOf(code)}/${goal}`
    const form = opened ?? formIn(await (await browser.get(address)).text(), address)
    const answer = await browser.post(address, { ...form, handling: 'gem', ...fields })
    const html = await answer.text()
    return { status: answer.status, errors: errorsIn(html), html, form, location: answer.headers.get('location') ?? '' }
  }
  const own = (code: string) => looking(on.ledger.db, kkr, (read) => readAssessmentsOf(read, code as MunicipalityCode, 2017))
  return { ...on, linked, write, own }
}
