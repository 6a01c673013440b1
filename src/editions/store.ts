import type { ReadDb, Tx } from '#db'
import type { RoughDay } from '#kernel'
import type {
  AreaRecorded,
  Edition,
  EditionRecorded,
  GoalArea,
  GoalKind,
  GoalRecorded,
  Version,
  VersionRecorded,
} from './words.ts'

type EditionsTables = {
  editions: {
    year: number
    title: string
    period_from: RoughDay
    period_to: RoughDay
    purpose: string
    benefit: string
    owner: string
    source: string
  }
  versions: {
    id: string
    edition: number
    number: number
    dated: RoughDay
    goal_count: number | null
    area_count: number | null
    note: string
  }
  goals: { id: string; edition: number; area: GoalArea; kind: GoalKind }
  version_goals: {
    version: string
    goal: string
    number: number
    title: string
    short_title: string
    deadline: RoughDay
    cause: string
  }
  development_areas: { version: string; place: number; title: string }
}
const inAlliance = (tx: Tx) => tx.$extendTables<EditionsTables>()

export async function applyEdition(tx: Tx, { type: _, year, periodFrom, periodTo, ...edition }: EditionRecorded) {
  const row = { ...edition, period_from: periodFrom, period_to: periodTo }
  await inAlliance(tx)
    .insertInto('editions')
    .values({ year, ...row })
    .onConflict((on) => on.column('year').doUpdateSet(row))
    .execute()
}

/** The version's matter must be open. */
export async function applyVersion(tx: Tx, { type: _, id, goalCount, areaCount, ...version }: VersionRecorded) {
  const row = { ...version, goal_count: goalCount, area_count: areaCount }
  await inAlliance(tx)
    .insertInto('versions')
    .values({ id, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
}

export async function applyGoal(tx: Tx, fact: GoalRecorded) {
  const { id, edition, area, kind, version, number, title, shortTitle, deadline, cause } = fact
  const db = inAlliance(tx)
  const goal = { edition, area, kind }
  await db
    .insertInto('goals')
    .values({ id, ...goal })
    .onConflict((on) => on.column('id').doUpdateSet(goal))
    .execute()
  // Goals that trade numbers are recorded one after the other: whichever holds the number meanwhile makes room.
  await db
    .deleteFrom('version_goals')
    .where('version', '=', version)
    .where('number', '=', number)
    .where('goal', '<>', id)
    .execute()
  const wording = { number, title, short_title: shortTitle, deadline, cause }
  await db
    .insertInto('version_goals')
    .values({ version, goal: id, ...wording })
    .onConflict((on) => on.columns(['version', 'goal']).doUpdateSet(wording))
    .execute()
}

export async function applyArea(tx: Tx, { version, place, title }: AreaRecorded) {
  const insert = inAlliance(tx).insertInto('development_areas').values({ version, place, title })
  await insert.onConflict((on) => on.columns(['version', 'place']).doUpdateSet({ title })).execute()
}

/** Every edition with its versions, goals and development areas; newest edition first. */
export async function readEditions(read: ReadDb): Promise<Edition[]> {
  const db = read.$extendTables<EditionsTables>()
  const editions = await db.selectFrom('editions').selectAll().orderBy('year', 'desc').execute()
  const versions = await db.selectFrom('versions').selectAll().orderBy('number').execute()
  const goals = await db
    .selectFrom('version_goals as v')
    .innerJoin('goals as g', 'g.id', 'v.goal')
    .select([
      'g.id',
      'v.version',
      'v.number',
      'g.area',
      'g.kind',
      'v.title',
      'v.short_title as shortTitle',
      'v.deadline',
      'v.cause',
    ])
    .orderBy('v.number')
    .execute()
  const areas = await db.selectFrom('development_areas').selectAll().orderBy('place').execute()
  const whole = ({ goal_count, area_count, ...version }: EditionsTables['versions']): Version => ({
    ...version,
    goalCount: goal_count,
    areaCount: area_count,
    goals: goals.filter((goal) => goal.version === version.id),
    areas: areas.filter((area) => area.version === version.id).map(({ place, title }) => ({ place, title })),
  })
  return editions.map(({ period_from, period_to, ...edition }) => ({
    ...edition,
    periodFrom: period_from,
    periodTo: period_to,
    versions: versions.filter((version) => version.edition === edition.year).map(whole),
  }))
}
