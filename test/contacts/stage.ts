import { looking } from '#db'
import {
  actorFor,
  grantOffice,
  issueLink,
  type LinkedTo,
  type Mail,
  type OfficeKind,
  type Route,
  type Site,
  showError,
  startSession,
} from '#identity'
import { writing } from '#journal'
import { accept, day } from '#kernel'
import { allRoutes } from '../../src/site.ts'
import { type Browser, code, stage as identityStage, operator, slug } from '../identity/stage.ts'

export const nabo = slug('nabo')

/** A thing that a municipality can answer in, as rooms upstairs have them: it says who acts. */
const answering: Route = {
  method: 'GET',
  path: '/:alliance/proeve/:id/svar/:code',
  for: 'invited',
  answer: (asked) => {
    const own = code(asked.req.param('code') ?? '')
    const actor = actorFor(asked, own, { purpose: 'themes', about: asked.req.param('id') ?? '' })
    return actor ? asked.json(actor.by) : showError(asked, 404)
  },
}

export const thing: LinkedTo = { purpose: 'themes', about: 'runde-1' }
export type Wanted = {
  readonly code?: string
  readonly about?: string
  readonly purpose?: LinkedTo['purpose']
  readonly until?: Date
  readonly role?: string
}

/** The whole site with a thing to answer in; contacts are written straight into the table, as the register does. */
export async function stage(mode: Site['mode'] = 'development') {
  const on = await identityStage({ mode, routes: [...allRoutes, answering] })
  const now = () => on.site.clock.now()
  const give = async ({
    code: own = '0201',
    about = thing.about,
    purpose = thing.purpose,
    until,
    role = 'contact',
  }: Wanted = {}) => {
    const expiresAt = until ?? new Date(now().getTime() + 7 * 86_400_000)
    const link = { purpose, about, code: code(own), role, path: `proeve/${about}/svar/${own}`, expiresAt }
    const made = await writing(on.ledger, nabo, async (tx) => accept(await issueLink(tx, nabo, link, now())))
    return made.ok ? made.value : ''
  }
  const contact = (own: string, mail: string, role = 'contact') =>
    on.ledger.db.pool.query(
      `insert into alliance_nabo.desk_contacts (id, code, role, committee, name, mail) values (gen_random_uuid(), $1, $2, '', $3, $4)`,
      [own, role, `Navn ${mail}`, mail],
    )
  async function signedIn(office: OfficeKind, own: string | null = null): Promise<Browser> {
    const mail = `${office}-${own ?? 'alle'}@a.example` as Mail
    const wanted = { mail, office, code: own ? code(own) : null, from: day('2026-01-01'), to: null }
    const granted = await grantOffice(on.ledger, nabo, operator(now()), wanted)
    if (!granted.ok) throw new Error(granted.refusal)
    const browser = on.browser()
    browser.cookies.set('samsigte', await startSession(on.site, granted.value.person))
    return browser
  }
  const rows = async (statement: string) =>
    (await on.ledger.db.pool.query(statement.replaceAll('{schema}', 'alliance_nabo'))).rows
  return {
    ...on,
    now,
    give,
    contact,
    signedIn,
    rows,
    look: <T>(work: Parameters<typeof looking<T>>[2]) => looking(on.ledger.db, nabo, work),
  }
}
