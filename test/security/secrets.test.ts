import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Route } from '#identity'
import { allRoutes } from '../../src/site.ts'
import type { Browser } from '../identity/stage.ts'
import { kkr, stage } from '../priorities/stage.ts'
import { link, type On, other, owner, secrets } from './secrets.ts'

/** Ids that an address may hold, by the table they come from. */
const ids = [
  ['votes', 'id'],
  ['themes', 'id'],
  ['theme_rounds', 'id'],
  ['dialogue_meetings', 'id'],
  ['plan_items', 'id'],
  ['matters', 'id'],
  ['desk_contacts', 'id'],
  ['desk_links', 'about'],
  ['desk_draft_parts', 'id'],
  ['desk_draft_saves', 'id'],
  ['desk_draft_files', 'id'],
  ['desk_case_parts', 'id'],
] as const

async function samples({ ledger }: On): Promise<Record<string, readonly string[]>> {
  const found: string[] = []
  for (const [table, column] of ids) {
    const { rows } = await ledger.db.pool.query(
      `select distinct ${column}::text as id from alliance_kkr_hovedstaden.${table} order by 1 desc limit 2`,
    )
    found.push(...rows.map(({ id }) => id))
  }
  const some = [...new Set(found)]
  const copies = await ledger.db.pool.query('select sha256 from alliance_kkr_hovedstaden.copies')
  const minutes = await ledger.db.pool.query('select id from alliance_kkr_hovedstaden.desk_minutes')
  const byName = {
    alliance: [kkr],
    code: [owner, other],
    year: ['2017'],
    number: ['1', '2'],
    goal: ['2017-goal-1', '2017-goal-2'],
    token: ['x'.repeat(22)],
    sha: copies.rows.map(({ sha256 }) => sha256),
    minutes: minutes.rows.map(({ id }) => id),
  }
  return new Proxy(byName as Record<string, readonly string[]>, { get: (names, name: string) => names[name] ?? some })
}

/** Every way to fill an address's parameters. */
const filled = (path: string, given: Record<string, readonly string[]>): string[] =>
  path
    .split('/')
    .reduce<string[]>(
      (made, part) => {
        const [, name, pattern] = /^:(\w+)(\{.*\})?$/.exec(part) ?? []
        const values = name
          ? pattern?.includes('pdf')
            ? ['2017.pdf']
            : pattern?.includes('docx')
              ? ['2017.docx', '2.docx']
              : pattern?.includes('txt')
                ? ['2017.txt']
                : (given[name] ?? ['x'])
          : [part]
        return made.flatMap((before) => values.map((value) => `${before}/${value}`))
      },
      [''],
    )
    .map((address) => address.slice(1))

/** What an answer says, in letters: a Word file is unpacked, of a stream the first piece is read. Pages for print come from the same words. */
async function said(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? ''
  const head = JSON.stringify([...answer.headers])
  if (type.includes('event-stream')) {
    const reader = answer.body?.getReader()
    const first = await reader?.read()
    await reader?.cancel()
    return head + Buffer.from(first?.value ?? []).toString()
  }
  if (!type.includes('officedocument')) return head + (await answer.text())
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return (
    head +
    Object.values(parts)
      .map((part) => Buffer.from(part).toString())
      .join('\n')
  )
}

type Found = { readonly mark: string; readonly address: string }
async function walk(browser: Browser, addresses: readonly string[], marks: readonly string[]): Promise<Found[]> {
  const found: Found[] = []
  for (const address of addresses) {
    const text = (await said(await browser.get(address))).toLowerCase()
    for (const mark of marks) if (text.includes(mark.toLowerCase())) found.push({ mark, address })
  }
  return found
}

const isRead = ({ method, for: whom }: Route) => method === 'GET' && whom !== 'development'

test('given secrets of a municipality, when anyone else asks for any address, then none of them is told', async () => {
  const on = await stage()
  for (const { put, mark } of secrets) await put(on, mark)
  const token = (await link(on)).split('/').at(-1) ?? ''
  const given = await samples(on)
  const addresses = [...new Set(allRoutes.filter(isRead).flatMap(({ path }) => filled(path, given)))].filter(
    (one) => !one.endsWith('.pdf'),
  )
  expect(addresses.length).toBeGreaterThan(200)
  const invited = on.browser()
  await invited.get(await link(on, other))
  const others = {
    stranger: on.browser(),
    reader: await on.signedIn('reader'),
    'clerk of another municipality': await on.signedIn('clerk', other),
    'another municipality by its link': invited,
  }
  const marks = [...secrets.map(({ mark }) => mark), token]
  for (const [who, browser] of Object.entries(others))
    expect({ who, found: await walk(browser, addresses, marks) }).toEqual({ who, found: [] })
  // The walk is not blind: who may see them, does, at the same addresses.
  const seen = new Set((await walk(on.secretariat, addresses, marks)).map(({ mark }) => mark))
  expect([...seen].toSorted()).toEqual(
    secrets
      .filter(({ seenBy }) => seenBy === 'secretariat')
      .map(({ mark }) => mark)
      .toSorted(),
  )
}, 400_000)
