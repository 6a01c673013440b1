import type { Db } from '#db'
import type { Clock } from '#kernel'
import { gatherNotices } from './gathering.ts'
import { forgetOldLetters, writeLetter } from './letters.ts'
import { openQueue, type Work } from './queue.ts'
import { sendLetter } from './sending.ts'
import { Transport } from './transport.ts'
import type { Letter, MailSettings } from './words.ts'

/** What rooms upstairs do with the queue. */
export type Wanted = { readonly morning: (now: Date) => Promise<void>; readonly packages: Work['packages'] }
const nothing: Wanted = { morning: async () => {}, packages: async () => true }

/**
 * The program's mail. A letter is a row and a job in one transaction, so that a restart finds what was not sent. Without a mail server
 * letters stay in the outbox. What goes wrong is told to `report` without names or addresses.
 */
export class Post {
  #stop: (() => Promise<void>) | null = null
  readonly #transport: Transport | null
  private readonly db: Db
  private readonly clock: Clock
  private readonly report: (error: unknown) => void

  constructor(db: Db, clock: Clock, settings: MailSettings | null, report: (error: unknown) => void) {
    this.db = db
    this.clock = clock
    this.report = report
    this.#transport = settings && new Transport(settings)
  }

  /** Writes the letter down; it is sent after this has answered. */
  readonly post = (letter: Letter): Promise<void> =>
    this.db.kysely.transaction().execute((tx) => writeLetter(tx, letter, this.clock.now()))

  /** Begins to send, and to do what rooms want done: `morning` each morning, before what waited for it is sent; the other jobs as they come. */
  async start(wanted: Partial<Wanted> = {}, more: Parameters<typeof openQueue>[3] = {}): Promise<void> {
    const { db, clock, report } = this
    const { morning, packages } = { ...nothing, ...wanted }
    const transport = this.#transport
    const notices = () => gatherNotices(db, transport !== null, clock.now())
    const work: Work = {
      letters: transport && (({ letter }, last) => sendLetter({ db, clock, transport, report }, letter, last)),
      packages,
      notices,
      morning: async () => {
        await forgetOldLetters(db, clock.now())
        await morning(clock.now())
        await notices()
      },
    }
    this.#stop = await openQueue(db.connection, work, report, more)
  }

  /** Lets the letters under way arrive, and stops. */
  async close() {
    await this.#stop?.()
    await this.#transport?.close()
  }
}
