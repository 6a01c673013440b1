import { accept, type Result, refuse } from '#kernel'
import type { MailSettings } from '#mail'
import type { Site } from './doors.ts'
import { parseMail } from './people.ts'

/** What the surroundings decide about being reached and sending mail. */
export type ContactSettings = {
  readonly mode: Site['mode']
  readonly origin: string
  readonly behindProxy: boolean
  /** Null where there is no mail server: letters stay in the outbox. */
  readonly mail: MailSettings | null
}

const urlOf = (text: string) => (URL.canParse(text) ? new URL(text) : null)

function originOf(text: string | undefined, production: boolean): Result<string | null, string> {
  if (!text)
    return production
      ? refuse('SAMSIGTE_ORIGIN mangler: skriv adressen, som folk bruger, fx https://samsigte.example.')
      : accept(null)
  const url = urlOf(text)
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  if (!bare || !['https:', 'http:'].includes(url.protocol))
    return refuse('SAMSIGTE_ORIGIN skal være en adresse uden andet end navn og port, fx https://samsigte.example.')
  return production && url.protocol !== 'https:'
    ? refuse('SAMSIGTE_ORIGIN skal begynde med https:// i drift.')
    : accept(url.origin)
}

// The value itself is never repeated: it may hold the mail server's password.
function smtpOf(text: string | undefined, production: boolean): Result<string | null, string> {
  if (!text)
    return production
      ? refuse('SAMSIGTE_SMTP mangler: skriv mailserverens adresse, fx smtps://bruger:kode@mail.example:465.')
      : accept(null)
  const url = urlOf(text)
  return url?.hostname && /^smtps?:$/.test(url.protocol)
    ? accept(text)
    : refuse('SAMSIGTE_SMTP skal begynde med smtp:// eller smtps:// og have et servernavn.')
}

function senderOf(text: string | undefined, needed: boolean): Result<string | null, string> {
  if (!text) return needed ? refuse('SAMSIGTE_MAIL_FROM mangler: skriv mailadressen, som breve sendes fra.') : accept(null)
  const mail = parseMail(text)
  return mail ? accept(mail) : refuse('SAMSIGTE_MAIL_FROM skal være en mailadresse, fx samsigte@kommune.example.')
}

function proxyOf(text: string | undefined): Result<boolean, string> {
  if (text !== undefined && text !== '0' && text !== '1') return refuse('SAMSIGTE_PROXY skal være 1 eller udelades.')
  return accept(text === '1')
}

type Surroundings = Readonly<Record<string, string | undefined>>
type Started = { readonly mode: Site['mode']; readonly port: number }

/** Reads the settings; the refusal is one line for each thing that is wrong, for whoever starts the program. */
export function readContactSettings(env: Surroundings, { mode, port }: Started): Result<ContactSettings, readonly string[]> {
  const set = (name: string) => env[name]?.trim() || undefined
  const production = mode === 'production'
  const origin = originOf(set('SAMSIGTE_ORIGIN'), production)
  const smtp = smtpOf(set('SAMSIGTE_SMTP'), production)
  const from = senderOf(set('SAMSIGTE_MAIL_FROM'), production || set('SAMSIGTE_SMTP') !== undefined)
  const proxy = proxyOf(set('SAMSIGTE_PROXY'))
  if (!origin.ok || !smtp.ok || !from.ok || !proxy.ok)
    return refuse([origin, smtp, from, proxy].flatMap((result) => (result.ok ? [] : [result.refusal])))
  return accept({
    mode,
    origin: origin.value ?? `http://localhost:${port}`,
    behindProxy: proxy.value,
    mail: smtp.value && from.value ? { smtp: smtp.value, from: from.value } : null,
  })
}
