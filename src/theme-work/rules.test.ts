import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type MunicipalityCode, type Result, type RoughDay, roughly } from '#kernel'
import {
  backFrom,
  endsOf,
  suggest,
  suggestersOf,
  suggestionsIn,
  type Theme,
  type ThemeRecorded,
  type ThemesFact,
  takeBack,
} from '#themes'
import { group, leaveOut, merge, split, takeUp } from './rules.ts'

const today = day('2026-11-22')
const said = {
  track: 'physical',
  why: '',
  community: 3,
  own: 3,
  notAlone: true,
  forums: [],
  handledElsewhere: '',
  source: '',
} as const
const code = (place: number) => String(9000 + place) as MunicipalityCode
const suggesting = (place: number) => ({ edition: 2027, round: 'runde', code: code(place) })

const recorded = ({ type: _, ...fact }: ThemeRecorded, sequence: number, before?: Theme): Theme => ({
  ...fact,
  heading: before?.heading ?? '',
  state: 'living',
  withdrawn: null,
  leftOut: null,
  cameBy: before?.cameBy ?? [],
  wentBy: before?.wentBy ?? [],
  sequence: before?.sequence ?? sequence,
  latest: sequence,
})

/** What the facts make of the themes, said once more than in the store; a test against the database holds the two together. */
function after(themes: readonly Theme[], facts: readonly ThemesFact[], from: number): Theme[] {
  let all = [...themes]
  const change = (id: string, to: (theme: Theme) => Theme) => {
    all = all.map((theme) => (theme.id === id ? to(theme) : theme))
  }
  for (const [place, fact] of facts.entries()) {
    const sequence = from + place + 1
    if (fact.type === 'themes.theme-recorded') {
      const before = all.find(({ id }) => id === fact.id)
      all = [...all.filter(({ id }) => id !== fact.id), recorded(fact, sequence, before)]
    } else if (fact.type === 'themes.lineage-recorded') {
      for (const a of fact.from)
        for (const b of fact.to) {
          const arrow = { sequence, kind: fact.kind, from: a.id, to: b.id, on: fact.on, reason: fact.reason }
          change(a.id, (theme) => ({ ...theme, state: fact.kind, wentBy: [...theme.wentBy, arrow], latest: sequence }))
          change(b.id, (theme) => ({ ...theme, cameBy: [...theme.cameBy, arrow], latest: sequence }))
        }
    } else if (fact.type === 'themes.theme-left-out') {
      const { on, reason, forum, handledIn, lookAgain } = fact
      change(fact.id, (theme) => ({
        ...theme,
        state: 'left-out',
        leftOut: { on, reason, forum, handledIn, lookAgain },
        latest: sequence,
      }))
    } else if (fact.type === 'themes.theme-taken-up')
      change(fact.id, (theme) => ({ ...theme, state: 'living', leftOut: null, latest: sequence }))
    else if (fact.type === 'themes.theme-withdrawn')
      change(fact.id, (theme) => ({ ...theme, state: 'withdrawn', withdrawn: fact.on, latest: sequence }))
    else change(fact.id, (theme) => ({ ...theme, heading: fact.heading, latest: sequence }))
  }
  return all
}

