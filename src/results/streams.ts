/** What is told live: made once a change, however many listen, and never on a database connection that is held. */
import { setTimeout as pause } from 'node:timers/promises'
import { schemaOf } from '#db'
import type { Heads } from '#journal'
import type { AllianceSlug } from '#kernel'

/** Who listens. `session` is the same for those who come in by the same right; `mayListen` asks whether it still holds. */
export type Listener = {
  readonly session: string
  readonly mayListen: () => Promise<boolean>
  readonly send: (text: string) => void
  readonly end: () => void
}
/** What is told now; null when there is nothing more to tell. */
export type Make = () => Promise<string | null>

const heartbeatEvery = 15_000
/** Two changes are told at least this far apart, so that a rush of ballots is counted a few times a second at the most. */
const gap = 300
/** A right to listen is asked about at least so often. */
const rightHolds = 5_000
export const mostListeners = 1000

/** One thing that is told, and all that listen to it. */
class Channel {
  readonly schema: string
  readonly listeners = new Set<Listener>()
  readonly #make: Make
  readonly #report: (error: unknown) => void
  #last: string | null = null
  #running = false
  #again = false
  #asked = Date.now()
  constructor(schema: string, make: Make, report: (error: unknown) => void) {
    this.schema = schema
    this.#make = make
    this.#report = report
  }

  join(listener: Listener) {
    this.listeners.add(listener)
    if (this.#last === null) this.stir()
    else listener.send(eventOf(this.#last))
  }

  /** Something may have changed: looks once, and once more where it changed meanwhile. */
  stir() {
    this.#again = true
    if (!this.#running) void this.#run()
  }

  async #run() {
    this.#running = true
    while (this.#again && this.listeners.size > 0) {
      this.#again = false
      await this.#tell().catch(this.#report)
      await pause(gap, undefined, { ref: false })
    }
    this.#running = false
  }

  async #tell() {
    const text = await this.#make()
    if (text === null) return this.end()
    if (text === this.#last) return
    this.#last = text
    await this.dropStrangers(rightHolds)
    for (const listener of this.listeners) listener.send(eventOf(text))
  }

  /** Lets go of those whose right to listen has ended; asks once a session, and not when all were asked just now. */
  async dropStrangers(unlessWithin: number) {
    if (Date.now() - this.#asked < unlessWithin) return
    this.#asked = Date.now()
    for (const [, own] of Map.groupBy(this.listeners, ({ session }) => session))
      if (!(await own[0]?.mayListen())) for (const listener of own) this.#dismiss(listener)
  }

  beat() {
    for (const listener of this.listeners) listener.send(': her\n\n')
  }

  end() {
    for (const listener of this.listeners) {
      listener.send('event: slut\ndata: \n\n')
      this.#dismiss(listener)
    }
  }

  #dismiss(listener: Listener) {
    this.listeners.delete(listener)
    listener.end()
  }
}

/** A server-sent event that carries a text, a line at a time. */
const eventOf = (text: string) =>
  `${text
    .split('\n')
    .map((line) => `data: ${line}`)
    .join('\n')}\n\n`

/** Everything that is told live on one program. */
export class Streams {
  readonly #channels = new Map<string, Channel>()
  readonly #report: (error: unknown) => void
  readonly #leave: () => void
  readonly #heart: NodeJS.Timeout
  #ended = false
  constructor(heads: Heads, report: (error: unknown) => void) {
    this.#report = report
    this.#leave = heads.follow({ moved: (schema) => this.#moved(schema), letGo: () => this.end() })
    this.#heart = setInterval(() => void this.#beat().catch(report), heartbeatEvery).unref()
  }

  get size() {
    return [...this.#channels.values()].reduce((sum, { listeners }) => sum + listeners.size, 0)
  }

  /** Listens to what `name` tells of an alliance; answers with how to leave, or null where there is no room, or no more to come. */
  join(alliance: AllianceSlug, name: string, make: Make, listener: Listener): (() => void) | null {
    if (this.#ended || this.size >= mostListeners) return null
    const key = `${alliance} ${name}`
    const known = this.#channels.get(key)
    const channel = known?.listeners.size ? known : new Channel(schemaOf(alliance), make, this.#report)
    this.#channels.set(key, channel)
    channel.join(listener)
    return () => {
      channel.listeners.delete(listener)
      if (channel.listeners.size === 0 && this.#channels.get(key) === channel) this.#channels.delete(key)
    }
  }

  end() {
    this.#ended = true
    clearInterval(this.#heart)
    this.#leave()
    for (const channel of this.#channels.values()) for (const listener of channel.listeners) listener.end()
    this.#channels.clear()
  }

  #moved(schema: string | null) {
    for (const channel of this.#channels.values()) if (schema === null || channel.schema === schema) channel.stir()
  }

  async #beat() {
    for (const [key, channel] of this.#channels) {
      await channel.dropStrangers(0)
      channel.beat()
      if (channel.listeners.size === 0) this.#channels.delete(key)
    }
  }
}

const all = new WeakMap<Heads, Streams>()
/** The streams of the program that follows these heads. */
export function streamsOf(heads: Heads, report: (error: unknown) => void): Streams {
  const known = all.get(heads) ?? new Streams(heads, report)
  all.set(heads, known)
  return known
}
