import { expect, onTestFinished } from 'vitest'
import { foundAlliance } from '#db'
import { createApp, Warm } from '#front'
import { routes as identityRoutes, type Route, type Site, sessionCookieName } from '#identity'
import { type Fact, recordAll, writing } from '#journal'
import { type AllianceSlug, accept, type MunicipalityCode, type RoughDay } from '#kernel'
import { Post } from '#mail'
import { applyDescribed, applyMunicipality, type Described, type MunicipalityRecorded } from '#members'
import { freshDatabase } from '../support/database.ts'

export const slug = (text: string) => text as AllianceSlug
export const code = (text: string) => text as MunicipalityCode
export const operator = (now: Date) => ({ by: { office: 'operator' }, person: null, now }) as const
const unknown = '' as RoughDay

/** A small alliance with two municipalities of its own. */
async function found(site: Pick<Site, 'ledger' | 'clock'>, alliance: AllianceSlug, invented: boolean, codes: readonly string[]) {
  const described: Described = {
    type: 'members.alliance-described',
    name: `Alliancen ${alliance}`,
    shortName: alliance,
    jointBody: 'Fællesrådet',
    secretariat: 'Sekretariatet',
    paperName: 'Fælles mål',
    about: '',
    invented,
  }
  const municipalities = codes.map(
    (one): MunicipalityRecorded => ({
      type: 'members.municipality-recorded',
      code: code(one),
      name: `Kommune ${one}`,
      memberFrom: unknown,
      memberTo: unknown,
      tile: null,
      groupings: [],
      populations: [],
    }),
  )
  await writing(site.ledger, alliance, async (tx) => {
    await foundAlliance(tx, alliance)
    await recordAll(tx, operator(site.clock.now()), [described, ...municipalities] satisfies Fact[])
    await applyDescribed(tx, described)
    for (const municipality of municipalities) await applyMunicipality(tx, municipality)
    return accept(null)
  })
}

export type Sent = { readonly headers?: Record<string, string>; readonly env?: object }

/** One person's browser: it keeps its cookies and says where its posts come from. */
export class Browser {
  readonly cookies = new Map<string, string>()
  private readonly fetch: (request: Request, env?: object) => Response | Promise<Response>
  constructor(fetch: (request: Request, env?: object) => Response | Promise<Response>) {
    this.fetch = fetch
  }

  get = (path: string, sent: Sent = {}) => this.#send(path, { method: 'GET' }, sent)

  post = (path: string, fields: Record<string, string> = {}, sent: Sent = {}) =>
    this.#send(
      path,
      { method: 'POST', body: new URLSearchParams(fields) },
      { ...sent, headers: { 'sec-fetch-site': 'same-origin', ...sent.headers } },
    )

  /** A post of bytes that no form of ours would send. */
  send = (path: string, { body, type }: { readonly body: string; readonly type: string }) =>
    this.#send(path, { method: 'POST', body }, { headers: { 'sec-fetch-site': 'same-origin', 'content-type': type } })

  /** A form with one file in it. */
  upload = (path: string, field: string, bytes: Uint8Array, name: string) => {
    const body = new FormData()
    body.set(field, new File([Uint8Array.from(bytes)], name))
    return this.#send(path, { method: 'POST', body }, { headers: { 'sec-fetch-site': 'same-origin' } })
  }

  /** A form with fields and, where there is one, a file. */
  sendForm = (
    path: string,
    fields: Record<string, string>,
    file: { readonly field: string; readonly bytes: Uint8Array; readonly name: string } | null = null,
  ) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    if (file) body.set(file.field, new File([Uint8Array.from(file.bytes)], file.name))
    return this.#send(path, { method: 'POST', body }, { headers: { 'sec-fetch-site': 'same-origin' } })
  }

  async #send(path: string, init: RequestInit, { headers = {}, env }: Sent) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const request = new Request(`http://localhost:3000${path}`, {
      ...init,
      headers: { ...headers, ...(cookie ? { cookie } : {}) },
    })
    const response = await this.fetch(request, env)
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) this.cookies.set(name, value)
      else this.cookies.delete(name)
    }
    return response
  }
}

type StageOptions = { readonly mode?: Site['mode']; readonly routes?: readonly Route[]; readonly behindProxy?: boolean }

/** A site with two alliances, an invented one (opdigtet: 0101, 0147) and a real one (nabo: 0201, 0210), and a clock to turn. */
export async function stage({ mode = 'development', routes = identityRoutes, behindProxy = false }: StageOptions = {}) {
  const { ledger } = await freshDatabase('founded')
  const time = { now: new Date('2026-11-22T12:00:00Z') }
  const clock = { now: () => time.now }
  const errors: unknown[] = []
  const report = (error: unknown) => errors.push(error)
  const post = new Post(ledger.db, clock, null, report)
  const origin = mode === 'production' ? 'https://samsigte.example' : 'http://localhost:3000'
  const site: Site = { ledger, clock, mode, origin, behindProxy, post: post.post }
  await found(site, slug('opdigtet'), true, ['0101', '0147'])
  await found(site, slug('nabo'), false, ['0201', '0210'])
  const warm = new Warm(ledger.heads, clock, sessionCookieName(mode), [])
  const app = createApp(site, routes, warm, report)
  onTestFinished(() => expect(errors).toEqual([]))
  return {
    site,
    ledger,
    errors,
    browser: () => new Browser((request, env) => app.fetch(request, env)),
    /** Lets time pass. */
    pass: (minutes: number) => {
      time.now = new Date(time.now.getTime() + minutes * 60_000)
    },
    /** Everything in the outbox, the oldest first. */
    letters: async () => (await ledger.db.pool.query('select * from samsigte.outbox order by id')).rows,
  }
}
export type Stage = Awaited<ReturnType<typeof stage>>