/** What somebody tries, by the places of the themes it is about; most tries are refused, and that is part of the law. */
const tries = fc.array(
  fc.record({
    what: fc.constantFrom('suggest', 'merge', 'merge into', 'split', 'group', 'leave out', 'take up', 'take back', 'change'),
    at: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 40 },
)
type Try = { readonly what: string; readonly at: readonly number[] }

function attempt(themes: readonly Theme[], { what, at }: Try, fresh: () => string): Result<readonly ThemesFact[], string> {
  const register = { themes, forums: [] }
  const picked = themes.length ? at.map((place) => themes[place % themes.length] as Theme) : []
  const seen = picked.map(({ id, latest }) => ({ id, seen: latest }))
  const [first, ...others] = seen
  const news = (title: string) => ({ ...said, id: fresh(), title })
  const one = <F extends ThemesFact>(result: Result<F | null, string>): Result<readonly F[], string> =>
    result.ok ? { ok: true, value: result.value ? [result.value] : [] } : result
  if (what === 'suggest' || !first) return one(suggest(undefined, suggesting(at[0] as number), news('Nyt'), today))
  const [theme] = picked as [Theme]
  if (what === 'merge') return merge(register, { from: seen, into: news('Fælles'), reason: 'x' }, today)
  if (what === 'merge into') return merge(register, { from: others, into: first, reason: 'x' }, today)
  if (what === 'split') return split(register, { from: first, into: at.map(() => news('Del')), reason: 'x' }, today)
  if (what === 'group') return group(register, { themes: seen.map(({ id }) => id), heading: `H${at[0]}` }, today)
  if (what === 'leave out')
    return leaveOut(register, { ...first, reason: 'x', forum: null, handledIn: '', lookAgain: '' as RoughDay }, today)
  if (what === 'take up') return takeUp(register, { ...first, reason: 'x' }, today)
  if (theme.code === null || theme.round === null) return { ok: true, value: [] }
  const by = { edition: 2027, round: theme.round, code: theme.code }
  return what === 'take back'
    ? one(takeBack(theme, today))
    : one(suggest(theme, by, { ...said, id: theme.id, title: 'Andet' }, today))
}

function played(steps: readonly Try[]): Theme[] {
  let themes: Theme[] = []
  let made = 0
  let sequence = 0
  const fresh = () => `tema-${++made}`
  for (const step of steps) {
    const decided = attempt(themes, step, fresh)
    if (!decided.ok) continue
    themes = after(themes, decided.value, sequence)
    sequence += decided.value.length
  }
  return themes
}

describe('no suggestion is ever lost', () => {
  test('whatever was merged, split, grouped, left out or taken back: each leads to a theme that is there, and back', () => {
    let moved = 0
    fc.assert(
      fc.property(tries, (steps) => {
        const themes = played(steps)
        for (const suggestion of themes.filter(({ code: by }) => by !== null)) {
          const ends = endsOf(suggestion.id, themes)
          moved += suggestion.wentBy.length
          expect(ends.length).toBeGreaterThan(0)
          for (const end of ends) {
            expect(end.state === 'living' || end.state === 'left-out' || end.id === suggestion.id).toBe(true)
            expect(backFrom(end.id, themes)).toContainEqual(suggestion)
            expect(suggestersOf(end.id, themes)).toContain(suggestion.code)
          }
        }
      }),
      { numRuns: 400 },
    )
    expect(moved).toBeGreaterThan(100)
  })
  test('what came of others always leads back to suggestions', () => {
    fc.assert(
      fc.property(tries, (steps) => {
        const themes = played(steps)
        return themes.every(({ id, origin }) => origin !== 'lineage' || suggestionsIn(id, themes).length > 0)
      }),
    )
  })
})

describe('a suggestion that is settled', () => {
  const themes = played([
    { what: 'suggest', at: [1] },
    { what: 'suggest', at: [2] },
    { what: 'merge', at: [0, 1] },
  ])
  const [first] = themes as [Theme, Theme, Theme]
  test('given it was merged, when its municipality changes or takes it back, then it is refused; the same words are no change', () => {
    const by = suggesting(1)
    expect(suggest(first, by, { ...said, id: first.id, title: 'Andet' }, today)).toEqual({ ok: false, refusal: 'settled' })
    expect(suggest(first, by, { ...said, id: first.id, title: first.title }, today)).toEqual({ ok: true, value: null })
    expect(takeBack(first, today)).toEqual({ ok: false, refusal: 'settled' })
  })
  test('given another was merged into a suggestion, then that one cannot be taken back with it', () => {
    const into = played([
      { what: 'suggest', at: [1] },
      { what: 'suggest', at: [2] },
      { what: 'merge into', at: [0, 1] },
    ])
    expect(takeBack(into.find(({ cameBy }) => cameBy.length > 0) as Theme, today)).toEqual({ ok: false, refusal: 'settled' })
  })
  test('given the same merge is sent twice, or seen too long ago, then it counts once and the late one is told', () => {
    const register = { themes: played([1, 2].map((at) => ({ what: 'suggest', at: [at] }))), forums: [] }
    const from = register.themes.map(({ id, latest }) => ({ id, seen: latest }))
    const command = { from, into: { ...said, id: 'ny', title: 'Ny' }, reason: 'x' }
    const first = merge(register, command, today)
    if (!first.ok) throw new Error(first.refusal)
    const done = { ...register, themes: after(register.themes, first.value, 10) }
    expect(merge(done, command, today)).toEqual({ ok: true, value: [] })
    expect(merge(done, { ...command, into: { ...command.into, id: 'anden' } }, today)).toEqual({
      ok: false,
      refusal: 'not-living',
    })
    const stale = from.map(({ id }) => ({ id, seen: 99 }))
    expect(merge(register, { ...command, from: stale }, today)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
    expect(merge(register, { ...command, from: from.slice(0, 1) }, today)).toEqual({ ok: false, refusal: 'too-few' })
  })
  test('given a day that has passed to look again, then it is refused', () => {
    const [theme] = played([{ what: 'suggest', at: [1] }]) as [Theme]
    const command = { id: theme.id, seen: theme.latest, reason: 'x', forum: null, handledIn: '', lookAgain: roughly('2026-10') }
    expect(leaveOut({ themes: [theme], forums: [] }, command, today)).toEqual({ ok: false, refusal: 'look-again-past' })
  })
})
