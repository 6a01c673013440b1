import type { ReadDb, Tx } from '#db'
import type { Entry } from '#journal'
import { type CalendarDay, dayOf, type MunicipalityCode } from '#kernel'
import type {
  CaseHeading,
  CasePublished,
  CaseWithdrawn,
  HeadingPart,
  HeadingsRecorded,
  NumbersRecorded,
  PartId,
  PartRemoved,
  PartWritten,
  PublishedCase,
  RecordedHeadings,
  RecordedNumbers,
  RecordedTemplate,
  TemplatePublished,
} from './words.ts'

type CaseTables = {
  case_templates: { edition: number; version: number; source: string; published_on: CalendarDay; sequence: number }
  case_template_parts: { edition: number; version: number; part: PartId; text: string }
  case_heading_sets: { code: MunicipalityCode; source: string; note: string; sequence: number }
  case_headings: {
    code: MunicipalityCode
    id: string
    place: number
    title: string
    filled_by: CaseHeading['filledBy']
    parts: readonly HeadingPart[]
  }
  case_numbers: { edition: number; code: MunicipalityCode; case_number: string; subject_number: string; sequence: number }
  case_marks: { id: string; edition: number; code: MunicipalityCode; at: string; fingerprint: string }
  published_cases: {
    edition: number
    code: MunicipalityCode
    template: number | null
    published_on: CalendarDay
    content: Pick<CasePublished, 'headings' | 'texts' | 'items'>
    sequence: number
  }
}
const inAlliance = (tx: Tx) => tx.$extendTables<CaseTables>()
const lookingAt = (read: ReadDb) => read.$extendTables<CaseTables>()
const dayAt = (at: string) => dayOf(new Date(at))

export async function applyTemplate(tx: Tx, { edition, version, parts, source }: TemplatePublished, { sequence, at }: Entry) {
  const db = inAlliance(tx)
  const row = { edition, version, source, published_on: dayAt(at), sequence }
  await db.insertInto('case_templates').values(row).execute()
  await db
    .insertInto('case_template_parts')
    .values(parts.map((part) => ({ edition, version, ...part })))
    .execute()
}

export async function applyHeadings(tx: Tx, { code, headings, source, note }: HeadingsRecorded, { sequence }: Entry) {
  const db = inAlliance(tx)
  const row = { source, note, sequence }
  await db
    .insertInto('case_heading_sets')
    .values({ code, ...row })
    .onConflict((on) => on.column('code').doUpdateSet(row))
    .execute()
  await db.deleteFrom('case_headings').where('code', '=', code).execute()
  const rows = headings.map(({ filledBy, ...heading }, at) => ({ code, place: at + 1, filled_by: filledBy, ...heading }))
  await db.insertInto('case_headings').values(rows).execute()
}

export async function applyNumbers(tx: Tx, fact: NumbersRecorded, { sequence }: Entry) {
  const { edition, code, caseNumber, subjectNumber } = fact
  const row = { case_number: caseNumber, subject_number: subjectNumber, sequence }
  await inAlliance(tx)
    .insertInto('case_numbers')
    .values({ edition, code, ...row })
    .onConflict((on) => on.columns(['edition', 'code']).doUpdateSet(row))
    .execute()
}

export const applyWritten = (tx: Tx, { edition, code, part, fingerprint }: PartWritten, { at }: Entry) =>
  inAlliance(tx)
    .insertInto('case_marks')
    .values({ id: part, edition, code, at, fingerprint })
    .onConflict((on) => on.column('id').doUpdateSet({ at, fingerprint }))
    .execute()
export const applyRemoved = (tx: Tx, { part }: PartRemoved) =>
  inAlliance(tx).deleteFrom('case_marks').where('id', '=', part).execute()

export async function applyPublished(tx: Tx, fact: CasePublished, { sequence, at }: Entry) {
  const { edition, code, template, headings, texts, items } = fact
  const content = JSON.stringify({ headings, texts, items }) as never
  const row = { template, content, published_on: dayAt(at), sequence }
  await inAlliance(tx)
    .insertInto('published_cases')
    .values({ edition, code, ...row })
    .onConflict((on) => on.columns(['edition', 'code']).doUpdateSet(row))
    .execute()
}
export const applyCaseWithdrawn = (tx: Tx, { edition, code }: CaseWithdrawn) =>
  inAlliance(tx).deleteFrom('published_cases').where('edition', '=', edition).where('code', '=', code).execute()

/** Every version of the common case text of every edition, the newest of each edition last. */
export async function readTemplates(read: ReadDb): Promise<RecordedTemplate[]> {
  const db = lookingAt(read)
  const templates = await db.selectFrom('case_templates').selectAll().orderBy('edition').orderBy('version').execute()
  const parts = await db.selectFrom('case_template_parts').selectAll().execute()
  return templates.map(({ published_on, ...template }) => ({
    ...template,
    publishedOn: published_on,
    parts: parts
      .filter(({ edition, version }) => edition === template.edition && version === template.version)
      .map(({ part, text }) => ({ part, text })),
  }))
}

/** The headings of every municipality that any are recorded of, by code. */
export async function readHeadings(read: ReadDb): Promise<RecordedHeadings[]> {
  const db = lookingAt(read)
  const sets = await db.selectFrom('case_heading_sets').selectAll().orderBy('code').execute()
  const headings = await db.selectFrom('case_headings').selectAll().orderBy('place').execute()
  const own = Map.groupBy(headings, ({ code }) => code)
  return sets.map((set) => ({
    ...set,
    headings: (own.get(set.code) ?? []).map(({ id, title, filled_by, parts }) => ({ id, title, filledBy: filled_by, parts })),
  }))
}

/** The numbers that municipalities have given their cases. */
export const readNumbers = (read: ReadDb): Promise<RecordedNumbers[]> =>
  lookingAt(read)
    .selectFrom('case_numbers')
    .select(['edition', 'code', 'case_number as caseNumber', 'subject_number as subjectNumber', 'sequence'])
    .orderBy('edition')
    .orderBy('code')
    .execute()

/** The cases that municipalities show to everyone. */
export async function readPublished(read: ReadDb): Promise<PublishedCase[]> {
  const rows = await lookingAt(read).selectFrom('published_cases').selectAll().orderBy('edition').orderBy('code').execute()
  return rows.map(({ content, published_on, ...row }) => ({ ...row, ...content, publishedOn: published_on }))
}
