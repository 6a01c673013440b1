import { type Asked, look, officeFor, todayFor } from '#identity'
import type { CalendarDay } from '#kernel'
import { type Body, readBodies, readMunicipalityName } from '#members'
import { readMatter, readMatterOf, readTreatments } from './store.ts'
import type { Matter, RecordedTreatment } from './words.ts'

/** A matter that the visitor may record on, with all that the form needs to know of it. */
export type Case = {
  readonly matter: Matter
  /** The municipality's name; null where the matter is the alliance's own. */
  readonly place: string | null
  readonly bodies: readonly Body[]
  readonly before: readonly RecordedTreatment[]
  readonly today: CalendarDay
}

/** Looks a matter up through whoever asks: what is not theirs is not found. */
export const openCase = (asked: Asked, id: string): Promise<Case | null> =>
  look(asked, async (read) => {
    const matter = await readMatter(read, id)
    if (!matter || !officeFor(asked.var.visitor, matter.code)) return null
    const today = todayFor(asked)
    return {
      matter,
      place: matter.code && ((await readMunicipalityName(read, matter.code, today)) ?? matter.code),
      bodies: await readBodies(read, matter.code),
      before: await readTreatments(read, [matter.id]),
      today,
    }
  })

/** The matter of a treatment, in the same way. */
export async function openCaseOf(asked: Asked, treatment: string): Promise<Case | null> {
  const matter = await look(asked, (read) => readMatterOf(read, treatment))
  return matter === undefined ? null : openCase(asked, matter)
}

/** What became of a record: the one that stands in its place, through however many corrections. */
export function standingFor(before: readonly RecordedTreatment[], id: string): RecordedTreatment | undefined {
  let found = before.find((one) => one.id === id)
  while (found?.supersededBy) {
    const { supersededBy } = found
    found = before.find((one) => one.id === supersededBy)
  }
  return found
}
