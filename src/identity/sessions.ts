import { createHash, randomBytes } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type AllianceSlug, dayOf } from '#kernel'
import type { Asked, Site } from './doors.ts'
import { readOfficesOf, shared } from './store.ts'
import type { Visitor } from './words.ts'

/** A session lasts 12 hours from sign-in, however much it is used: a working day, and looking at a page writes nothing. */
const sessionSeconds = 12 * 60 * 60

/** 256 bits that nobody guesses, in letters that an address and a cookie can hold. */
export const freshToken = () => randomBytes(32).toString('base64url')
/** What is kept of a token: enough to know it again, not enough to use it. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex')

/** The __Host- prefix makes browsers refuse the cookie from anyone but this host over https. */
export const sessionCookieName = (mode: Site['mode']) => (mode === 'production' ? '__Host-samsigte' : 'samsigte')

/** Starts a session for a person and answers with its token, which is kept nowhere. */
export async function startSession(site: Site, person: string): Promise<string> {
  const token = freshToken()
  const now = site.clock.now()
  const db = shared(site.ledger.db)
  await db.deleteFrom('sessions').where('expires_at', '<', now).execute()
  const expires_at = new Date(now.getTime() + sessionSeconds * 1000)
  await db
    .insertInto('sessions')
    .values({ hash: tokenHash(token), person, expires_at })
    .execute()
  return token
}

/** Lets a person in: ends the session that the browser came with, and gives it a new one. */
export async function letIn(asked: Asked, person: string) {
  const { site } = asked.var
  await endSession(asked)
  const secure = site.mode === 'production'
  const about = { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: sessionSeconds } as const
  setCookie(asked, sessionCookieName(site.mode), await startSession(site, person), about)
}

/** Ends the session that the browser came with, if any, here and in the browser. */
export async function endSession(asked: Asked) {
  const { site } = asked.var
  const token = getCookie(asked, sessionCookieName(site.mode))
  if (!token) return
  await shared(site.ledger.db).deleteFrom('sessions').where('hash', '=', tokenHash(token)).execute()
  deleteCookie(asked, sessionCookieName(site.mode), { path: '/', secure: site.mode === 'production' })
}

/** Who asks, with the offices held today in the alliance; null for a stranger, without a question to the database. */
export async function findVisitor(asked: Asked, alliance: AllianceSlug | null): Promise<Visitor | null> {
  const { site } = asked.var
  const token = getCookie(asked, sessionCookieName(site.mode))
  if (!token) return null
  const now = site.clock.now()
  const found = await shared(site.ledger.db)
    .selectFrom('sessions as s')
    .innerJoin('people as p', 'p.id', 's.person')
    .select(['p.id as person', 'p.mail'])
    .where('s.hash', '=', tokenHash(token))
    .where('s.expires_at', '>', now)
    .executeTakeFirst()
  return found
    ? { ...found, offices: alliance ? await readOfficesOf(site.ledger.db, alliance, found.person, dayOf(now)) : [] }
    : null
}
