import type { MiddlewareHandler } from 'hono'
import { glancing } from '#db'
import { type Asked, type Env, findLinks, findVisitor, mayEnter, type Route, type Site } from '#identity'
import { type AllianceSlug, parseSlug } from '#kernel'
import { readAlliance } from '#members'
import { securityHeaders } from './headers.ts'
import { turnAway } from './turn-away.tsx'
import type { Warm } from './warm.ts'

/** Whose session ended while they wrote: the browser still has what was sent, and sends it again. */
const unsaved =
  'Det, du skrev, er ikke gemt, men det er ikke tabt: Log ind i en ny fane, kom tilbage hertil, og genindlæs siden, så sendes det igen.'
/** The same for whoever may have come by a link: most of them have nothing to log in with. */
const byLink = {
  GET: 'Har du fået et link på mail, så åbn det igen derfra. Det virker i 12 timer ad gangen. Ellers skal du logge ind.',
  POST: 'Det, du skrev, er ikke gemt, men det er ikke tabt: Åbn linket i mailen igen i en ny fane, eller log ind dér. Kom så tilbage hertil, og genindlæs siden, så sendes det igen.',
} as const
const sayLocked = ({ for: audience, method }: Route) =>
  audience === 'invited' ? byLink[method] : method === 'POST' ? unsaved : undefined

/** The alliance that an address names, or null when there is none such, or nothing in it yet. */
async function addressed({ ledger }: Site, slugs: ReadonlySet<string>, text: string) {
  const slug = parseSlug(text)
  if (!slug || !slugs.has(slug)) return null
  const alliance = await readAlliance(glancing(ledger.db, slug))
  return alliance && { slug, name: alliance.name, shortName: alliance.shortName, invented: alliance.invented }
}

const keeps = (route: Route, asked: Asked) => route.kept && !asked.var.visitor && asked.res.status === 200 && asked.var.head

async function keep(warm: Warm, asked: Asked, calm: boolean) {
  const body = Buffer.from(await asked.res.arrayBuffer())
  const headers = { ...Object.fromEntries(asked.res.headers), ...securityHeaders(asked.var.site.mode) }
  asked.res = new Response(body, { status: 200, headers })
  const { pathname, search } = new URL(asked.req.url)
  if (!asked.var.head) return
  warm.keep(pathname + search, asked.var.head, { headers, body }, calm)
  // After a start, or a fallen line, nobody has told which revision is the newest; what is kept would never be given.
  await asked.var.site.ledger.heads.current(asked.var.alliance.slug)
}

/** What stands before every address: which alliance, who asks, whether they may; and a copy of what strangers were shown. */
export const entrance =
  (route: Route, site: Site, warm: Warm, alliances: () => Promise<ReadonlySet<AllianceSlug>>): MiddlewareHandler<Env> =>
  async (asked, next) => {
    const name = asked.req.param('alliance')
    if (name !== undefined) {
      const alliance = await addressed(site, await alliances(), name)
      if (!alliance) return turnAway(asked, 404)
      asked.set('alliance', alliance)
    }
    asked.set('visitor', await findVisitor(asked, asked.var.alliance?.slug ?? null))
    asked.set('links', route.for === 'invited' ? await findLinks(asked) : [])
    if (!mayEnter(route.for, asked.var.visitor, site.mode, asked.var.links)) {
      const status = route.for === 'development' ? 404 : asked.var.visitor ? 403 : 401
      return turnAway(asked, status, status === 401 ? sayLocked(route) : undefined)
    }
    await next()
    if (route.kept) asked.res.headers.set('cache-control', asked.var.visitor ? 'private, no-store' : 'public, no-cache')
    else asked.res.headers.set('cache-control', 'private, no-store')
    if (keeps(route, asked)) await keep(warm, asked, route.calm ?? false)
    return undefined
  }
