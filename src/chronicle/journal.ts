import type { ReadDb } from '#db'
import { officeOf } from '#identity'
import { type Head, readActs, readLatest, type Span, type StoredEntry } from '#journal'
import { danishInstant, dayOf } from '#kernel'
import { readTreatments } from '#meetings'
import { changedPage } from './changed-page.ts'
import type { EveryFact } from './every-fact.ts'
import { readNames } from './names.ts'
import { isTold, sentenceOf } from './sentences.ts'

/** An entry of the journal as the public reads it. */
export type Line = {
  readonly sequence: number
  readonly at: string
  readonly office: string
  readonly sentence: string
  readonly hash: string
  readonly changed: { readonly path: string; readonly text: string } | null
  /** The entries of the record that this one corrects, and of the one that corrected it. */
  readonly supersedes: number | null
  readonly supersededBy: number | null
  /** The entry of the record that this one withdraws, and of the withdrawal of this one's record. */
  readonly withdraws: number | null
  readonly withdrawnBy: number | null
  /** The entries that this one speaks for: a load says in one line what it wrote. */
  readonly holds: Span | null
}
export type JournalPage = {
  readonly head: Head
  readonly lines: readonly Line[]
  readonly older: number | null
  readonly newest: boolean
}

export const pageSize = 25

const load: EveryFact['type'] = 'loading.rows-loaded'
/** A load that wrote this few entries tells them one by one. */
const fewEnough = 5

/** What the loads before a place wrote; from inside a load its own entries are told, and so there is a way to each. */
async function readLoads(read: ReadDb, before: number): Promise<Span[]> {
  const loads = (await readActs(read, load, before, pageSize)).map(({ first, last }) => ({ first, last: last - 1 }))
  return loads.filter(({ first, last }) => last - first >= fewEnough)
}

/** Where in the journal each treatment on the page, and each that it corrects or was corrected by, was recorded. */
async function readCorrections(read: ReadDb, entries: readonly StoredEntry[]) {
  const matters = entries.flatMap(({ fact }) =>
    isTold(fact) && (fact.type === 'meetings.treatment-recorded' || fact.type === 'meetings.treatment-withdrawn')
      ? [fact.matter]
      : [],
  )
  const treatments = matters.length ? await readTreatments(read, [...new Set(matters)]) : []
  const sequences = new Map(treatments.map(({ id, sequence }) => [id, sequence]))
  const placeOf = (id: string | null | undefined) => (id ? (sequences.get(id) ?? null) : null)
  return (sequence: number) => {
    const own = treatments.find((treatment) => treatment.sequence === sequence)
    return {
      supersedes: placeOf(own?.supersedes),
      supersededBy: placeOf(own?.supersededBy),
      withdraws: treatments.find(({ withdrawn }) => withdrawn?.sequence === sequence)?.sequence ?? null,
      withdrawnBy: own?.withdrawn?.sequence ?? null,
    }
  }
}

/** The journal's entries before a place in it, newest first, told in sentences. */
export async function readJournal(read: ReadDb, head: Head, before: number): Promise<JournalPage> {
  const loads = await readLoads(read, before)
  const entries = await readLatest(read, before, pageSize, loads)
  const { matters, namesOn } = await readNames(read, entries)
  const corrections = await readCorrections(read, entries)
  const lines = entries.map(({ sequence, at, by, fact, hash }): Line => {
    const names = namesOn(dayOf(new Date(at)))
    return {
      sequence,
      at: danishInstant(new Date(at)),
      office: officeOf(by, names),
      sentence: sentenceOf(fact, names),
      hash,
      changed: changedPage(fact, matters),
      ...corrections(sequence),
      holds: loads.find(({ last }) => last === sequence - 1) ?? null,
    }
  })
  const oldest = lines.at(-1)
  const last = oldest?.holds?.first ?? oldest?.sequence ?? 1
  return { head, lines, older: last > 1 ? last : null, newest: before > head.sequence }
}
