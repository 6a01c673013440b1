import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import { glancing, type ReadDb, schemaOf, type Tx } from '#db'
import type { MunicipalityCode } from '#kernel'
import type { Asked, Route, Site } from './doors.ts'
import { showError } from './frame.tsx'
import type { LinkPurpose, PersonalLink } from './words.ts'

type LinkTables = {
  desk_links: {
    id: string
    hash: string
    purpose: LinkPurpose
    about: string
    code: MunicipalityCode
    path: string
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
const isToken = (text: string) => /^[\w-]{22}$/.test(text)

export type NewLink = Omit<PersonalLink, 'id'>
/** Makes a way in, in the act's transaction, and answers with its path below the site's origin; the token is kept nowhere. */
export async function issueLink(tx: Tx, alliance: string, link: NewLink, now: Date): Promise<string> {
  const token = freshToken()
  const { expiresAt, ...rest } = link
  const row = { ...rest, id: randomUUID(), hash: tokenHash(token), issued_at: now, expires_at: expiresAt }
  await tx
    .$extendTables<LinkTables>()
    .insertInto('desk_links')
    .values({ ...row, used_at: null, revoked_at: null })
    .execute()
  return `/${alliance}/svar/${token}`
}

/** Closes every way that a municipality (or, without a code, anyone) was given to a thing. */
export async function revokeLinks(tx: Tx, to: Pick<PersonalLink, 'purpose' | 'about'> & { code?: MunicipalityCode }, now: Date) {
  const { purpose, about, code } = to
  const update = tx.$extendTables<LinkTables>().updateTable('desk_links').set({ revoked_at: now })
  const these = update.where('purpose', '=', purpose).where('about', '=', about).where('revoked_at', 'is', null)
  await (code ? these.where('code', '=', code) : these).execute()
}

export type LinkUse = Pick<LinkTables['desk_links'], 'code' | 'issued_at' | 'expires_at' | 'used_at' | 'revoked_at'>
/** Which ways in were given to a thing, and whether they were used; for the secretariat. */
export const readLinkUses = (read: ReadDb, { purpose, about }: Pick<PersonalLink, 'purpose' | 'about'>): Promise<LinkUse[]> =>
  read
    .$extendTables<LinkTables>()
    .selectFrom('desk_links')
    .select(['code', 'issued_at', 'expires_at', 'used_at', 'revoked_at'])
    .where('purpose', '=', purpose)
    .where('about', '=', about)
    .orderBy('issued_at')
    .execute()

const good = (asked: Asked, token: string): Promise<PersonalLink | undefined> =>
  glancing(asked.var.site.ledger.db, asked.var.alliance.slug)
    .$extendTables<LinkTables>()
    .selectFrom('desk_links')
    .select(columns)
    .where('hash', '=', tokenHash(token))
    .where('expires_at', '>', asked.var.site.clock.now())
    .where('revoked_at', 'is', null)
    .executeTakeFirst()

const cookieName = (mode: Site['mode']) => (mode === 'production' ? '__Secure-samsigte-svar' : 'samsigte-svar')

/** The link that the browser came by, while it is good; asks the database only where there is one. */
export async function findLink(asked: Asked): Promise<PersonalLink | null> {
  const token = getCookie(asked, cookieName(asked.var.site.mode))
  return token && isToken(token) ? ((await good(asked, token)) ?? null) : null
}

const noLonger =
  'Linket virker ikke længere: det er udløbet, trukket tilbage eller skrevet forkert af. Bed sekretariatet om et nyt. Intet er gået tabt.'

/**
 * A personal link is opened: the token goes from the address into a cookie, so that it stands in no history, referrer or picture of the
 * screen, and the browser is sent on. Looking uses nothing up, for mail programs look at links by themselves.
 */
export const openLink: Route['answer'] = async (asked) => {
  const token = asked.req.param('token') ?? ''
  const { site, alliance } = asked.var
  const link = isToken(token) ? await good(asked, token) : undefined
  if (!link) return showError(asked, 404, noLonger)
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
  const maxAge = Math.max(1, Math.floor(Math.min(12 * 3600, (link.expiresAt.getTime() - now.getTime()) / 1000)))
  setCookie(asked, cookieName(site.mode), token, { path: `/${alliance.slug}`, httpOnly: true, sameSite: 'Lax', secure, maxAge })
  asked.header('referrer-policy', 'no-referrer')
  return asked.redirect(`/${alliance.slug}/${link.path}`, 303)
}
