import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { allianceSlugs, isOutage } from '#db'
import type { Asked, Env, Route, Site } from '#identity'
import type { AllianceSlug } from '#kernel'
import { entrance } from './entrance.ts'
import { securityHeaders } from './headers.ts'
import { isGone, tellOutages } from './outage.ts'
import { turnAway } from './turn-away.tsx'
import type { Warm } from './warm.ts'

const readable = (path: string) => {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
    return !/[\u0000-\u001f\u007f\\]/.test(decodeURIComponent(path)) && !path.includes('//')
  } catch {
    return false
  }
}

/** A form may be sent only from our own pages: every browser that can sign in says where a post comes from. */
function fromElsewhere(asked: Asked): boolean {
  const fetchSite = asked.req.header('sec-fetch-site')
  if (fetchSite) return fetchSite !== 'same-origin' && fetchSite !== 'none'
  const origin = asked.req.header('origin')
  return origin !== undefined && origin !== new URL(asked.req.url).origin && origin !== asked.var.site.origin
}

/**
 * Out of production only this machine may ask, under its own names: a page elsewhere could otherwise point a name of its own
 * at this machine, and read the outbox as if it were ours.
 */
function isOurs({ mode, origin }: Site, asked: string): boolean {
  const ours = ['localhost', '127.0.0.1', '[::1]', new URL(origin).hostname]
  return mode === 'production' || ours.includes(asked)
}

const frame =
  (site: Site): MiddlewareHandler<Env> =>
  async (asked, next) => {
    asked.set('site', site)
    asked.set('visitor', null)
    asked.set('links', [])
    const { pathname, hostname } = new URL(asked.req.url)
    if (!isOurs(site, hostname)) return turnAway(asked, 400, `Åbn siden på ${site.origin}.`)
    if (!readable(pathname)) return turnAway(asked, 400, 'Adressen indeholder tegn, der ikke kan læses.')
    const reads = asked.req.method === 'GET' || asked.req.method === 'HEAD'
    if (!reads && fromElsewhere(asked)) return turnAway(asked, 403, 'Formularen blev sendt fra et andet websted og er ikke gemt.')
    await next()
    return undefined
  }

/** The slugs are asked for again when one is unknown, so that an alliance loaded by a command is found without a restart. */
function knownAlliances(site: Site) {
  let known: ReadonlySet<AllianceSlug> = new Set()
  let asked = 0
  return async () => {
    const now = site.clock.now().getTime()
    if (now - asked > 1000 || now < asked) {
      known = new Set(await allianceSlugs(site.ledger.db))
      asked = now
    }
    return known
  }
}

const formBytes = 256 * 1024
/** What is read and thrown away of a body that is too large: more than any file that a person sends by mistake, and for less time than the server waits for one. */
const thrownAway = { bytes: 300_000_000, ms: 55_000 }

/** A browser listens for the answer when it has sent all of its file: cut off meanwhile, it shows nothing but that it was. */
async function throwAway({ body }: Request): Promise<void> {
  const until = Date.now() + thrownAway.ms
  let bytes = 0
  if (!body || body.locked) return
  for await (const chunk of body as ReadableStream<Uint8Array>) {
    bytes += chunk.length
    if (bytes > thrownAway.bytes || Date.now() > until) return
  }
}

/** Stops what is larger than the address takes, before it is read. */
const limited = ({ takes = formBytes, tooMuch = 'Det indsendte fylder for meget.' }: Route) =>
  bodyLimit({
    maxSize: takes,
    onError: async (asked) => {
      if (takes > formBytes) await throwAway(asked.req.raw).catch(() => {})
      return turnAway(asked as Asked, 400, tooMuch)
    },
  })

const pathMatches = (route: Route, path: string) => {
  const parts = route.path.split('/')
  const asked = path.split('/')
  return parts.length === asked.length && parts.every((part, place) => part.startsWith(':') || part === asked[place])
}

/** The whole site from its rooms' addresses. What throws is a bug: it is told to `report`, and the visitor sees no trace of it. */
export function createApp(site: Site, routes: readonly Route[], warm: Warm, report: (error: unknown) => void): Hono<Env> {
  const app = new Hono<Env>()
  const headers = Object.entries(securityHeaders(site.mode))
  const alliances = knownAlliances(site)
  app.use(async (asked, next) => {
    await next()
    for (const [name, value] of headers) if (!asked.res.headers.has(name)) asked.res.headers.set(name, value)
  })
  app.use(frame(site))
  // Who may not come in has nothing read.
  for (const route of routes)
    app.on(route.method, route.path, entrance(route, site, warm, alliances), limited(route), route.answer)
  app.notFound((asked) => {
    const { pathname, search } = new URL(asked.req.url)
    const bare = pathname.replace(/\/$/, '')
    if (bare !== pathname && routes.some((route) => route.method === 'GET' && pathMatches(route, bare)))
      return asked.redirect(bare + search, 301)
    const other = routes.filter((route) => pathMatches(route, asked.req.path)).map(({ method }) => method)
    const method = asked.req.method === 'HEAD' ? 'GET' : asked.req.method
    if (other.length === 0 || other.some((one) => one === method)) return turnAway(asked, 404)
    asked.header('allow', [...new Set(other)].join(', '))
    return turnAway(asked, 405)
  })
  const tellOutage = tellOutages(report, () => site.clock.now())
  app.onError((error, asked) => {
    if (isGone(error)) return turnAway(asked, 400)
    if (!isOutage(error)) {
      report(error)
      return turnAway(asked, 500)
    }
    tellOutage(error)
    asked.header('retry-after', '5')
    return turnAway(asked, 503)
  })
  return app
}
