import { type GoalArea, goalAreas, versionId } from '#editions'
import { readVotes } from '#priorities'
import { listOf, oneOf, optionally, table, text } from '#reading'
import { asId, blank, edition, goalNamed, type Loader, number, readOnce, recording, step, versionNamed } from '#rows'
import { readThemes } from '#themes'
import {
  type ArgumentRecorded,
  applyArgument,
  applyFounding,
  applyTerms,
  changesFounding,
  changesTerms,
  type Founding,
  type GoalFounded,
  goalFault,
  type Obligation,
  type TermsRecorded,
} from '#wording'
import { checked, standings } from './wording-checks.ts'

const goalKey = (version: string, goal: string) => `${version} ${goal}`

const obligation = oneOf<Obligation>({ must: ['skal'], may: ['kan'], 'not-known': ['ikke registreret'] })
const termsTable = table({
  file: 'goal-terms.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'version', 'goal'],
  columns: {
    edition: edition(),
    version: number(),
    goal: text(60),
    obligation: optionally(obligation, 'not-known' as const),
    reason: blank(2000),
    economy: blank(2000),
    source: blank(500),
  },
})
export const termsFile: Loader<typeof termsTable> = {
  table: termsTable,
  records: { 'wording.terms-recorded': ({ version, goal }: TermsRecorded) => goalKey(version, goal) },
  key: ({ edition, version, goal }) => goalKey(versionId(edition, version), goalNamed(edition, goal)),
  row: (_, known) => {
    const standing = standings()
    return ({ edition, version: number, goal: named, ...said }) => {
      const [id, goal] = [versionNamed(known, edition, number), goalNamed(edition, named)]
      const terms = { goal, ...said }
      const recorded = recording(
        goalKey(id, goal),
        step({ type: 'wording.terms-recorded' as const, version: id, ...terms }, applyTerms),
      )
      return checked(recorded, async (load) => {
        const { version, before } = await standing(load, id)
        const changes = changesTerms(
          before.terms.find((one) => one.goal === goal),
          terms,
        )
        return goalFault(goal, version, changes, known.locked.has(id))
      })
    }
  },
}

const areaWords = Object.fromEntries(goalAreas.map((area) => [area, []])) as unknown as Record<GoalArea, string[]>
const argumentsTable = table({
  file: 'area-arguments.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'version', 'area'],
  columns: { edition: edition(), version: number(), area: oneOf<GoalArea>(areaWords), text: text(2000), source: blank(500) },
})
export const argumentsFile: Loader<typeof argumentsTable> = {
  table: argumentsTable,
  records: { 'wording.argument-recorded': ({ version, area }: ArgumentRecorded) => goalKey(version, area) },
  key: ({ edition, version, area }) => goalKey(versionId(edition, version), area),
  row: (_, known) => {
    const standing = standings()
    return ({ edition, version, ...said }) => {
      const id = versionNamed(known, edition, version)
      const fact = { type: 'wording.argument-recorded' as const, version: id, ...said }
      return checked(recording(goalKey(id, said.area), step(fact, applyArgument)), async (load) => {
        const before = (await standing(load, id)).before.arguments.find(({ area }) => area === said.area)
        return before && before.text !== said.text && known.locked.has(id) ? 'locked' : null
      })
    }
  },
}

const foundingsTable = table({
  file: 'goal-themes.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'version', 'goal'],
  columns: {
    edition: edition(),
    version: number(),
    goal: text(60),
    themes: optionally(listOf(text(80)), []),
    vote: blank(80),
    words: blank(2000),
  },
})
export const foundingsFile: Loader<typeof foundingsTable> = {
  table: foundingsTable,
  records: { 'wording.goal-founded': ({ version, goal }: GoalFounded) => goalKey(version, goal) },
  key: ({ edition, version, goal }) => goalKey(versionId(edition, version), goalNamed(edition, goal)),
  row: (_, known) => {
    const [standing, themesOf, votesOf] = [standings(), readOnce(readThemes), readOnce(readVotes)]
    return ({ edition, version: number, goal: named, themes, vote, words }) => {
      const [id, goal] = [versionNamed(known, edition, number), goalNamed(edition, named)]
      for (const theme of themes) asId('themes', theme)
      const founding: Founding = { goal, themes: themes.toSorted(), vote: vote || null, words }
      const fact = { type: 'wording.goal-founded' as const, version: id, ...founding }
      return checked(recording(goalKey(id, goal), step(fact, applyFounding)), async (load) => {
        if (themes.length === 0 && words === '') return 'nothing-said'
        const there = new Set((await themesOf(load)).map((theme) => theme.id))
        if (themes.some((theme) => !there.has(theme))) return 'no-such-theme'
        if (vote && !(await votesOf(load)).some(({ id }) => id === vote)) return 'no-such-vote'
        const { version, before } = await standing(load, id)
        const changes = changesFounding(
          before.foundings.find((one) => one.goal === goal),
          founding,
        )
        return goalFault(goal, version, changes, known.locked.has(id))
      })
    }
  },
}
