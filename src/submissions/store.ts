import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import type { MunicipalityCode, RoughDay } from '#kernel'
import type {
  Addressed,
  Addressees,
  Purpose,
  RecordedStatement,
  RecordedSubmission,
  StatementSigned,
  StatementWithdrawn,
  SubmissionWithdrawn,
  Submitted,
} from './words.ts'

type SubmissionTables = {
  submissions: {
    id: string
    sequence: number
    version: string
    body: string
    meeting: string | null
    meets: RoughDay
    submitted_on: RoughDay
    purpose: Purpose
    recommendation: string
    source: string
    withdrawn: string | null
  }
  addressings: { version: string; sequence: number; source: string }
  addressed_councils: { version: string; code: MunicipalityCode }
  addressed_partners: { version: string; body: string }
  statements: {
    id: string
    sequence: number
    edition: number
    version: number | null
    name: string
    office: string
    code: MunicipalityCode | null
    signed_on: RoughDay
    title: string
    text: string
    address: string
    source: string
    withdrawn: string | null
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<SubmissionTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<SubmissionTables>()

export async function applySubmitted(tx: Tx, { type: _, submittedOn, id, ...submission }: Submitted, { sequence }: Entry) {
  const row = { ...submission, submitted_on: submittedOn, sequence, withdrawn: null }
  const insert = inAlliance(tx)
    .insertInto('submissions')
    .values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
}

export const applyWithdrawn = (tx: Tx, { id, reason }: SubmissionWithdrawn) =>
  inAlliance(tx).updateTable('submissions').set({ withdrawn: reason }).where('id', '=', id).execute()

export async function applyAddressed(tx: Tx, { version, councils, partners, source }: Addressed, { sequence }: Entry) {
  const db = inAlliance(tx)
  for (const table of ['addressed_councils', 'addressed_partners'] as const)
    await db.deleteFrom(table).where('version', '=', version).execute()
  const insert = db.insertInto('addressings').values({ version, sequence, source })
  await insert.onConflict((on) => on.column('version').doUpdateSet({ sequence, source })).execute()
  if (councils.length)
    await db
      .insertInto('addressed_councils')
      .values(councils.map((code) => ({ version, code })))
      .execute()
  if (partners.length)
    await db
      .insertInto('addressed_partners')
      .values(partners.map((body) => ({ version, body })))
      .execute()
}

export async function applyStatement(tx: Tx, fact: StatementSigned, { sequence }: Entry) {
  const { type: _, id, municipality, signedOn, ...statement } = fact
  const row = { ...statement, code: municipality, signed_on: signedOn, sequence, withdrawn: null }
  const insert = inAlliance(tx)
    .insertInto('statements')
    .values({ id, ...row })
  await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute()
}

export const applyStatementWithdrawn = (tx: Tx, { id, reason }: StatementWithdrawn, { sequence }: Entry) =>
  inAlliance(tx).updateTable('statements').set({ withdrawn: reason, sequence }).where('id', '=', id).execute()

/** Every submission in the order they were recorded, those taken back too. */
export async function readSubmissions(read: ReadDb): Promise<RecordedSubmission[]> {
  const rows = await lookingAt(read).selectFrom('submissions').selectAll().orderBy('sequence').execute()
  return rows.map(({ submitted_on: submittedOn, ...row }) => ({ ...row, submittedOn }))
}

/** Whom each approved version is for. */
export async function readAddressees(read: ReadDb): Promise<Addressees[]> {
  const db = lookingAt(read)
  const councils = await db.selectFrom('addressed_councils').selectAll().orderBy('code').execute()
  const partners = await db.selectFrom('addressed_partners').selectAll().orderBy('body').execute()
  const rows = await db.selectFrom('addressings').selectAll().orderBy('version').execute()
  return rows.map((row) => ({
    ...row,
    councils: councils.filter(({ version }) => version === row.version).map(({ code }) => code),
    partners: partners.filter(({ version }) => version === row.version).map(({ body }) => body),
  }))
}

/** Every statement, the newest edition's first, those taken back too. */
export async function readStatements(read: ReadDb): Promise<RecordedStatement[]> {
  const rows = await lookingAt(read).selectFrom('statements').selectAll().orderBy('edition', 'desc').orderBy('sequence').execute()
  return rows.map(({ code: municipality, signed_on: signedOn, ...row }) => ({ ...row, municipality, signedOn }))
}
