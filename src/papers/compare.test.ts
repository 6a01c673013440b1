import { expect, test } from 'vitest'
import type { Edition, Goal, Lineage, Version } from '#editions'
import { unknownDay } from '#kernel'
import { compared, comparisonSentence } from './compare.ts'

const goal = (id: string, number: number, of: number): Goal => ({
  id,
  version: `2017-v${of}`,
  number,
  area: 'prevention',
  kind: 'task',
  title: `Vi vil ${id}`,
  shortTitle: id,
  deadline: unknownDay,
  cause: '',
})
const version = (number: number, goals: readonly Goal[], areas: Version['areas'] = []): Version => ({
  id: `2017-v${number}`,
  edition: 2017,
  number,
  dated: unknownDay,
  goalCount: goals.length,
  areaCount: areas.length,
  note: '',
  goals,
  areas,
})
test('given a goal that went up in one that stood, when versions are compared, then every goal of the earlier one is told of', () => {
  const versions = [
    version(1, [goal('ene', 1, 1), goal('anden', 2, 1), goal('tredje', 3, 1)]),
    version(2, [goal('ene', 1, 2)], [{ place: 1, title: 'tredje' }]),
  ]
  const edition = { year: 2017, title: 'Papiret', versions } as unknown as Edition
  const lineage: Lineage[] = [
    { version: '2017-v2', goal: 'ene', kind: 'merged', fromGoal: 'anden', area: null },
    { version: '2017-v2', goal: 'tredje', kind: 'parked', fromGoal: null, area: { version: '2017-v2', place: 1 } },
  ]
  const found = compared(edition, [edition], { lineage, leftOut: [], wordings: [] }, { from: '', to: '' })
  expect(found.ok && comparisonSentence(found.value)).toBe(
    'Version 1 havde 3 mål, og version 2 har 1 mål. Af målene: 1 blev stående, 1 gik op i et andet og 1 blev til et udviklingsområde.',
  )
})
