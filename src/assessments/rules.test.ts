import { expect, test } from 'vitest'
import type { Lineage } from '#editions'
import { type MunicipalityCode, roughly } from '#kernel'
import { emptyContent, goalAndBefore, lastTime, mayAssess, save, type WantedSave } from './rules.ts'
import type { Assessment } from './words.ts'

const now = new Date('2026-11-25T12:00:00Z')
const code = '0183' as MunicipalityCode
const by = (office: 'clerk' | 'link', municipality: string) => ({
  by: { office, municipality: municipality as MunicipalityCode },
  person: null,
  now,
})
const clerk = by('clerk', '0183')
const content = { ...emptyContent, meaning: 'Vi skal have flere om natten.' }
const wanted: WantedSave = { code, edition: 2017, goal: '2017-goal-1', content, state: 'draft', seen: 0 }
const stored = { ...content, code, edition: 2017, goal: '2017-goal-1', state: 'draft', save: 7, by: clerk.by, on: '' } as never
const there = (latest: Assessment | null) => ({ goalIsThere: true, latest })
const refusal = (done: ReturnType<typeof save>) => (done.ok ? (done.value ? 'saved' : 'stands') : done.refusal)

test('given a municipality, then its own people and link may write for it, the secretariat for all, and nobody else', () => {
  expect([clerk, by('link', '0183'), by('clerk', '0101'), by('link', '0101')].map((actor) => mayAssess(actor, code))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(mayAssess({ by: { office: 'secretariat' }, person: null, now }, code)).toBe(true)
  expect(mayAssess({ by: { office: 'writer', municipality: code }, person: null, now }, code)).toBe(false)
})

test('given what stands, then the same again is nothing, and who did not see it is told', () => {
  expect(refusal(save(clerk, wanted, there(null)))).toBe('saved')
  expect(refusal(save(clerk, wanted, there(stored)))).toBe('stands')
  expect(refusal(save(clerk, { ...wanted, state: 'shared' }, there(stored)))).toBe('changed-meanwhile')
  expect(refusal(save(clerk, { ...wanted, state: 'shared', seen: 7 }, there(stored)))).toBe('saved')
})

test.each([
  ['nothing', emptyContent, 'nothing-said'],
  ['half a shift', { ...content, reprioritised: [{ from: 'Dag', to: '', when: roughly('') }] }, 'half-a-shift'],
  ['more than there is room for', { ...content, operator: 'x'.repeat(501) }, 'too-long'],
] as const)('given %s, then it is refused', (_, said, expected) => {
  expect(refusal(save(clerk, { ...wanted, content: said }, there(null)))).toBe(expected)
})

test('given a goal that is not in the edition, or another municipality, then it is refused', () => {
  expect(refusal(save(clerk, wanted, { goalIsThere: false, latest: null }))).toBe('no-such-goal')
  expect(refusal(save(by('clerk', '0101'), wanted, there(null)))).toBe('not-yours')
})

test('given a goal that came from others, then the newest of what was said of them can be taken over', () => {
  const area = { version: '2020-v1', place: 1 }
  const lineage: Lineage[] = [
    { version: '2020-v1', goal: '2017-goal-1', kind: 'parked', fromGoal: null, area },
    { version: '2023-v1', goal: '2023-goal-4', kind: 'revived', fromGoal: null, area },
    { version: '2027-v1', goal: '2027-goal-2', kind: 'merged', fromGoal: '2023-goal-4', area: null },
    { version: '2027-v1', goal: '2027-goal-2', kind: 'merged', fromGoal: '2023-goal-5', area: null },
  ]
  expect(goalAndBefore('2027-goal-2', lineage).sort()).toEqual(['2017-goal-1', '2023-goal-4', '2023-goal-5', '2027-goal-2'])
  const said = (edition: number, goal: string) => ({ ...(stored as Assessment), edition, goal })
  const own = [said(2017, '2017-goal-1'), said(2023, '2023-goal-9'), said(2027, '2027-goal-2')]
  expect(lastTime({ edition: 2027, goal: '2027-goal-2' }, own, lineage)?.goal).toBe('2017-goal-1')
  expect(lastTime({ edition: 2017, goal: '2017-goal-1' }, own, lineage)).toBeNull()
})
