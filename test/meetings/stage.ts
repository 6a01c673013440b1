import { expect, onTestFinished } from 'vitest'
import { looking } from '#db'
import { createApp, Warm } from '#front'
import { grantOffice, type Mail, type OfficeKind, type Site, sessionCookieName, startSession } from '#identity'
import { type AllianceSlug, day, type MunicipalityCode } from '#kernel'
import { Post } from '#mail'
import { type RecordedTreatment, readTreatments } from '#meetings'
import { allRoutes, keptParameters } from '../../src/site.ts'
import { Browser } from '../identity/stage.ts'
import { freshDatabase } from '../support/database.ts'

export const kkr = 'kkr-hovedstaden' as AllianceSlug
export const ishoej = '0183' as MunicipalityCode
export const referral = 'udsendelse-2017-0183'
export const base = '/kkr-hovedstaden/behandlinger'

/** The whole site on the real alliance, in the autumn of 2026, with whoever is asked for signed in. */
export async function stage() {
  const { ledger, second } = await freshDatabase('kkr')
  const clock = { now: () => new Date('2026-11-22T12:00:00Z') }
  const errors: unknown[] = []
  const post = new Post(ledger.db, clock, null, (error) => errors.push(error))
  const site: Site = { ledger, clock, mode: 'development', origin: 'http://localhost:3000', behindProxy: false, post: post.post }
  const warm = new Warm(ledger.heads, clock, sessionCookieName('development'), keptParameters)
  const app = createApp(site, allRoutes, warm, (error) => errors.push(error))
  onTestFinished(() => expect(errors).toEqual([]))
  const browser = () => new Browser((request, env) => app.fetch(request, env))

  async function signedIn(office: OfficeKind, code: MunicipalityCode | null = null) {
    const operator = { by: { office: 'operator' }, person: null, now: clock.now() } as const
    const mail = `${office}-${code ?? 'alle'}@example.dk` as Mail
    const granted = await grantOffice(ledger, kkr, operator, { mail, office, code, from: day('2026-01-01'), to: null })
    if (!granted.ok) throw new Error(granted.refusal)
    const person = browser()
    person.cookies.set(sessionCookieName('development'), await startSession(site, granted.value.person))
    return person
  }
  const records = (matter = referral): Promise<RecordedTreatment[]> =>
    looking(ledger.db, kkr, (read) => readTreatments(read, [matter]))
  return { ledger, second, clock, browser, signedIn, records }
}
