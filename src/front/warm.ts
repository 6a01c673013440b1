import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib'
import type { Head, Heads } from '#journal'
import { type AllianceSlug, type Clock, parseSlug } from '#kernel'
import { dayTurn } from './day-turn.ts'

/** What is sent to who can read one packing. Almost everybody reads one: unpacked pages are not kept, but unpacked when asked for. */
type Variant = { readonly bytes: Buffer; readonly unpack?: true; readonly headers: Record<string, string> }
type Kept = {
  readonly slug: AllianceSlug | null
  readonly head: Head
  /** Is it the same while things are only laid on the desk? */
  readonly calm: boolean
  readonly day: string
  /** Which asking was the last for it. */
  asked: number
  readonly size: number
  readonly plain: Variant
  readonly br: Variant
  readonly gzip: Variant
}
type Answer = { readonly headers: Record<string, string>; readonly body: Buffer }

const eightMegabytes = 8 * 1024 * 1024

const bytesOf = ({ bytes, unpack }: Variant) => (unpack ? gunzipSync(bytes) : bytes)

const slugIn = (address: string): AllianceSlug | null => {
  const [, first = '', second = '', third = ''] = address.split(/[/?]/, 4)
  return parseSlug(first === 'api' && second === 'v1' ? third : first)
}

/**
 * Finished public answers, sent before the framework runs. Each is kept for one revision of its alliance and one day;
 * whoever may be signed in is never answered from here. What has not been asked for the longest goes first.
 */
export class Warm {
  #kept = new Map<string, Kept>()
  #size = 0
  #askings = 0
  private readonly heads: Heads
  private readonly today: () => string
  private readonly cookie: string
  private readonly parameters: readonly string[]
  private readonly limit: number

  /** `cookie` is the name of the session cookie; `parameters` are the query names that any kept answer depends on. */
  constructor(heads: Heads, clock: Clock, cookie: string, parameters: readonly string[], limit = eightMegabytes) {
    this.heads = heads
    this.today = dayTurn(clock)
    this.cookie = `${cookie}=`
    this.parameters = [...parameters].sort()
    this.limit = limit
  }

  /** The address with only the parameters that matter, in order. */
  normal(url: string): string {
    const mark = url.indexOf('?')
    if (mark < 0) return url
    const query = new URLSearchParams(url.slice(mark + 1))
    const known = this.parameters.flatMap((name) => query.getAll(name).map((value) => `${name}=${encodeURIComponent(value)}`))
    return known.length ? `${url.slice(0, mark)}?${known.join('&')}` : url.slice(0, mark)
  }

  /** Keeps an answer that was made from the revision `head`, on the day that it was made. */
  keep(url: string, head: Head, { headers, body }: Answer, calm = false) {
    const variant = (bytes: Buffer, encoding?: string): Variant => {
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
      const coding = encoding ? { 'content-encoding': encoding } : {}
      return {
        bytes,
        headers: { ...headers, ...coding, etag, vary: 'accept-encoding, cookie', 'content-length': String(bytes.length) },
      }
    }
    // A window no larger than a page: what the packer would reserve for more is megabytes at a time.
    const window = { [constants.BROTLI_PARAM_LGWIN]: 18, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    const small = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, ...window } }
    const packs = /^(text|application\/(json|atom\+xml))/.test(headers['content-type'] ?? '')
    const gzip = variant(packs ? gzipSync(body) : body, packs ? 'gzip' : undefined)
    const br = packs ? variant(brotliCompressSync(body, small), 'br') : gzip
    const plain: Variant = packs ? { ...variant(body), bytes: gzip.bytes, unpack: true } : gzip
    const size = 2000 + gzip.bytes.length + (packs ? br.bytes.length : 0)
    const address = this.normal(url)
    this.#drop(address)
    const about = { slug: slugIn(address), head, calm, day: this.today(), asked: ++this.#askings }
    this.#kept.set(address, { ...about, size, plain, br, gzip })
    this.#size += size
    if (this.#size > this.limit) this.#makeRoom()
  }

  /** Answers from what is kept, or returns false and touches nothing. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '', headers } = request
    if ((method !== 'GET' && method !== 'HEAD') || headers.cookie?.includes(this.cookie)) return false
    const kept = this.#kept.get(this.normal(url))
    if (!kept || !this.#isFresh(kept)) return false
    kept.asked = ++this.#askings
    const accepts = String(headers['accept-encoding'] ?? '')
    const variant = /\bbr\b/.test(accepts) ? kept.br : /\bgzip\b/.test(accepts) ? kept.gzip : kept.plain
    const unchanged = headers['if-none-match']?.includes(variant.headers.etag as string)
    if (unchanged) response.writeHead(304, { etag: variant.headers.etag as string, vary: 'accept-encoding, cookie' }).end()
    else response.writeHead(200, variant.headers).end(method === 'HEAD' ? undefined : bytesOf(variant))
    return true
  }

  #isFresh({ slug, head, calm, day }: Kept): boolean {
    const known = slug && this.heads.known(slug)
    if (!known || day !== this.today()) return false
    return head.hash === known.hash || (calm && head.sequence >= (this.heads.calmSince(slug) ?? Number.POSITIVE_INFINITY))
  }

  #makeRoom() {
    const longestAgo = [...this.#kept].sort(([, a], [, b]) => a.asked - b.asked)
    for (const [address] of longestAgo) {
      if (this.#size <= this.limit) break
      this.#drop(address)
    }
  }

  #drop(address: string) {
    this.#size -= this.#kept.get(address)?.size ?? 0
    this.#kept.delete(address)
  }
}
