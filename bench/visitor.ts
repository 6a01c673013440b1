import { randomUUID } from 'node:crypto'
import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }
export type Fields = Readonly<Record<string, string>>

/** Somebody on one kept connection, who waits for each answer before asking again. */
export class Visitor {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  address: string
  cookie: string | undefined
  constructor(address: string, cookie?: string) {
    this.address = address
    this.cookie = cookie
  }

  get = (path: string, headers: Record<string, string> = {}) => this.#ask('GET', path, headers)

  post(path: string, fields: Fields): Promise<Answer> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    return this.#ask('POST', path, type, new URLSearchParams(fields).toString())
  }

  leave = () => this.#agent.destroy()

  #ask(method: string, path: string, extra: Record<string, string>, body?: string): Promise<Answer> {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const headers = { ...extra, ...length, ...(this.cookie && { cookie: this.cookie }) }
    return new Promise((resolve, reject) => {
      const asked = request(`${this.address}${path}`, { method, headers, agent: this.#agent, timeout: 30_000 }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }))
      })
      asked.on('timeout', () => asked.destroy(new Error('Intet svar i 30 sekunder.')))
      asked.on('error', reject)
      asked.end(body)
    })
  }
}

/** Signs in as the invented alliance's secretariat; answers with the cookie. */
export async function signIn(address: string): Promise<string> {
  const visitor = new Visitor(address)
  const { status, headers } = await visitor.post('/opdigtet/proev-som', { hverv: 'secretariat' })
  const cookie = headers['set-cookie']?.[0]?.split(';')[0]
  visitor.leave()
  if (!cookie) throw new Error(`Kunne ikke prøve som sekretariatet: ${status}.`)
  return cookie
}

/** A treatment to be recorded: its form, and what can be seen of it afterwards. */
export type Form = { readonly matter: string; readonly day: string; readonly words: string; readonly fields: Fields }

type Members = { readonly municipalities: readonly { readonly code: string }[] }
const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const asTyped = (day: string) => day.split('-').reverse().map(Number).join('.')

/**
 * Forms without end, each a council's or finance committee's treatment on a day of its own, one matter after another:
 * the invented edition of 2024, which all of today's members were sent.
 */
export async function formsFor(address: string, cookie: string): Promise<() => Form> {
  const secretariat = new Visitor(address, cookie)
  const { body } = await secretariat.get('/opdigtet/behandlinger')
  const { municipalities } = JSON.parse(String((await secretariat.get('/api/v1/opdigtet/municipalities')).body)) as Members
  secretariat.leave()
  const codes = new Set(municipalities.map(({ code }) => code))
  const matters = [...new Set(String(body).match(/udsendelse-2024-\d{4}/g))].filter((matter) => codes.has(matter.slice(-4)))
  if (matters.length === 0) throw new Error('Der er ingen sager at registrere på.')
  let made = 0
  return () => {
    const round = Math.floor(made / matters.length)
    const matter = matters[made++ % matters.length] as string
    const day = dayBefore(2 + (round >> 1))
    const words = `Godkendt. Måling ${made}.`
    const fields = {
      sag: matter,
      noegle: randomUUID(),
      organ: `${matter.slice(-4)}-${round % 2 ? 'finance' : 'council'}`,
      dato: asTyped(day),
      ordlyd: words,
      adresse: `https://kommune.example/referat/${made}`,
      hentet: asTyped(dayBefore(1)),
      citat: 'Godkendt.',
      kilde: 'Kommunens referat',
      'udfald-1': 'approved',
      'foreslog-1': 'approval',
      bekraeft: 'ja',
    }
    return { matter, day, words, fields }
  }
}

/** Sends a form; answers with the record's place in the journal, or null where it was not acknowledged. */
export async function sendForm(visitor: Visitor, { fields }: Form): Promise<number | null> {
  const { status, headers } = await visitor.post('/opdigtet/behandlinger', fields)
  const place = /registreret=(\d+)/.exec(headers.location ?? '')?.[1]
  if (status === 303 && place) return Number(place)
  if (status < 500) throw new Error(`En registrering blev afvist: ${status}.`)
  return null
}
