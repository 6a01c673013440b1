import type { ReadDb } from '#db'
import { readEditions, readLineage } from '#editions'
import type { Asked } from '#identity'
import { accept, type CalendarDay, type Result } from '#kernel'
import { readPapers } from '#library'
import { readTreatments } from '#meetings'
import { editionNamed, type Turned } from '#public-site'
import { type Paper, paperOf } from './paper.ts'

/** The paper that an address names, by the end of a day. */
export async function paperAsked(
  read: ReadDb,
  year: string,
  on: CalendarDay,
  today: CalendarDay,
): Promise<Result<Paper, Turned>> {
  const edition = editionNamed(year, await readEditions(read))
  if (!edition.ok) return edition
  const versions = edition.value.versions.map(({ id }) => id)
  const treatments = versions.length ? await readTreatments(read, versions) : []
  const replaced = (await readPapers(read)).filter(({ replacedBy }) => replacedBy === edition.value.title)
  const titles = replaced.map(({ title }) => title)
  return accept(paperOf(edition.value, treatments, on, today, titles, await readLineage(read)))
}

/** Where a paper stands for good, apart from its drafts; as it stood on an earlier day, where one is given. */
export const paperPath = (asked: Asked, year: number) => `/${asked.var.alliance.slug}/papirer/${year}`
export const onDay = (on: CalendarDay, today: CalendarDay) => (on < today ? `?dato=${on}` : '')
