import { sql } from 'kysely'
import type { ReadDb, Tx } from '#db'
import type { By, Entry } from '#journal'
import { dayOf, type MunicipalityCode, type RoughDay } from '#kernel'
import { contentOf } from './rules.ts'
import type {
  Assessment,
  AssessmentContent,
  AssessmentLaid,
  AssessmentOf,
  AssessmentPublished,
  AssessmentState,
  AssessmentTakenBack,
  KnownAnswer,
  PublicAssessment,
} from './words.ts'

type Named = { code: MunicipalityCode; edition: number; goal: string }
type AssessmentsTables = {
  assessment_marks: Named & { sequence: number; at: string; fingerprint: string }
  assessments: Named & {
    sequence: number
    at: string
    office: By['office']
    solved_today: string
    meaning: string
    within_budget: KnownAnswer
    new_task: KnownAnswer
    authority: string
    operator: string
    source: string
    salt: string | null
    ended_at: string | null
  }
  assessment_shifts: { assessment: number; place: number; from_what: string; to_what: string; moved: RoughDay }
  assessment_funding: { assessment: number; place: number; source: string; permanent: KnownAnswer }
  desk_assessments: Named & {
    save: number
    state: AssessmentState
    content: AssessmentContent
    office: By
    at: Date
    salt: string
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<AssessmentsTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<AssessmentsTables>()

export const applyLaid = (tx: Tx, { code, edition, goal, fingerprint }: AssessmentLaid, { sequence, at }: Entry) =>
  inAlliance(tx).insertInto('assessment_marks').values({ sequence, at, code, edition, goal, fingerprint }).execute()

const end = (tx: Tx, { code, edition, goal }: AssessmentOf, at: string) =>
  inAlliance(tx)
    .updateTable('assessments')
    .set({ ended_at: at })
    .where('code', '=', code)
    .where('edition', '=', edition)
    .where('goal', '=', goal)
    .where('ended_at', 'is', null)
    .execute()
export const applyTakenBack = (tx: Tx, fact: AssessmentTakenBack, { at }: Entry) => end(tx, fact, at)

export async function applyPublished(tx: Tx, fact: AssessmentPublished, { sequence, at, by }: Entry) {
  await end(tx, fact, at)
  const { code, edition, goal, salt, source, meaning, authority, operator, reprioritised, funding } = fact
  const said = { solved_today: fact.solvedToday, within_budget: fact.withinBudget, new_task: fact.newTask }
  const row = { sequence, at, office: by.office, code, edition, goal, salt, source, meaning, authority, operator, ...said }
  const db = inAlliance(tx)
  await db
    .insertInto('assessments')
    .values({ ...row, ended_at: null })
    .execute()
  const shifts = reprioritised.map(({ from, to, when }, at) => ({ place: at + 1, from_what: from, to_what: to, moved: when }))
  const funds = funding.map((one, at) => ({ place: at + 1, source: one.source, permanent: one.permanent }))
  const all = <T extends object>(rows: readonly T[]) => rows.map((one) => ({ assessment: sequence, ...one }))
  if (shifts.length) await db.insertInto('assessment_shifts').values(all(shifts)).execute()
  if (funds.length) await db.insertInto('assessment_funding').values(all(funds)).execute()
}

/** Who wrote it, from its office: on behalf of the municipality where it is the secretariat. */
function byOf(office: By['office'], code: MunicipalityCode): By {
  if (office === 'secretariat') return { office, onBehalfOf: code }
  return office === 'operator' ? { office } : { office: office as 'clerk' | 'link', municipality: code }
}

/** Every assessment that is or was public, the oldest first; of one municipality where it is named. */
export async function readPublishedAssessments(read: ReadDb, code: MunicipalityCode | null = null): Promise<PublicAssessment[]> {
  const db = lookingAt(read)
  const all = db.selectFrom('assessments').selectAll().orderBy('sequence')
  const rows = await (code ? all.where('code', '=', code) : all).execute()
  const shifts = await db.selectFrom('assessment_shifts').selectAll().orderBy('assessment').orderBy('place').execute()
  const funds = await db.selectFrom('assessment_funding').selectAll().orderBy('assessment').orderBy('place').execute()
  const shiftsOf = Map.groupBy(shifts, ({ assessment }) => assessment)
  const fundsOf = Map.groupBy(funds, ({ assessment }) => assessment)
  return rows.map((row) => ({
    code: row.code,
    edition: row.edition,
    goal: row.goal,
    state: 'public',
    save: row.sequence,
    by: byOf(row.office, row.code),
    on: dayOf(new Date(row.at)),
    until: row.ended_at ? dayOf(new Date(row.ended_at)) : null,
    salt: row.salt,
    source: row.source,
    solvedToday: row.solved_today,
    meaning: row.meaning,
    withinBudget: row.within_budget,
    newTask: row.new_task,
    authority: row.authority,
    operator: row.operator,
    reprioritised: (shiftsOf.get(row.sequence) ?? []).map((one) => ({ from: one.from_what, to: one.to_what, when: one.moved })),
    funding: (fundsOf.get(row.sequence) ?? []).map(({ source, permanent }) => ({ source, permanent })),
  }))
}
/** The assessments that are public, and no others. */
export const readPublicAssessments = async (read: ReadDb): Promise<PublicAssessment[]> =>
  (await readPublishedAssessments(read)).filter(({ until }) => until === null)

/** A save on the desk, with what its fingerprint was made with. */
export type LaidAssessment = Assessment & { readonly salt: string }
const laid = (read: ReadDb) => lookingAt(read).selectFrom('desk_assessments').selectAll().orderBy('save')
type Row = Awaited<ReturnType<ReturnType<typeof laid>['execute']>>[number]
const assessmentIn = ({ content, office, at, ...row }: Row): LaidAssessment => ({
  ...row,
  ...contentOf(content),
  by: office,
  on: dayOf(new Date(at)),
})
/** Every save of a municipality that was not public, the oldest first: for those who may see them. */
export const readLaidAssessments = async (read: ReadDb, code: MunicipalityCode): Promise<LaidAssessment[]> =>
  (await laid(read).where('code', '=', code).execute()).map(assessmentIn)

const newest = <T extends Assessment>(all: readonly T[]): T[] => [
  ...new Map(all.toSorted((a, b) => a.save - b.save).map((one) => [`${one.code} ${one.edition} ${one.goal}`, one])).values(),
]
/** What a municipality has said last of each goal of every edition, whatever its state: for those who may see it. */
export const readOwnAssessments = async (read: ReadDb, code: MunicipalityCode): Promise<Assessment[]> =>
  newest<Assessment>([...(await readLaidAssessments(read, code)), ...(await readPublishedAssessments(read, code))])
/** The same, of one edition. */
export const readAssessmentsOf = async (read: ReadDb, code: MunicipalityCode, year: number): Promise<Assessment[]> =>
  (await readOwnAssessments(read, code)).filter(({ edition }) => edition === year)
/** What every municipality has said last in an edition, whatever its state: for the secretariat. */
export async function readEveryAssessment(read: ReadDb, year: number): Promise<Assessment[]> {
  const desk = (await laid(read).where('edition', '=', year).execute()).map(assessmentIn)
  const published = (await readPublishedAssessments(read)).filter(({ edition }) => edition === year)
  return newest<Assessment>([...desk, ...published])
}
/** What municipalities share with each other in an edition, and what is public of it: for members. */
export const readSharedAssessments = async (read: ReadDb, year: number): Promise<Assessment[]> =>
  (await readEveryAssessment(read, year)).filter(({ state }) => state === 'shared' || state === 'public')

/** The fingerprints of what was written and not public, the oldest first. */
export const readAssessmentMarks = (read: ReadDb, code: MunicipalityCode) =>
  lookingAt(read).selectFrom('assessment_marks').selectAll().where('code', '=', code).orderBy('sequence').execute()

/** Holds one assessment until the transaction ends, also where there is none yet; look in a statement after this one. */
export const holdAssessment = (tx: Tx, { code, edition, goal }: AssessmentOf) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`assessment ${code} ${edition} ${goal}`} || current_schema(), 0))`.execute(
    tx,
  )

export const putAssessment = (tx: Tx, { code, edition, goal, state, save, by, ...one }: LaidAssessment, at: Date) =>
  inAlliance(tx)
    .insertInto('desk_assessments')
    .values({
      code,
      edition,
      goal,
      state,
      save,
      content: JSON.stringify(contentOf(one)) as never,
      office: JSON.stringify(by) as never,
      at,
      salt: one.salt,
    })
    .execute()
