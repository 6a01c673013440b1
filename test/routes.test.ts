import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { looking } from '#db'
import {
  type Audience,
  endOffice,
  type GrantOffice,
  grantOffice,
  issueLink,
  linkPurposes,
  type Mail,
  type Route,
  type Site,
  startSession,
} from '#identity'
import { readHead, record, writing } from '#journal'
import { accept, day, projectRoot, roughly } from '#kernel'
import { applyMatter } from '#meetings'
import { allRoutes } from '../src/site.ts'
import { type Browser, code, operator, type Stage, slug, stage } from './identity/stage.ts'

/** Who may come in, said here once more than in the program, so that a door left open there is seen here. */
const roles = [
  'stranger',
  'forger',
  'former',
  'coming',
  'elsewhere',
  'reader',
  'writer',
  'clerk',
  'other clerk',
  'secretariat',
] as const
type Role = (typeof roles)[number]
const signedIn: readonly Role[] = ['former', 'coming', 'elsewhere', 'reader', 'writer', 'clerk', 'other clerk', 'secretariat']
const admitted: Record<Audience, (mode: Site['mode']) => readonly Role[]> = {
  everyone: () => roles,
  'signed-in': () => signedIn,
  'office-holders': () => ['reader', 'writer', 'clerk', 'other clerk', 'secretariat'],
  // Without a personal link; what one does not open is tested below, and what it does where links are.
  invited: () => ['clerk', 'other clerk', 'secretariat'],
  recorders: () => ['clerk', 'other clerk', 'secretariat'],
  writers: () => ['writer', 'secretariat'],
  secretariat: () => ['secretariat'],
  development: (mode) => (mode === 'development' ? roles : []),
}

/** What anyone may send without saying who they are. Add an address here only if it is meant to be. */
const openPosts = ['/log-ind', '/log-ind/:token', '/log-ud', '/:alliance/svar']

const samples: Record<string, string> = {
  alliance: 'nabo',
  code: '0201',
  id: '00000000-0000-4000-8000-000000000000',
  year: '2017',
  number: '1',
}
const names = ['x', '2017.pdf', '2017.docx', '2017.txt', '2017.zip', 'sag.pdf']
/** A name that an address's pattern takes. */
const fitting = (pattern = '.+') => names.find((name) => new RegExp(`^(?:${pattern})$`).test(name)) ?? 'x'
const addressOf = ({ path }: Route, given = samples) =>
  path.replace(/:(\w+)(?:\{([^/]*)\})?/g, (_, name: string, pattern?: string) => given[name] ?? fitting(pattern))
const title = ({ method, path }: Route) => `${method} ${path}`

const offices: Partial<Record<Role, Partial<GrantOffice> & { alliance?: string }>> = {
  former: { office: 'secretariat', from: day('2026-01-01') },
  coming: { office: 'secretariat', from: day('2026-11-23') },
  elsewhere: { office: 'secretariat', alliance: 'opdigtet' },
  reader: { office: 'reader' },
  writer: { office: 'writer', code: code('0201') },
  clerk: { office: 'clerk', code: code('0201') },
  'other clerk': { office: 'clerk', code: code('0210') },
  secretariat: { office: 'secretariat' },
}

/** A site with somebody in each role; `as` gives a browser that has just been let in. */
async function peopled(mode: Site['mode']) {
  const on = await stage({ mode, routes: allRoutes })
  const actor = operator(on.site.clock.now())
  const people = new Map<Role, string>()
  for (const [role, { alliance = 'nabo', ...given }] of Object.entries(offices) as [
    Role,
    NonNullable<(typeof offices)[Role]>,
  ][]) {
    const mail = `${role.replace(' ', '-')}@a.example` as Mail
    const office = { mail, office: 'reader', code: null, from: day('2026-01-01'), to: null, ...given } as const
    const granted = await grantOffice(on.ledger, slug(alliance), actor, office)
    if (!granted.ok) throw new Error(granted.refusal)
    people.set(role, granted.value.person)
    if (role === 'former') await endOffice(on.ledger, slug('nabo'), actor, { id: granted.value.id, from: day('2026-11-22') })
  }
  const cookie = mode === 'production' ? '__Host-samsigte' : 'samsigte'
  const as = async (role: Role): Promise<Browser> => {
    const browser = on.browser()
    const person = people.get(role)
    if (person) browser.cookies.set(cookie, await startSession(on.site, person))
    if (role === 'forger') browser.cookies.set(cookie, 'x'.repeat(43))
    return browser
  }
  return { ...on, as }
}
const send = (browser: Browser, route: Route, address = addressOf(route)) =>
  route.method === 'GET' ? browser.get(address) : browser.post(address)
const heads = ({ ledger }: Pick<Stage, 'ledger'>) =>
  Promise.all(['nabo', 'opdigtet'].map((alliance) => looking(ledger.db, slug(alliance), readHead)))

