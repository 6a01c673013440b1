import { expect, test } from 'vitest'
import type { Edition, Goal, Lineage, Version } from '#editions'
import { unknownDay } from '#kernel'
import { unworded } from '#wording'
import { incomingFrom } from './from-version.ts'

const goal: Goal = {
  id: 'maal',
  version: '2017-v1',
  number: 1,
  area: 'prevention',
  kind: 'task',
  title: 'Vi vil',
  shortTitle: 'Vi',
  deadline: unknownDay,
  cause: '',
}
const version = (number: number, goals: readonly Goal[], areas: Version['areas']): Version => ({
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

test('given a goal that was parked, when a draft begins from the version, then the area remembers the goal with its terms and themes', () => {
  const last = version(2, [], [{ place: 1, title: 'Vi' }])
  const edition = { year: 2017, versions: [version(1, [goal], []), last] } as unknown as Edition
  const parked: Lineage = {
    version: '2017-v2',
    goal: 'maal',
    kind: 'parked',
    fromGoal: null,
    area: { version: '2017-v2', place: 1 },
  }
  const worded = {
    ...unworded('2017-v1'),
    terms: [{ goal: 'maal', obligation: 'must' as const, reason: 'Derfor', economy: 'Ingen penge', source: '' }],
    foundings: [{ goal: 'maal', themes: ['blodtryk'], vote: null, words: '' }],
  }
  expect(incomingFrom(edition, last, [worded], [parked])).toMatchObject([
    { content: { part: 'paper' } },
    {
      id: 'maal',
      content: { part: 'area', was: { title: 'Vi vil', obligation: 'must', reason: 'Derfor', themes: ['blodtryk'] } },
    },
  ])
})
