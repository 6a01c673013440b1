import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import { sql } from 'kysely'
import { glancing, type ReadDb, schemaOf, type Tx } from '#db'
import type { MunicipalityCode } from '#kernel'
import type { Asked, LinkedTo, Site } from './doors.ts'
import type { LinkPurpose, PersonalLink } from './words.ts'

type LinkTables = {
  desk_links: {
    id: string
    hash: string
    purpose: LinkPurpose
    about: string
    code: MunicipalityCode
    path: string
    role: string | null
    issued_at: Date
    expires_at: Date
    used_at: Date | null
    revoked_at: Date | null
  }
}
const columns = ['id', 'purpose', 'about', 'code', 'path', 'expires_at as expiresAt'] as const

/** 128 bits that nobody guesses. */
const freshToken = () => randomBytes(16).toString('base64url')
const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex')
/** Can it be one at all? A mail program may have cut the address short. */
export const isLinkToken = (text: string) => /^[\w-]{22}$/.test(text)

/** `role` is what its holder was written to as, so that a new one can go to whoever that is now. */
export type NewLink = Omit<PersonalLink, 'id'> & { readonly role?: string }
/** Makes a way in, in the act's transaction, and answers with its path below the site's origin; the token is kept nowhere. */
export async function issueLink(tx: Tx, alliance: string, link: NewLink, now: Date): Promise<string> {
  const token = freshToken()
  const { expiresAt, role = null, ...rest } = link
  const row = { ...rest, role, id: randomUUID(), hash: tokenHash(token), issued_at: now, expires_at: expiresAt }
  await tx
    .$extendTables<LinkTables>()
    .insertInto('desk_links')
    .values({ ...row, used_at: null, revoked_at: null })
    .execute()
  return `/${alliance}/svar/${token}`
}

/**
 * Closes every way that a municipality was given to a thing: it can be given a new one. Without a code every way to the thing is
 * closed for good, for it takes no more answers.
 */
export async function revokeLinks(tx: Tx, to: LinkedTo & { code?: MunicipalityCode }, now: Date) {
  const { purpose, about, code } = to
  const update = tx
    .$extendTables<LinkTables>()
    .updateTable('desk_links')
    .where('purpose', '=', purpose)
    .where('about', '=', about)
  const open = update.set({ revoked_at: sql`coalesce(revoked_at, ${now})` })
  await (code ? open.where('code', '=', code) : open.set({ expires_at: sql`least(expires_at, ${now})` })).execute()
}

const usesOf = (read: ReadDb, { purpose, about }: LinkedTo) =>
  read
    .$extendTables<LinkTables>()
    .selectFrom('desk_links')
    .select(['code', 'path', 'role', 'issued_at', 'expires_at', 'used_at', 'revoked_at'])
    .where('purpose', '=', purpose)
    .where('about', '=', about)
    .orderBy('issued_at')
export type LinkUse = Omit<LinkTables['desk_links'], 'id' | 'hash' | 'purpose' | 'about'>
/** Which ways in were given to a thing, the oldest first, and whether they were used; for the secretariat. */
export const readLinkUses = (read: ReadDb, to: LinkedTo): Promise<LinkUse[]> => usesOf(read, to).execute()

/** Holds the ways that a municipality was given to a thing until the transaction ends; look at them in a statement after this one. */
export const lockLinks = (tx: Tx, { purpose, about, code }: LinkedTo & { readonly code: MunicipalityCode }) =>
  tx
    .$extendTables<LinkTables>()
    .selectFrom('desk_links')
    .select('id')
    .where('purpose', '=', purpose)
    .where('about', '=', about)
    .where('code', '=', code)
    .orderBy('id')
    .forUpdate()
    .execute()

/** What a link was made for, whether it still is good or not; null when it never was one. */
export const linkedBy = async (read: ReadDb, token: string): Promise<(LinkedTo & { code: MunicipalityCode }) | null> =>
  (await read
    .$extendTables<LinkTables>()
    .selectFrom('desk_links')
    .select(['purpose', 'about', 'code'])
    .where('hash', '=', tokenHash(token))
    .executeTakeFirst()) ?? null

const good = (asked: Asked, tokens: readonly string[]): Promise<PersonalLink[]> =>
  glancing(asked.var.site.ledger.db, asked.var.alliance.slug)
    .$extendTables<LinkTables>()
    .selectFrom('desk_links')
    .select(columns)
    .where('hash', 'in', tokens.map(tokenHash))
    .where('expires_at', '>', asked.var.site.clock.now())
    .where('revoked_at', 'is', null)
    .execute()

const cookieName = (mode: Site['mode']) => (mode === 'production' ? '__Secure-samsigte-svar' : 'samsigte-svar')

/** One mail can hold several links, and each may stand open in a window of its own with half an answer in it. */
const mostAtOnce = 12
const broughtBy = (asked: Asked): string[] =>
  (getCookie(asked, cookieName(asked.var.site.mode)) ?? '').split('.').filter(isLinkToken).slice(0, mostAtOnce)

/** The links that the browser came by, those that are good; asks the database only where there is one. */
export async function findLinks(asked: Asked): Promise<readonly PersonalLink[]> {
  const tokens = broughtBy(asked)
  return tokens.length ? good(asked, tokens) : []
}

/**
 * A personal link is opened: the token goes from the address into a cookie, so that it stands in no history, referrer or picture of the
 * screen, and the browser is sent on. Looking uses nothing up, for mail programs look at links by themselves. Null when it is no way in.
 */
export async function enterByLink(asked: Asked): Promise<Response | null> {
  const token = asked.req.param('token') ?? ''
  const { site, alliance } = asked.var
  const [link] = isLinkToken(token) ? await good(asked, [token]) : []
  if (!link) return null
  const now = site.clock.now()
  await site.ledger.db.kysely
    .withSchema(schemaOf(alliance.slug))
    .$extendTables<LinkTables>()
    .updateTable('desk_links')
    .set({ used_at: now })
    .where('id', '=', link.id)
    .where('used_at', 'is', null)
    .execute()
  const secure = site.mode === 'production'
  // How long each is good is asked every time.
  const brought = [token, ...broughtBy(asked).filter((one) => one !== token)].slice(0, mostAtOnce).join('.')
  const kept = { path: `/${alliance.slug}`, httpOnly: true, sameSite: 'Lax', secure, maxAge: 12 * 3600 } as const
  setCookie(asked, cookieName(site.mode), brought, kept)
  asked.header('referrer-policy', 'no-referrer')
  return asked.redirect(`/${alliance.slug}/${link.path}`, 303)
}
