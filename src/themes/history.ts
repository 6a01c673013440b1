import type { ReadDb } from '#db'
import { officeOf } from '#identity'
import { type Names, readFacts } from '#journal'
import { danishDay, danishInstant, dayOf, type RoughDay } from '#kernel'
import { themesFacts } from './facts.ts'
import { themesSentence } from './sentences.ts'
import type { ThemesFact } from './words.ts'

/** One thing that became of a theme, as it is told. */
export type Told = {
  readonly sequence: number
  /** The day it happened; the day it was recorded where that is another. */
  readonly when: string
  readonly recorded: string
  readonly office: string
  readonly sentence: string
}

const isAbout = (fact: ThemesFact, id: string) =>
  fact.type === 'themes.lineage-recorded' ? [...fact.from, ...fact.to].some((one) => one.id === id) : fact.id === id

/** All that became of a theme, the oldest first, with days and offices; straight from the journal. */
export async function readHistory(read: ReadDb, id: string, municipality: Names['municipality']): Promise<Told[]> {
  const entries = await readFacts(read, Object.keys(themesFacts))
  return entries.flatMap(({ sequence, at, by, fact }) => {
    const own = fact as ThemesFact
    if (!isAbout(own, id)) return []
    const day = dayOf(new Date(at))
    const names: Names = { municipality, body: (body) => body, matter: (matter) => matter, on: day }
    const when = own.on === (day as string as RoughDay) ? danishDay(day) : danishDay(own.on)
    const office = officeOf(by, { municipality })
    return [{ sequence, when, recorded: danishInstant(new Date(at)), office, sentence: themesSentence(own, names) }]
  })
}
