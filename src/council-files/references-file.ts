/** Papers of others that ours builds on, a row a version. */
import { readEditions } from '#editions'
import { oneOf, optionally, roughDay, table, text, url, wholeNumber } from '#reading'
import {
  applyReference,
  type GoalRelation,
  longest,
  type ReferenceKind,
  type ReferenceRecorded,
  type ReferenceWithdrawn,
  type Relation,
  readReferences,
} from '#references'
import { asId, blank, goalNamed, type Loader, list, readOnce, recording, step, unusable } from '#rows'

const kind = oneOf<ReferenceKind>({ 'national-plan': ['national plan'], standard: [], other: ['andet'] })
const referencesTable = table({
  file: 'references.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    kind,
    title: text(longest.title),
    issuer: blank(longest.line),
    version: blank(longest.line),
    dated: roughDay(),
    address: optionally(url(), ''),
    replaces: blank(60),
    edition: optionally(wholeNumber({ min: 1990, max: 2199 }), null),
    causes: list(),
    carries: list(),
    note: blank(longest.note),
    reason: blank(longest.line),
    source: blank(longest.line),
  },
})
const related = (edition: number | null, cells: readonly string[], relation: Relation): GoalRelation[] =>
  cells.map((one) => ({ goal: goalNamed(edition ?? 0, one), relation }))

/** `causes` and `carries` name goals by id, or by number in the row's edition. A version stands after the one that it replaces. */
export const referencesFile: Loader<typeof referencesTable> = {
  table: referencesTable,
  records: {
    'references.reference-recorded': ({ id }: ReferenceRecorded) => id,
    'references.reference-withdrawn': ({ id }: ReferenceWithdrawn) => id,
  },
  key: ({ id }) => id,
  row: (rows) => {
    const [editions, recorded] = [readOnce(readEditions), readOnce(readReferences)]
    return ({ edition, causes, carries, replaces, ...row }) => {
      asId('id', row.id)
      const goals = [...related(edition, causes, 'causes'), ...related(edition, carries, 'carries')]
      if (new Set(goals.map(({ goal }) => goal)).size < goals.length)
        unusable('carries', carries.join(';'), 'nævner et mål, der er nævnt før. Nævn hvert mål én gang.')
      const ids = rows.map(({ id }) => id)
      if (replaces && rows.some((one) => one.id !== row.id && one.replaces === replaces))
        unusable('replaces', replaces, 'er afløst af to. Behold den ene.')
      if (replaces === row.id || (ids.includes(replaces) && ids.indexOf(replaces) > ids.indexOf(row.id)))
        unusable('replaces', replaces, 'skal stå i en tidligere række.')
      const inOrder = goals.sort((a, b) => (a.goal < b.goal ? -1 : 1))
      const fact: ReferenceRecorded = {
        type: 'references.reference-recorded',
        ...row,
        replaces: replaces || null,
        goals: inOrder,
      }
      return async (load, loaded) => {
        const all = (await editions(load)).flatMap(({ versions }) => versions.flatMap((one) => one.goals.map(({ id }) => id)))
        if (!goals.every(({ goal }) => all.includes(goal)))
          return { column: 'carries', wrong: 'nævner noget, som ikke er et mål i udgaven. Se goals.csv.' }
        if (replaces && !ids.includes(replaces) && !(await recorded(load)).some(({ id }) => id === replaces))
          return { column: 'replaces', wrong: 'er ikke id for et papir, der er registreret.' }
        return recording(row.id, step(fact, applyReference))(load, loaded)
      }
    }
  },
}
