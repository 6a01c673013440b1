import type { IncomingMessage } from 'node:http'
import type { Asked, Site } from './doors.ts'

/**
 * At most so many in so long for each key, in memory: a restart forgets, and each process counts for itself.
 * Bounded: when more keys than `room` are known, those that came first are forgotten.
 */
export class Limit {
  #times = new Map<string, number[]>()
  private readonly most: number
  private readonly span: number
  private readonly room: number
  constructor(most: number, span: number, room = 10_000) {
    this.most = most
    this.span = span
    this.room = room
  }

  /** When the key may try again; null when it may now. */
  fullUntil(key: string, now: Date): Date | null {
    const times = (this.#times.get(key) ?? []).filter((time) => time > now.getTime() - this.span)
    const oldest = times.at(-this.most)
    return oldest === undefined ? null : new Date(oldest + this.span)
  }

  count(key: string, now: Date) {
    const times = [...(this.#times.get(key) ?? []), now.getTime()].slice(-this.most)
    this.#times.delete(key)
    this.#times.set(key, times)
    for (const first of this.#times.keys()) {
      if (this.#times.size <= this.room) break
      this.#times.delete(first)
    }
  }

  get size() {
    return this.#times.size
  }
}

const quarter = 15 * 60 * 1000
type Limits = { readonly key: Limit; readonly client: Limit }
const limits = new WeakMap<Site, Limits>()

/** A site's limits on asking for links: few to one address, more from one place, where a whole office may sit. */
export function linkLimits(site: Site): Limits {
  const known = limits.get(site) ?? { key: new Limit(4, quarter), client: new Limit(30, quarter) }
  limits.set(site, known)
  return known
}

/** An IPv6 household has 2^64 addresses: they count as one. */
const network = (address: string) => {
  // Some proxies say the port too, which is another one each time.
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')
  const plain = bare.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::', 2)
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}

/**
 * Where a request came from. Behind our own proxy that is what the proxy added last to X-Forwarded-For; anything before it,
 * and the whole header where there is no proxy, is the visitor's own invention.
 */
export function clientOf(asked: Asked): string {
  const { incoming } = (asked.env ?? {}) as { incoming?: IncomingMessage }
  const forwarded = asked.var.site.behindProxy ? asked.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return network(forwarded || incoming?.socket.remoteAddress || 'unknown')
}
