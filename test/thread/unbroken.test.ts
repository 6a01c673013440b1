import { describe, expect, test } from 'vitest'
import { endingsOf, isSuggestion, type Making, newestOf, threadOfGoal, threadOfTheme } from '#making'
import { makings } from './stage.ts'

/** Loaded by the first test that asks, and looked at by the others. */
let loaded: Promise<Making[]> | null = null
async function shipped(): Promise<Making> {
  loaded ??= makings([2026])
  const [paper] = await loaded
  return paper as Making
}

describe('the road of the alliance that ships, in the numbers that were promised', () => {
  test('29 municipalities were asked for themes, and there are 40', async () => {
    const paper = await shipped()
    expect(paper.rounds.map(({ asked }) => asked.length)).toEqual([29])
    expect(paper.themes).toHaveLength(40)
  })

  test('four meetings, two in each half of the year, and both kinds in each', async () => {
    const paper = await shipped()
    expect(paper.meetings.map(({ round, kind }) => `${round} ${kind}`).sort()).toEqual([
      '2025-autumn administrative',
      '2025-autumn political',
      '2025-spring administrative',
      '2025-spring political',
    ])
  })

  test('nearly all cast ballots in both tracks, and a third vote was agreed on without', async () => {
    const paper = await shipped()
    expect(paper.votes.map(({ ballots, vote }) => [ballots > 24, vote.agreed !== null]).sort()).toEqual([
      [false, true],
      [true, false],
      [true, false],
    ])
  })

  test('three drafts, from six goals to three', async () => {
    const paper = await shipped()
    expect(paper.edition?.versions.map(({ goals }) => goals.length)).toEqual([6, 5, 3])
    expect(paper.final?.number).toBe(3)
  })

  test('60 comments and proposals, each of them answered', async () => {
    const paper = await shipped()
    expect(paper.remarks).toHaveLength(60)
    expect(new Set(paper.remarks.map(({ kind }) => kind))).toEqual(new Set(['comment', 'proposal']))
    expect(paper.remarks.filter(({ answer }) => answer === null)).toEqual([])
  })
})

describe('the thread is unbroken', () => {
  test('every theme ends in a goal, a development area, left out with its reason, or is said to be open', async () => {
    const paper = await shipped()
    for (const theme of paper.themes) {
      const endings = endingsOf(paper, theme)
      expect(endings.length, theme.id).toBeGreaterThan(0)
      for (const ending of endings) {
        expect([theme.id, ['goal', 'area', 'left-out', 'open'].includes(ending.kind)]).toEqual([theme.id, true])
        if (ending.kind === 'left-out') expect(ending.theme.leftOut?.reason).toBeTruthy()
      }
    }
    const kinds = paper.themes.flatMap((theme) => endingsOf(paper, theme).map(({ kind }) => kind))
    for (const kind of ['goal', 'area', 'left-out']) expect(kinds).toContain(kind)
    expect(kinds).not.toContain('open')
  })

  test('every goal of the paper leads back to what municipalities suggested, each step with its day and its body', async () => {
    const paper = await shipped()
    const { final } = paper
    expect(final?.goals).toHaveLength(3)
    for (const { id } of final?.goals ?? []) {
      const thread = threadOfGoal(paper, id)
      expect(thread?.themes.filter(isSuggestion).length, id).toBeGreaterThan(0)
      for (const step of thread?.steps ?? []) {
        expect([step.title, step.on]).toEqual([step.title, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)])
        expect([step.title, step.body]).toEqual([step.title, expect.stringMatching(/./)])
      }
      const kinds = thread?.steps.map(({ kind }) => kind)
      for (const kind of ['suggested', 'ranked', 'drafted', 'treated', 'dispatched', 'decided']) expect(kinds).toContain(kind)
      const days = thread?.steps.map(({ on }) => on) ?? []
      expect(days.toSorted()).toEqual(days)
    }
  })

  test('what leads from a theme to a goal leads from the goal to the theme', async () => {
    const paper = await shipped()
    for (const theme of paper.themes)
      for (const ending of endingsOf(paper, theme))
        if (ending.kind === 'goal')
          expect(
            threadOfGoal(paper, ending.goal.id)?.themes.map(({ id }) => id),
            ending.goal.id,
          ).toContain(theme.id)
    for (const { id } of paper.final?.goals ?? [])
      for (const theme of threadOfGoal(paper, id)?.themes ?? [])
        expect(
          endingsOf(paper, theme).flatMap((ending) =>
            'goal' in ending && typeof ending.goal !== 'string' ? [ending.goal.id] : [],
          ),
          theme.id,
        ).toContain(id)
  })

  test('a merged theme is found again in the one it went into, and its thread tells of both', async () => {
    const paper = await shipped()
    const merged = paper.themes.find(({ state }) => state === 'merged')
    if (!merged) throw new Error('no theme was merged')
    const { steps } = threadOfTheme(paper, merged)
    expect(steps.map(({ kind }) => kind)).toContain('merged')
    expect(steps.some(({ kind, placing }) => kind === 'ranked' && placing !== null)).toBe(true)
  })

  test('a theme of a goal that was split is told of its own part only, and one of a goal that was merged of the goal that was', async () => {
    const paper = await shipped()
    const drafted = (id: string) => {
      const theme = paper.foundings.find(({ version, goal }) => version === '2026-v3' && goal === id)?.themes[0]
      const found = paper.themes.find((one) => one.id === theme)
      if (!found) throw new Error(`nothing founds ${id}`)
      return threadOfTheme(paper, found).steps.flatMap(({ kind, title }) =>
        kind === 'drafted' ? [title.replace(/:.*/, '')] : [],
      )
    }
    expect(drafted('2026-maal-2')).toEqual(['Mål 3 i version 1', 'Mål 2 i version 2', 'Mål 2 i version 3'])
    expect(drafted('2026-maal-3')).toEqual(['Mål 3 i version 1', 'Mål 2 i version 2', 'Mål 3 i version 3'])
    const first = drafted('2026-maal-1')
    expect(first.slice(-2)).toEqual(['Mål 1 i version 2', 'Mål 1 i version 3'])
    expect(['Mål 1 i version 1', 'Mål 2 i version 1']).toContain(first[0])
  })

  test('a goal that no version has has no thread', async () => {
    const paper = await shipped()
    expect([newestOf(paper, 'intet'), threadOfGoal(paper, 'intet')]).toEqual([null, null])
  })
})

test('given an alliance of another size, then no theme is lost in it either', async () => {
  for (const other of await makings([2026, 2024], { members: 5, seed: 3 })) {
    expect(other.themes.length).toBeGreaterThan(0)
    for (const theme of other.themes) expect(endingsOf(other, theme).map(({ kind }) => kind)).not.toContain('open')
  }
})
