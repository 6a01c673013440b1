import type { ReadDb, Tx } from '#db'
import type { By, Entry } from '#journal'
import type { MunicipalityCode, RoughDay } from '#kernel'
import type {
  AnswerGiven,
  AskingWay,
  DeadlineMoved,
  MunicipalitiesAsked,
  Round,
  RoundClosed,
  RoundOpened,
  RoundReopened,
} from './words.ts'

type IntakeTables = {
  theme_rounds: {
    id: string
    edition: number
    title: string
    question: string
    opens: RoughDay
    answers_by: RoughDay
    closed: RoughDay | null
    answers_known: boolean
    source: string
    sequence: number
  }
  theme_round_asked: { round: string; code: MunicipalityCode }
  theme_askings: { round: string; code: MunicipalityCode; sequence: number; way: AskingWay; on_day: RoughDay; how: string }
  theme_answers: {
    round: string
    code: MunicipalityCode
    nothing: boolean
    note: string
    first_on: RoughDay
    on_day: RoughDay
    late: boolean
    office: By['office']
    source: string
    sequence: number
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<IntakeTables>()

/** Opened anew from a file, a round keeps its answers only: the file tells of the rest itself. */
export async function applyRoundOpened(tx: Tx, { type: _, id, asked, ...fact }: RoundOpened, { sequence }: Entry) {
  const db = inAlliance(tx)
  const { answersBy, answersKnown, ...plain } = fact
  const row = { ...plain, answers_by: answersBy, answers_known: answersKnown, closed: null, sequence }
  const insert = db.insertInto('theme_rounds').values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
  await db.deleteFrom('theme_round_asked').where('round', '=', id).execute()
  await db.deleteFrom('theme_askings').where('round', '=', id).execute()
  if (asked.length)
    await db
      .insertInto('theme_round_asked')
      .values(asked.map((code) => ({ round: id, code })))
      .execute()
}

export async function applyAsked(tx: Tx, { round, codes, way, on, how }: MunicipalitiesAsked, { sequence }: Entry) {
  const rows = codes.map((code) => ({ round, code, sequence, way, on_day: on, how }))
  if (rows.length) await inAlliance(tx).insertInto('theme_askings').values(rows).execute()
}

export async function applyAnswer(tx: Tx, fact: AnswerGiven, { sequence, by }: Entry) {
  const { round, code, on, nothing, note, late, source } = fact
  const row = { nothing, note, on_day: on, late, office: by.office, source, sequence }
  const insert = inAlliance(tx)
    .insertInto('theme_answers')
    .values({ round, code, first_on: on, ...row })
  await insert.onConflict((conflict) => conflict.columns(['round', 'code']).doUpdateSet(row)).execute()
}

const setRound = (tx: Tx, round: string, set: { answers_by?: RoughDay; closed?: RoughDay | null; sequence: number }) =>
  inAlliance(tx).updateTable('theme_rounds').set(set).where('id', '=', round).execute()
export const applyDeadlineMoved = (tx: Tx, { round, to }: DeadlineMoved, { sequence }: Entry) =>
  setRound(tx, round, { answers_by: to, sequence })
export const applyRoundClosed = (tx: Tx, { round, on }: RoundClosed, { sequence }: Entry) =>
  setRound(tx, round, { closed: on, sequence })
export const applyRoundReopened = (tx: Tx, { round, answersBy }: RoundReopened, { sequence }: Entry) =>
  setRound(tx, round, { answers_by: answersBy, closed: null, sequence })

/** Every round of every edition, the newest edition first. */
export async function readRounds(read: ReadDb): Promise<Round[]> {
  const db = read.$extendTables<IntakeTables>()
  const rounds = await db.selectFrom('theme_rounds').selectAll().orderBy('edition', 'desc').orderBy('id').execute()
  const asked = Map.groupBy(await db.selectFrom('theme_round_asked').selectAll().orderBy('code').execute(), ({ round }) => round)
  const asking = ['round', 'code', 'sequence', 'way', 'on_day as on', 'how'] as const
  const askings = await db.selectFrom('theme_askings').select(asking).orderBy('sequence').orderBy('code').execute()
  const answer = [
    'round',
    'code',
    'nothing',
    'note',
    'first_on as firstOn',
    'on_day as on',
    'late',
    'office',
    'source',
    'sequence',
  ] as const
  const answers = await db.selectFrom('theme_answers').select(answer).orderBy('code').execute()
  const [asksOf, answersOf] = [Map.groupBy(askings, ({ round }) => round), Map.groupBy(answers, ({ round }) => round)]
  return rounds.map(({ answers_by: answersBy, answers_known: answersKnown, ...round }) => ({
    ...round,
    answersBy,
    answersKnown,
    asked: (asked.get(round.id) ?? []).map(({ code }) => code),
    askings: (asksOf.get(round.id) ?? []).map(({ round: _, ...one }) => one),
    answers: (answersOf.get(round.id) ?? []).map(({ round: _, ...one }) => one),
  }))
}
