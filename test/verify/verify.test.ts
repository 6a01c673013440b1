import { expect, test } from 'vitest'
import { invent } from '#invented'
import type { AllianceSlug } from '#kernel'
import { load } from '#loading'
import { problemLines } from '#reading'
import { operator } from '../loading/stage.ts'
import { freshDatabase } from '../support/database.ts'
import { afterForging, afterTampering, said } from './stage.ts'

test('given sound alliances, then each is told with its head, and nothing is left behind', async () => {
  const { ledger } = await freshDatabase('kkr')
  const loaded = await load(ledger, 'opdigtet' as AllianceSlug, operator, invent({ members: 12, editions: 1, years: 1, seed: 1 }))
  expect(loaded.ok ? [] : problemLines(loaded.refusal)).toEqual([])
  const { code, lines } = await said(ledger)
  expect(code).toBe(0)
  expect(lines).toEqual([
    expect.stringMatching(/^kkr-hovedstaden: \d+ poster hænger sammen, og \d+ tabeller siger det samme\. Hoved: [0-9a-f]{64}$/),
    expect.stringMatching(/^opdigtet: [\d.]+ poster hænger sammen/),
  ])
  expect((await said(ledger, ['opdigtet'])).lines).toEqual([lines[1]])
  expect((await ledger.db.pool.query("select 1 from pg_namespace where nspname like 'verify%'")).rows).toEqual([])
})

test('given a name that is no alliance, or no alliance at all, then it says so', async () => {
  const { ledger } = await freshDatabase('kkr')
  const unknown = await said(ledger, ['kkr-hovedstaden', 'opdigted'])
  expect(unknown).toEqual({ code: 2, lines: ['Alliancen opdigted findes ikke. Kendt: kkr-hovedstaden.'] })
  const { ledger: empty } = await freshDatabase('empty')
  expect(await said(empty)).toEqual({ code: 0, lines: ['Der er ingen alliancer endnu.'] })
})

const one = (line: string | RegExp) => ({
  code: 1,
  lines: [typeof line === 'string' ? `kkr-hovedstaden: ${line}` : expect.stringMatching(line)],
})

test.each<[string, string[], string | RegExp]>([
  [
    'a body is changed',
    ["update {schema}.journal set body = replace(body, 'København', 'Kobenhavn') where sequence = 2"],
    'Post 2 i journalen er ændret, efter at den blev skrevet: fingeraftrykket passer ikke.',
  ],
  [
    'an instant is changed',
    ["update {schema}.journal set at = '2020-01-01T00:00:00.000Z' where sequence = 2"],
    /Post 2 i journalen er ændret/,
  ],
  [
    'a hash is changed',
    ["update {schema}.journal set hash = repeat('a', 64) where sequence = 2"],
    /Post 2 i journalen er ændret/,
  ],
  [
    'an entry is taken out',
    ['delete from {schema}.journal where sequence = 5'],
    'Journalen mangler post 5; efter den foregående kommer 6.',
  ],
  [
    'the first entry is taken out',
    ['delete from {schema}.journal where sequence = 1'],
    'Journalen mangler post 1; efter den foregående kommer 2.',
  ],
  [
    'an entry is changed and sealed again, but not those after it',
    ["update {schema}.journal set previous = repeat('b', 64) where sequence = 6"],
    'Post 6 i journalen bygger ikke på den foregående posts fingeraftryk.',
  ],
  [
    'the last entry is taken out',
    ['delete from {schema}.journal where sequence = (select sequence from {schema}.journal_head)'],
    /Journalens hoved siger post \d+, men den sidste post er \d+\.$/,
  ],
  [
    'the head is moved',
    ['update {schema}.journal_head set sequence = 3'],
    /Journalens hoved siger post 3, men den sidste post er \d+\.$/,
  ],
  [
    'the head has another hash',
    ["update {schema}.journal_head set hash = repeat('c', 64)"],
    /Journalens hoved har et andet fingeraftryk end den sidste post, \d+\.$/,
  ],
  ['the head is gone', ['delete from {schema}.journal_head'], 'Journalens hoved er væk.'],
  ['a table is gone', ['drop table {schema}.events'], 'Tabellen events er væk.'],
  ['a table has come', ['create table {schema}.more (id int)'], 'Tabellen more hører ikke til alliancen.'],
  [
    'a column has come',
    ["alter table {schema}.events add column more text default ''"],
    'Tabellen events har andre kolonner, end den skal have.',
  ],
  ['the journal is gone', ['drop table {schema}.journal cascade'], 'Tabellen journal er væk.'],
  ['everything is gone', ['drop schema {schema} cascade'], /^kkr-hovedstaden: Tabellen [a-z_]+ er væk\.$/],
])('given that %s, then verify says where and exits with 1', async (_, statements, line) => {
  expect(await afterTampering(...statements)).toEqual(one(line))
})

test('given that the last entries and the head are taken back together, then verify names every table that they had made', async () => {
  const { code, lines } = await afterTampering(
    'delete from {schema}.journal where sequence > 10',
    'update {schema}.journal_head set sequence = 10, hash = (select hash from {schema}.journal where sequence = 10)',
  )
  expect(code).toBe(1)
  expect(lines[0]).toMatch(/^kkr-hovedstaden: Tabellen addressed_councils har en række, som journalen ikke forklarer: \{/)
  expect(lines).toContainEqual(
    expect.stringMatching(/^kkr-hovedstaden: Tabellen treatments har en række, som journalen ikke forklarer: \{/),
  )
  for (const line of lines) expect(line).toMatch(/^kkr-hovedstaden: Tabellen [a-z_]+ (mangler|har) /)
})

const operatorSays = (fact: object) => JSON.stringify({ by: { office: 'operator' }, fact })

test.each<[string, Parameters<typeof afterForging>[1], string | RegExp]>([
  [
    'another name',
    ({ body }) => ({ body: body.replace('"name":"KKR Hovedstaden"', '"name":"KKR Hovedstad"') }),
    /: Tabellen alliance mangler eller har ændret en række, som journalen siger: \{.*KKR Hovedstad"/,
  ],
  [
    'a type that nobody knows',
    () => ({ type: 'members.crowned' }),
    'Post 1 i journalen har en type, som programmet ikke kender: members.crowned.',
  ],
  [
    'a type that every object has',
    () => ({ type: 'to.string' }),
    'Post 1 i journalen har en type, som programmet ikke kender: to.string.',
  ],
  [
    'a body that is not JSON',
    () => ({ body: 'København' }),
    'Post 1 i journalen kan ikke læses: dens indhold er ikke i journalens form.',
  ],
  [
    'a body that says nothing',
    () => ({ body: 'null' }),
    'Post 1 i journalen kan ikke læses: dens indhold er ikke i journalens form.',
  ],
  ['a fact that is empty', () => ({ body: operatorSays({}) }), /: Post 1 i journalen kan ikke gentages: /],
])('given a whole chain sealed anew with %s in it, then verify says where and exits with 1', async (_, forge, line) => {
  expect(await afterForging(1, forge)).toEqual(one(line))
})
