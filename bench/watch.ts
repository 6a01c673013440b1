/**
 * Loaded into the real program before its first line: counts what a request spends on statements, HTML and packing, and can note the
 * statements. Answers 'report' over the channel with what has been spent since the last one; 'rest' ends the noting.
 */
import { channel } from 'node:diagnostics_channel'
import { syncBuiltinESMExports } from 'node:module'
import zlib from 'node:zlib'
import { jsx } from 'hono/jsx/jsx-runtime'
import pg from 'pg'

export type Statement = { readonly client: number; readonly text: string; readonly values: readonly unknown[] }
export type Spent = {
  readonly requests: number
  readonly total: number
  readonly sql: number
  readonly html: number
  readonly packing: number
  readonly statements: readonly Statement[]
}

const none = () => ({ requests: 0, total: 0, sql: 0, html: 0, packing: 0, statements: [] as Statement[] })
let spent = none()
/** Until it is told to rest, when only the speed is of interest. */
let noting = true

/** Time while at least one of its kind is under way: what overlaps counts once. */
function stopwatch(kind: 'total' | 'sql' | 'html' | 'packing') {
  let running = 0
  let began = 0
  return {
    start: () => {
      if (running++ === 0) began = performance.now()
    },
    stop: () => {
      if (--running === 0) spent[kind] += performance.now() - began
    },
  }
}

const during = (watch: ReturnType<typeof stopwatch>, work: () => unknown) => {
  watch.start()
  try {
    return work()
  } finally {
    watch.stop()
  }
}

type Callback = (...results: unknown[]) => void
type Queried = string | { text: string; values?: unknown[] }
const sql = stopwatch('sql')
const clients = new Map<unknown, number>()
const numberOf = (client: unknown) => {
  if (!clients.has(client)) clients.set(client, clients.size)
  return clients.get(client) as number
}
const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
const query = prototype.query
prototype.query = function (this: unknown, ...args: unknown[]) {
  const asked = args[0] as Queried
  const own = typeof asked === 'string' ? asked : asked.text
  const values = (typeof asked === 'string' ? undefined : asked.values) ?? (Array.isArray(args[1]) ? args[1] : [])
  if (own && noting) spent.statements.push({ client: numberOf(this), text: own, values })
  const last = args.at(-1)
  sql.start()
  if (typeof last === 'function') {
    const ended: Callback = (...results) => {
      sql.stop()
      ;(last as Callback)(...results)
    }
    return query.apply(this, [...args.slice(0, -1), ended])
  }
  const answer = query.apply(this, args)
  Promise.resolve(answer).then(sql.stop, sql.stop)
  return answer
}

// Every element's text is made by the same method; the outermost call makes the page.
const html = stopwatch('html')
const element = Object.getPrototypeOf(jsx('p', {}, undefined as never)) as { toString: () => unknown }
const asText = element.toString
element.toString = function (this: unknown) {
  return during(html, () => asText.call(this))
}

const packing = stopwatch('packing')
for (const name of ['brotliCompressSync', 'gzipSync'] as const) {
  const pack = zlib[name] as (...args: unknown[]) => unknown
  Object.assign(zlib, { [name]: (...args: unknown[]) => during(packing, () => pack(...args)) })
}
syncBuiltinESMExports()

const total = stopwatch('total')
channel('http.server.request.start').subscribe(() => {
  spent.requests++
  total.start()
})
channel('http.server.response.finish').subscribe(total.stop)

process.on('message', (word) => {
  if (word === 'rest') noting = false
  if (word !== 'report') return
  process.send?.(spent satisfies Spent)
  spent = none()
})
