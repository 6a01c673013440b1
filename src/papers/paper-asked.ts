import type { ReadDb } from '#db'
import { type Edition, readEditions } from '#editions'
import type { Asked } from '#identity'
import { accept, type CalendarDay, danishList, type Result, refuse } from '#kernel'
import { readPapers } from '#library'
import { readTreatments } from '#meetings'
import type { Turned } from '#public-site'
import { type Paper, paperOf } from './paper.ts'

const years = (editions: readonly Edition[]) =>
  editions.length ? `Der findes: ${danishList(editions.map(({ year }) => String(year)))}.` : 'Der findes ingen endnu.'

/** The edition that an address names by its year. */
export async function editionNamed(read: ReadDb, asked: string): Promise<Result<Edition, Turned>> {
  if (!/^\d{4}$/.test(asked)) return refuse({ status: 400, detail: 'En udgave har et årstal på fire cifre, for eksempel 2017.' })
  const editions = await readEditions(read)
  const edition = editions.find(({ year }) => year === Number(asked))
  return edition
    ? accept(edition)
    : refuse({ status: 404, detail: `Der er ikke registreret en udgave fra ${asked}. ${years(editions)}` })
}

/** The paper that an address names, by the end of a day. */
export async function paperAsked(
  read: ReadDb,
  year: string,
  on: CalendarDay,
  today: CalendarDay,
): Promise<Result<Paper, Turned>> {
  const edition = await editionNamed(read, year)
  if (!edition.ok) return edition
  const versions = edition.value.versions.map(({ id }) => id)
  const treatments = versions.length ? await readTreatments(read, versions) : []
  const replaced = (await readPapers(read)).filter(({ replacedBy }) => replacedBy === edition.value.title)
  const titles = replaced.map(({ title }) => title)
  return accept(paperOf(edition.value, treatments, on, today, titles))
}

/** Where a paper stands for good, apart from its drafts; as it stood on an earlier day, where one is given. */
export const paperPath = (asked: Asked, year: number) => `/${asked.var.alliance.slug}/papirer/${year}`
export const onDay = (on: CalendarDay, today: CalendarDay) => (on < today ? `?dato=${on}` : '')
