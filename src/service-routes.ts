import { sql } from 'kysely'
import type { Asked, Route } from '#identity'
import { readAssets } from '#ui'

/** Is the program able to answer? For whoever watches it; says nothing about anyone. */
async function health(asked: Asked) {
  const answers = await sql`select 1`.execute(asked.var.site.ledger.db.kysely).then(
    () => true,
    () => false,
  )
  return asked.json({ ok: answers, database: answers ? 'svarer' : 'svarer ikke' }, answers ? 200 : 503)
}

const assets = () => new Map(readAssets().map((asset) => [asset.address, asset]))
let known: ReturnType<typeof assets> | undefined

/** Style and fonts: their names hold their fingerprints, so a browser need never ask twice. */
function asset(asked: Asked) {
  known ??= assets()
  const found = known.get(asked.req.path)
  if (!found) return asked.notFound()
  const packed = found.brotli && /\bbr\b/.test(asked.req.header('accept-encoding') ?? '') ? found.brotli : null
  return asked.body(packed ?? found.bytes, 200, {
    'content-type': found.type,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    ...(packed ? { 'content-encoding': 'br' } : {}),
  })
}

const robots = (asked: Asked) => asked.text('User-agent: *\nDisallow: /log-ind\nDisallow: /opdigtet\n')

export const routes: readonly Route[] = [
  { method: 'GET', path: '/healthz', for: 'everyone', answer: health },
  { method: 'GET', path: '/robots.txt', for: 'everyone', answer: robots },
  { method: 'GET', path: '/assets/:name', for: 'everyone', answer: asset },
]
