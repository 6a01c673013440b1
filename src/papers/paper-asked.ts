import { readReferrals } from '#adoption'
import type { ReadDb } from '#db'
import { type Edition, readEditions, readLineage } from '#editions'
import type { Asked } from '#identity'
import { accept, type CalendarDay, type Result, refuse } from '#kernel'
import { readPapers } from '#library'
import { readTreatments } from '#meetings'
import { editionNamed, type Turned } from '#public-site'
import { readSubmissions } from '#submissions'
import { readWordings } from '#wording'
import { type AroundPaper, type PaperDay, paperOf } from './paper.ts'
import type { Paper } from './paper-words.ts'

/** All that papers are made from, besides the editions themselves. */
export async function readAround(read: ReadDb, editions: readonly Edition[]): Promise<AroundPaper> {
  const versions = editions.flatMap((edition) => edition.versions.map(({ id }) => id))
  return {
    treatments: versions.length ? await readTreatments(read, versions) : [],
    sent: await readReferrals(read),
    submitted: await readSubmissions(read),
    wordings: await readWordings(read),
    lineage: await readLineage(read),
  }
}

/** The paper that an address names, or one of its versions, by the end of a day. */
export async function paperAsked(read: ReadDb, year: string, day: PaperDay): Promise<Result<Paper, Turned>> {
  const edition = editionNamed(year, await readEditions(read))
  if (!edition.ok) return edition
  const { title, versions } = edition.value
  if (day.number && !versions.some(({ number }) => number === day.number))
    return refuse({ status: 404, detail: `${title} har ingen registreret version ${day.number}.` })
  const replaced = (await readPapers(read)).filter(({ replacedBy }) => replacedBy === title).map((paper) => paper.title)
  return accept(paperOf(edition.value, { ...(await readAround(read, [edition.value])), replaced }, day))
}

/** Where a paper stands for good, apart from its drafts; as it stood on an earlier day, where one is given. */
export const paperPath = (asked: Asked, year: number) => `/${asked.var.alliance.slug}/papirer/${year}`
export const onDay = (on: CalendarDay, today: CalendarDay) => (on < today ? `?dato=${on}` : '')
