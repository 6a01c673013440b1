import pg from 'pg'
import { type Db, looking, schemaOf } from '#db'
import type { AllianceSlug } from '#kernel'
import { readHead } from './store.ts'
import type { Head } from './words.ts'

/** Somebody who is told when an alliance's head has moved (null: any may have, for the line was down), and when to let go. */
export type Follower = { readonly moved: (schema: string | null) => void; readonly letGo: () => void }

/**
 * Which revision each alliance is at, known without asking: PostgreSQL tells of every commit that moves a head.
 * While that line is down nothing is known, and each reader asks. A head never goes backwards here, so a late
 * message cannot hide a write that this process has already answered for.
 */
export class Heads {
  #known = new Map<string, Head>()
  #client: pg.Client | null = null
  #closed = false
  #retry: NodeJS.Timeout | undefined
  readonly #followers = new Set<Follower>()
  /** Heads that only seal something that lies on the desk, by their hashes; those of acts that failed never come. */
  readonly #sealed = new Set<string>()
  /** Since which place nothing else has been recorded. */
  readonly #calm = new Map<string, number>()

  private readonly db: Db
  private constructor(db: Db) {
    this.db = db
  }

  static async listen(db: Db): Promise<Heads> {
    const heads = new Heads(db)
    await heads.#listen()
    return heads
  }

  get listening() {
    return this.#client !== null
  }

  /** What is known of an alliance's head right now, or null: then ask by `current`. */
  known(alliance: AllianceSlug): Head | null {
    return (this.#client && this.#known.get(schemaOf(alliance))) ?? null
  }

  async current(alliance: AllianceSlug): Promise<Head> {
    const known = this.known(alliance)
    if (known) return known
    const line = this.#client
    const head = await looking(this.db, alliance, readHead)
    // Only what was read on a line that still stands is kept: a commit may have gone untold while it was down.
    if (line && line === this.#client) this.moved(alliance, head)
    return head
  }

  /** The next head of an act that only lays something on the desk. */
  expectSealed({ hash }: Head) {
    // An act that fails after this leaves its hash behind.
    if (this.#sealed.size > 1000) this.#sealed.clear()
    this.#sealed.add(hash)
  }

  /** Since which place of the journal nothing has been recorded but what was laid on the desk; null when that is not known. */
  calmSince(alliance: AllianceSlug): number | null {
    return (this.#client && this.#calm.get(schemaOf(alliance))) ?? null
  }

  /** A head that was just committed or read. */
  moved(alliance: AllianceSlug, head: Head) {
    this.#advance(schemaOf(alliance), head)
  }

  /** Tells the follower of every move from now on; answers with how to stop. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower)
    return () => this.#followers.delete(follower)
  }

  /** The program is about to stop: whoever holds something open because of the heads lets go of it. */
  letGo() {
    for (const follower of this.#followers) follower.letGo()
    this.#followers.clear()
  }

  async close() {
    this.#closed = true
    this.letGo()
    clearTimeout(this.#retry)
    await this.#client?.end().catch(() => {})
  }

  #advance(schema: string, head: Head) {
    const before = this.#known.get(schema)?.sequence ?? -1
    if (head.sequence <= before) return
    this.#known.set(schema, head)
    if (!this.#sealed.delete(head.hash) || head.sequence !== before + 1) this.#calm.set(schema, head.sequence)
    for (const follower of this.#followers) follower.moved(schema)
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({ ...this.db.connection, keepAlive: true })
    const lost = () => {
      if (this.#client === client) this.#known.clear()
      if (this.#client === client) this.#calm.clear()
      if (this.#client === client) this.#client = null
      client.removeAllListeners()
      client.on('error', () => {})
      client.end().catch(() => {})
      clearTimeout(this.#retry)
      if (!this.#closed) this.#retry = setTimeout(() => void this.#listen(), 250).unref()
    }
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', ({ payload = '' }) => {
      const [schema = '', sequence = '', hash = ''] = payload.split(' ')
      this.#advance(schema, { sequence: Number(sequence), hash })
    })
    try {
      await client.connect()
      await client.query('listen samsigte_head')
      this.#client = client
      for (const follower of this.#followers) follower.moved(null)
    } catch {
      lost()
    }
  }
}
