import { type Register, readRegister } from '#adoption'
import type { ReadDb } from '#db'
import { dispatchedVersion, type Edition, shownVersion, type Version } from '#editions'
import type { CalendarDay } from '#kernel'
import { type RecordedTreatment, readTreatments } from '#meetings'
import type { Alliance } from '#members'
import { type Status, statusSentences } from './status.ts'

/** An edition by the end of a day: which version is the paper, who has adopted it, and that in sentences. */
export type EditionView = {
  readonly edition: Edition
  readonly version: Version | null
  /** Whether the joint body had approved the shown version for dispatch. */
  readonly approved: boolean
  readonly register: Register
  readonly status: Status
}

export async function viewEdition(
  read: ReadDb,
  { jointBody }: Pick<Alliance, 'jointBody'>,
  edition: Edition,
  on: CalendarDay,
  today: CalendarDay,
): Promise<EditionView> {
  const ids = edition.versions.map(({ id }) => id)
  const approvals: RecordedTreatment[] = ids.length ? await readTreatments(read, ids) : []
  const register = await readRegister(read, edition.year, on, today)
  return {
    edition,
    version: shownVersion(edition, approvals, on),
    approved: dispatchedVersion(edition, approvals, on) !== null,
    register,
    status: statusSentences({ jointBody, edition, register, approvals }),
  }
}
