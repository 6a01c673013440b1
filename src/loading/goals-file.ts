import { applyGoal, changesGoal, type GoalArea, type GoalKind, type GoalRecorded, goalId, versionId } from '#editions'
import { oneOf, roughDay, table, text } from '#reading'
import {
  asId,
  blank,
  edition,
  type Known,
  type Loader,
  number,
  recording,
  step,
  unlessLocked,
  unusable,
  versionNamed,
} from '#rows'

const area = oneOf<GoalArea>({ 'acute-physical': [], 'acute-psychiatric': [], prevention: ['forebyggelse'] })
const kind = oneOf<GoalKind>({ task: ['opgave'], position: ['holdning'], strategy: ['strategi'] })
const goalsTable = table({
  file: 'goals.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'version', 'number'],
  columns: {
    edition: edition(),
    version: number(),
    number: number(),
    /** Tells that a goal is the same under another number; where there is none, the number is what it goes by. */
    goal: blank(60),
    area,
    kind,
    official_title: text(300),
    short_title: text(120),
    deadline: roughDay(),
    cause: blank(2000),
  },
})
type Row = Parameters<Loader<typeof goalsTable>['key']>[0]

const idOf = ({ goal, edition, number }: Row) => goal || goalId(edition, number)
const keyOf = (version: string, goal: string) => `${version} ${goal}`
const rowKey = (row: Row) => keyOf(versionId(row.edition, row.version), idOf(row))

/** A number that the file gives to another goal must have been given up by the goal that had it. */
function refuseTaken(version: string, id: string, number: number, rows: readonly Row[], known: Known): void {
  const holder = known.goals.find((goal) => goal.version === version && goal.number === number)
  if (holder && holder.id !== id && !rows.some((row) => rowKey(row) === keyOf(version, holder.id)))
    unusable(
      'number',
      String(number),
      `er nummeret på målet ${holder.id}, som ikke står i filen. Tag det med, og giv det et andet nummer.`,
    )
}

/** What a goal is about belongs to its identity, so a locked version holds it for every version after it. */
function refuseOther({ area, kind }: Row, id: string, { locked }: Known): void {
  const before = [...locked.values()].flatMap(({ goals }) => goals).find((goal) => goal.id === id)
  if (before && (before.area !== area || before.kind !== kind))
    unusable(
      'goal',
      id,
      'er et mål i en version, der er godkendt eller sendt, og har der et andet område eller er af en anden slags. Giv målet et nyt id i kolonnen goal.',
    )
}

export const goalsFile: Loader<typeof goalsTable> = {
  table: goalsTable,
  records: { 'editions.goal-recorded': ({ version, id }: GoalRecorded) => keyOf(version, id) },
  key: rowKey,
  row: (rows, known) => (row) => {
    const { edition, version, number, goal: _, official_title, short_title, ...goal } = row
    const id = idOf(row)
    asId('goal', id)
    const of = versionNamed(known, edition, version)
    if (!known.locked.has(of)) refuseOther(row, id, known)
    refuseTaken(of, id, number, rows, known)
    const wording = { id, edition, version: of, number, title: official_title, shortTitle: short_title, ...goal }
    const fact = { type: 'editions.goal-recorded' as const, ...wording }
    return unlessLocked(
      known.locked.get(of),
      (before) => changesGoal(before, fact),
      recording(keyOf(of, id), step(fact, applyGoal)),
    )
  },
}
