import { expect, test } from 'vitest'
import { looking } from '#db'
import type { Route } from '#identity'
import { readHead } from '#journal'
import { allRoutes, keptParameters } from '../../src/site.ts'
import { kkr, stage } from '../meetings/stage.ts'

/** Hundreds of addresses, each with a dozen words, also where others use the machine. */
const patience = 240_000

/** Words that have done harm elsewhere: names of prototypes, other people's languages, ways out of a folder, too much, nothing. */
const hostile = [
  '__proto__',
  'constructor',
  'toString',
  `'; drop table samsigte.people; --`,
  '../../package.json',
  '<script>alert(1)</script>',
  '\r\nset-cookie: x=1',
  '%00',
  '99999999999999999999',
  '-1',
  '\ud800',
  'a'.repeat(4000),
]
const samples: Record<string, string> = { alliance: kkr, code: '0183', year: '2017', number: '1', file: '2017.pdf' }
const parametersOf = ({ path }: Route) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
const encoded = (text: string) => encodeURIComponent(text.toWellFormed())

/** The address with one parameter made hostile. */
const addressOf = ({ path }: Route, name: string, evil: string) =>
  path.replace(/:(\w+)(\{[^}]*\})?/g, (_, one: string) => (one === name ? encoded(evil) : (samples[one] ?? 'x')))

async function withSecretariat() {
  const { ledger, signedIn } = await stage()
  const browser = await signedIn('secretariat')
  const cookies = [...browser.cookies]
  const state = async () => [
    await looking(ledger.db, kkr, readHead),
    (await ledger.db.pool.query('select count(*) from samsigte.people')).rows,
  ]
  return {
    /** Signed in, whatever an answer did to the cookie. */
    signedIn: () => {
      for (const [name, value] of cookies) browser.cookies.set(name, value)
      return browser
    },
    state,
  }
}

async function expectRefusedOrPlain(answer: Response, about: string) {
  expect(answer.status, about).toBeLessThan(500)
  expect(answer.headers.get('set-cookie') ?? '', about).not.toContain('x=1')
  expect(answer.headers.get('location') ?? '/', about).toMatch(/^\/(?![/\\])/)
  const text = await answer.text()
  if (answer.headers.get('content-type')?.startsWith('text/html')) expect(text, about).not.toContain('<script>alert')
  expect(text, about).not.toMatch(/\n\s+at \S+ \(|node_modules/)
}

// The stage itself fails on any error that the program had to report.
test(
  'given hostile words in any place of any address, then nothing breaks and nothing is stored',
  async () => {
    const { signedIn, state } = await withSecretariat()
    const before = await state()
    for (const route of allRoutes) {
      for (const name of parametersOf(route)) {
        for (const evil of hostile) {
          const address = addressOf(route, name, evil)
          const answer = await (route.method === 'GET' ? signedIn().get(address) : signedIn().post(address))
          await expectRefusedOrPlain(answer, `${route.method} ${address.slice(0, 200)}`)
        }
      }
    }
    expect(await state()).toEqual(before)
  },
  patience,
)

test(
  'given hostile words in the query of any page, then nothing breaks',
  async () => {
    const { signedIn } = await withSecretariat()
    const names = [...new Set([...keptParameters, 'sag', 'registreret', 'givet', 'afsluttet', 'foer', '__proto__'])]
    for (const route of allRoutes.filter(({ method }) => method === 'GET')) {
      const path = addressOf(route, '', '')
      for (const evil of hostile) {
        const address = `${path}?${names.map((name) => `${name}=${encoded(evil)}`).join('&')}`
        await expectRefusedOrPlain(await signedIn().get(address), address.slice(0, 200))
      }
      await expectRefusedOrPlain(await signedIn().get(`${path}?${names.map((name) => `${name}=%ff%fe`).join('&')}`), path)
    }
  },
  patience,
)

const bodies: [string, string][] = [
  ['application/json', '{"__proto__":{"x":1}}'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="mail"\r\n\r\na'],
  ['text/plain', '\u0000'],
  ['application/x-www-form-urlencoded', '%ff=%fe&%00=%00&=&&__proto__=1&constructor=1'],
  ['application/x-www-form-urlencoded', Array.from({ length: 20_000 }, (_, at) => `f${at}=1`).join('&')],
]

test(
  'given a body in any shape, sent to any form, then nothing breaks and nothing is stored',
  async () => {
    const { signedIn, state } = await withSecretariat()
    const before = await state()
    const fields = [
      'mail',
      'hverv',
      'kommune',
      'fra',
      'til',
      'sag',
      'noegle',
      'organ',
      'dato',
      'ordlyd',
      'adresse',
      'citat',
      'kode',
    ]
    for (const route of allRoutes.filter(({ method, path }) => method === 'POST' && path !== '/log-ud')) {
      const path = addressOf(route, '', '')
      for (const [type, body] of bodies)
        await expectRefusedOrPlain(await signedIn().send(path, { body, type }), `${path} ${type} ${body.slice(0, 40)}`)
      for (const evil of hostile) {
        const form = Object.fromEntries(fields.map((field) => [field, evil]))
        await expectRefusedOrPlain(await signedIn().post(path, form), `${path} ${evil.slice(0, 40)}`)
      }
      const huge = await signedIn().post(path, { mail: 'a'.repeat(Math.max(300_000, (route.takes ?? 0) + 1)) })
      expect(huge.status, path).toBe(400)
      expect(await huge.text(), path).toContain('fylder for meget')
    }
    expect(await state()).toEqual(before)
  },
  patience,
)
