import { describe, expect, test } from 'vitest'
import type { Actor } from '#journal'
import { day, type MunicipalityCode, roughly, unknownDay } from '#kernel'
import type { Member, Membership } from '#members'
import { checkGroup, checkSentences, groupOn, recordMember } from './rules.ts'
import type { GroupMember } from './words.ts'

const code = (text: string) => text as MunicipalityCode
const member = (given: Partial<GroupMember>): GroupMember => ({
  id: 'a',
  sequence: 1,
  edition: 2027,
  code: code('0101'),
  title: 'Sundhedschef',
  role: 'member',
  expertise: ['somatic'],
  from: unknownDay,
  to: unknownDay,
  source: '',
  ...given,
})
const inCluster = (place: string, ...names: string[]) =>
  ({ code: code(place), name: place, groupings: names.map((grouping) => ({ kind: 'cluster', grouping })) }) as unknown as Member
const today = day('2026-11-22')
const membership: Membership = {
  on: today,
  populationDate: null,
  members: [inCluster('0101', 'Byen'), inCluster('0190', 'Midt'), inCluster('0400', 'Bornholm'), inCluster('0185')],
}
const said = (...members: GroupMember[]) => checkSentences(checkGroup(members, membership))

describe('given clusters of the day, when a group is checked, then what is missing is said in plain words', () => {
  test('a cluster of one municipality counts like the others, and a resource person represents none', () => {
    expect(said(member({}), member({ code: code('0400'), role: 'resource' }))).toEqual([
      '1 klynge af 3 er repræsenteret. Ingen kommer fra Bornholm og Midt.',
      'Ingen i gruppen dækker psykiatri.',
      'Der er 1 ressourceperson.',
    ])
  })
  test('everybody there', () => {
    const all = [
      member({}),
      member({ code: code('0190'), expertise: ['psychiatric'] }),
      member({ code: code('0400'), role: 'lead' }),
    ]
    expect(said(...all).slice(0, 2)).toEqual(['Alle 3 klynger er repræsenteret.', 'Både somatik og psykiatri er dækket.'])
  })
  test('nobody recorded: nothing is claimed', () => {
    expect(said()).toEqual([expect.stringContaining('kan ikke kontrolleres')])
  })
})

test('given members from and to, then only those of the edition and the day are in the group', () => {
  const group = [
    member({ id: 'now' }),
    member({ id: 'gone', to: roughly('2026-10') }),
    member({ id: 'coming', from: roughly('2027') }),
    member({ id: 'other', edition: 2017 }),
  ]
  expect(groupOn(group, 2027, today).map(({ id }) => id)).toEqual(['now'])
})

test.each([
  ['a clerk may not', { by: { office: 'clerk', municipality: code('0101') } }, {}, [], 'not-yours'],
  ['a member comes from a municipality', {}, { code: null }, [], 'needs-a-municipality'],
  ['one of the alliance', {}, { code: code('9999') }, [], 'no-such-municipality'],
  ['a title is needed', {}, { title: '' }, [], 'no-title'],
  ['an end after its beginning', {}, { from: roughly('2027'), to: roughly('2026') }, [], 'ends-before-it-begins'],
  ['nobody of that id', {}, { seen: 4 }, [], 'no-such-member'],
  ['changed by another meanwhile', {}, { seen: 4, title: 'x' }, [member({ sequence: 5 })], 'changed-meanwhile'],
  ['recorded by another meanwhile', {}, { title: 'x' }, [member({})], 'recorded-meanwhile'],
  ['the very same again', {}, {}, [member({})], null],
  ['a resource person from nowhere', {}, { code: null, role: 'resource' }, [], 'recorded'],
] as const)('given a member to record: %s', (_, who, given, group, expected) => {
  const actor = { by: { office: 'secretariat' }, person: null, now: new Date(), ...who } as Actor
  const { seen = null, ...changed } = given as Partial<GroupMember> & { seen?: number }
  const { sequence: __, ...wanted } = member(changed)
  const outcome = recordMember(actor, { ...wanted, seen }, group, [code('0101')])
  expect(outcome.ok ? (outcome.value ? 'recorded' : null) : outcome.refusal).toBe(expected)
})
