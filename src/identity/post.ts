import { sql } from 'kysely'
import type { Transporter } from 'nodemailer'
import type { Db } from '#db'
import type { Clock } from '#kernel'
import type { MailSettings } from './settings.ts'
import { shared } from './store.ts'
import type { Letter } from './words.ts'

const seconds = 1000
/** How long after each failed try the next one comes; after the last the letter is given up. */
const patience = [5 * seconds, 30 * seconds, 120 * seconds, 300 * seconds] as const
/** Longer than a try can take: until then a letter that is being sent is left alone by others. */
const claim = 120 * seconds
/** What is left of a letter (to whom, when) is forgotten after a month. */
const remembered = 30 * 24 * 3600 * seconds

type Waiting = { id: number; recipient: string; subject: string; body: string; valid_until: Date | null; attempts: number }

const isHere = (smtp: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(smtp).hostname)

/** A letter holds a way in: it never goes unencrypted over a network. */
async function transportTo({ smtp }: MailSettings): Promise<Transporter> {
  // Loaded with the first letter: a program that sends none need not hold it.
  const { createTransport } = await import('nodemailer')
  return createTransport({
    url: smtp,
    requireTLS: !isHere(smtp),
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 20 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/**
 * Letters: each is first a row, so that a restart finds what was not sent, and then on its way.
 * Without a mail server they stay in the outbox. What goes wrong is told to `report` without names or addresses.
 */
export class Post {
  #transport: Promise<Transporter> | null = null
  #running: Promise<void> | null = null
  #again = false
  #closed = false
  #timer: NodeJS.Timeout | undefined
  private readonly db: Db
  private readonly clock: Clock
  private readonly settings: MailSettings | null
  private readonly report: (error: unknown) => void

  constructor(db: Db, clock: Clock, settings: MailSettings | null, report: (error: unknown) => void) {
    this.db = db
    this.clock = clock
    this.settings = settings
    this.report = report
  }

  /** Writes the letter down; it is sent after this has answered. */
  readonly post = async ({ to, subject, text, validUntil }: Letter): Promise<void> => {
    const now = this.clock.now()
    const row = { recipient: to, subject, body: text, written_at: now, valid_until: validUntil ?? null, next_try_at: now }
    await this.#outbox().insertInto('outbox').values(row).execute()
    void this.deliver()
  }

  /** Sends everything whose time has come; called at the start for what an earlier run left. Never rejects. */
  deliver(): Promise<void> {
    if (!this.settings || this.#closed) return Promise.resolve()
    this.#again = true
    this.#running ??= this.#run().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  /** Lets the letter under way arrive, and stops. */
  async close() {
    this.#closed = true
    clearTimeout(this.#timer)
    await this.#running
    ;(await this.#transport)?.close()
  }

  #outbox = () => shared(this.db)

  async #run() {
    try {
      while (this.#again) {
        this.#again = false
        const old = new Date(this.clock.now().getTime() - remembered)
        await this.#outbox().deleteFrom('outbox').where('written_at', '<', old).execute()
        for (let letter = await this.#take(); letter; letter = this.#closed ? undefined : await this.#take())
          await this.#send(letter)
      }
      await this.#wakeForNext()
    } catch (error) {
      this.report(error)
      this.#wake(patience[1])
    }
  }

  /** Takes the oldest letter that is due, and sets its next try first: should we die while sending, it comes again. */
  async #take(): Promise<Waiting | undefined> {
    const now = this.clock.now()
    const due = this.#outbox()
      .selectFrom('outbox')
      .select('id')
      .where('next_try_at', '<=', now)
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
    return this.#outbox()
      .updateTable('outbox')
      .set({ attempts: sql`attempts + 1`, next_try_at: new Date(now.getTime() + claim) })
      .where('id', '=', due)
      .returning(['id', 'recipient', 'subject', 'body', 'valid_until', 'attempts'])
      .executeTakeFirst()
  }

  async #send(letter: Waiting) {
    const now = this.clock.now()
    const { settings } = this
    if (!settings) return undefined
    if (letter.valid_until && letter.valid_until <= now) return this.#giveUp(letter.id, 'for sent')
    try {
      this.#transport ??= transportTo(settings)
      await (await this.#transport).sendMail({
        from: settings.from,
        to: letter.recipient,
        subject: letter.subject,
        text: letter.body,
        headers: { 'auto-submitted': 'auto-generated' },
      })
    } catch (error) {
      return this.#failed(letter, error as { code?: string; responseCode?: number })
    }
    const sent = { sent_at: this.clock.now(), body: '', next_try_at: null, failure: null }
    await this.#outbox().updateTable('outbox').set(sent).where('id', '=', letter.id).execute()
  }

  /** A 5xx answer is the mail server's last word; anything else may pass. */
  async #failed({ id, attempts }: Waiting, { code, responseCode }: { code?: string; responseCode?: number }) {
    const failure = String(responseCode ?? code ?? 'ukendt fejl')
    // No place in the code, and no words of the mail server's: those may hold the address.
    this.report({ name: 'a letter was not sent', code: failure })
    const wait = patience[attempts - 1]
    if (wait === undefined || (responseCode !== undefined && responseCode >= 500)) return this.#giveUp(id, failure)
    const next_try_at = new Date(this.clock.now().getTime() + wait)
    await this.#outbox().updateTable('outbox').set({ failure, next_try_at }).where('id', '=', id).execute()
  }

  async #giveUp(id: number, failure: string) {
    await this.#outbox().updateTable('outbox').set({ failure, body: '', next_try_at: null }).where('id', '=', id).execute()
  }

  async #wakeForNext() {
    const next = await this.#outbox()
      .selectFrom('outbox')
      .select('next_try_at as at')
      .where('next_try_at', 'is not', null)
      .orderBy('next_try_at')
      .limit(1)
      .executeTakeFirst()
    if (next?.at) this.#wake(Math.max(100, next.at.getTime() - this.clock.now().getTime()))
  }

  #wake(wait: number) {
    clearTimeout(this.#timer)
    if (!this.#closed) this.#timer = setTimeout(() => void this.deliver(), wait).unref()
  }
}
