import type { Transporter } from 'nodemailer'
import type { Letter, MailSettings } from './words.ts'

const seconds = 1000
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

/** Why a letter did not go: a word or a number, never the mail server's own text, which may hold the address. */
export type NotSent = {
  readonly code: string
  /** The mail server's last word about this letter to this address; anything else may pass. */
  readonly final: boolean
}

type Failure = { code?: string; responseCode?: number; command?: string }
function reasonOf({ code, responseCode, command }: Failure): NotSent {
  // A letter has one address, and many a server says no to it only when it has seen the letter. What it says before it has heard the
  // address (it does not know us, wants to be spoken to otherwise) is a fault of the settings, which somebody mends.
  const ofAddress = command === 'RCPT TO' || command === 'DATA'
  return { code: String(responseCode ?? code ?? 'ukendt fejl'), final: ofAddress && (responseCode ?? 0) >= 500 }
}

/** The way to the mail server. */
export class Transport {
  #transport: Promise<Transporter> | null = null
  private readonly settings: MailSettings
  constructor(settings: MailSettings) {
    this.settings = settings
  }

  /** Hands a letter over; null when the mail server has taken it. */
  async send({ to, subject, text }: Letter): Promise<NotSent | null> {
    try {
      this.#transport ??= transportTo(this.settings)
      const headers = { 'auto-submitted': 'auto-generated' }
      await (await this.#transport).sendMail({ from: this.settings.from, to, subject, text, headers })
      return null
    } catch (error) {
      return reasonOf(error as Failure)
    }
  }

  async close() {
    ;(await this.#transport)?.close()
  }
}