describe.each(['development', 'production'] as const)('every address, in %s', (mode) => {
  test('lets in those it is for and turns away the others', async () => {
    const on = await peopled(mode)
    for (const route of allRoutes) {
      for (const role of roles) {
        const { status } = await send(await on.as(role), route)
        const about = `${title(route)} as ${role}: ${status}`
        if (admitted[route.for](mode).includes(role)) expect([401, 500, 503], about).not.toContain(status)
        else if (route.for === 'development') expect(status, about).toBe(404)
        else expect(status, about).toBe(signedIn.includes(role) ? 403 : 401)
      }
    }
  }, 240_000)

  test('keeps its promises to a stranger: headers on every answer, no cookie, nothing written by looking', async () => {
    const on = await peopled(mode)
    const before = await heads(on)
    for (const route of allRoutes.filter(({ method }) => method === 'GET')) {
      const { headers } = await send(on.browser(), route)
      expect(headers.get('set-cookie'), title(route)).toBeNull()
      expect(headers.get('content-security-policy'), title(route)).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options'), title(route)).toBe('nosniff')
      expect(headers.get('strict-transport-security') !== null, title(route)).toBe(mode === 'production')
    }
    expect(await heads(on)).toEqual(before)
  })
})

describe('every post', () => {
  const posts = allRoutes.filter(({ method }) => method === 'POST')
  const evil = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '', origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': '', origin: 'null' },
  ]

  test('asks who it is from, but for those that cannot', () => {
    expect(posts.filter((route) => route.for === 'everyone').map(({ path }) => path)).toEqual(openPosts)
  })

  test('is refused from another site, whoever sends it', async () => {
    const on = await peopled('development')
    const before = await heads(on)
    for (const route of posts) {
      for (const headers of evil) {
        const browser = await on.as('secretariat')
        const { status } = await browser.post(addressOf(route), {}, { headers })
        expect(status, `${title(route)} ${JSON.stringify(headers)}`).toBe(403)
        expect(browser.cookies.size).toBe(1)
      }
    }
    expect(await heads(on)).toEqual(before)
  })
})

describe('a matter that lies before one municipality', () => {
  test('is open to its own clerk and closed to the clerk of another', async () => {
    const on = await peopled('development')
    const fact = {
      type: 'meetings.matter-opened',
      id: 'sag-0201',
      kind: 'referral',
      title: 'Fælles mål',
      code: code('0201'),
      laidOn: roughly('2026-01'),
      notBefore: null,
    } as const
    await writing(on.ledger, slug('nabo'), async (tx) => {
      await record(tx, operator(on.site.clock.now()), fact)
      await applyMatter(tx, fact)
      return accept(null)
    })
    const before = await heads(on)
    const about = '/nabo/behandlinger/ny?sag=sag-0201'
    expect((await (await on.as('clerk')).get(about)).status).toBe(200)
    expect((await (await on.as('secretariat')).get(about)).status).toBe(200)
    const other = await on.as('other clerk')
    expect([403, 404]).toContain((await other.get(about)).status)
    const form = { sag: 'sag-0201', noegle: samples.id ?? '' }
    for (const path of ['/nabo/behandlinger', '/nabo/behandlinger/forslag']) {
      expect((await (await on.as('clerk')).post(path, form)).status, path).toBe(422)
      expect([403, 404], path).toContain((await other.post(path, form)).status)
    }
    expect(await heads(on)).toEqual(before)
  })
})

describe('a personal link', () => {
  const invited = allRoutes.filter((route) => route.for === 'invited')

  test.each(linkPurposes)(
    'to another thing of the same kind, or for another municipality, opens no address (%s)',
    async (purpose) => {
      const on = await peopled('development')
      const expiresAt = new Date(on.site.clock.now().getTime() + 86_400_000)
      const links = [
        { purpose, about: 'noget-andet', code: code('0201'), path: 'x', expiresAt },
        { purpose, about: samples.id ?? '', code: code('0210'), path: 'x', expiresAt },
      ]
      for (const link of links) {
        const issued = await writing(on.ledger, slug('nabo'), async (tx) =>
          accept(await issueLink(tx, 'nabo', link, on.site.clock.now())),
        )
        const browser = on.browser()
        await browser.get(issued.ok ? issued.value : '')
        expect(browser.cookies.size).toBe(1)
        for (const route of invited) expect((await send(browser, route)).status, title(route)).toBe(404)
      }
    },
  )
})

describe('the table of addresses', () => {
  test('names each address once', () => {
    const titles = allRoutes.map(title)
    expect(titles.filter((one, place) => titles.indexOf(one) !== place)).toEqual([])
  })

  test('is the only way in: nothing outside the front room answers an address', () => {
    const files = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    const others = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('front/'))
    const waysIn =
      /\bnew Hono\b|\bimport \{[^}]*(?<!type )\bHono\b[^}]*\} from 'hono'|\.(get|post|put|patch|delete|all|on|use|route|mount)\(\s*['"`]\//
    const found = others.filter((file) => waysIn.test(readFileSync(join(projectRoot, 'src', file), 'utf8')))
    expect(others.length).toBeGreaterThan(50)
    expect(found).toEqual([])
  })
})
