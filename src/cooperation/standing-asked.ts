import type { ReadDb } from '#db'
import { type Edition, type Goal, readEditions, readWork } from '#editions'
import { type Asked, look, officeFor, todayFor } from '#identity'
import type { CalendarDay } from '#kernel'
import { type Member, readMembership } from '#members'
import { readCooperations } from './store.ts'
import type { RecordedCooperation } from './words.ts'

export const cooperationPath = (asked: Asked) => `/${asked.var.alliance.slug}/samarbejde`

/** The goals of an edition: those of its newest version. */
export const goalsOf = ({ versions }: Edition): readonly Goal[] => versions.at(-1)?.goals ?? []

export type Seen = {
  readonly editions: readonly Edition[]
  readonly cooperations: readonly RecordedCooperation[]
  readonly members: readonly Member[]
  readonly work: Awaited<ReturnType<typeof readWork>>
  readonly today: CalendarDay
}
const see = async (read: ReadDb, today: CalendarDay): Promise<Seen> => ({
  editions: await readEditions(read),
  cooperations: await readCooperations(read),
  members: (await readMembership(read, today)).members,
  work: await readWork(read),
  today,
})
/** All that the pages of this room are made from. */
export const readSeen = (asked: Asked): Promise<Seen> => look(asked, (read) => see(read, todayFor(asked)))

/** May the visitor correct it? The secretariat may, and whoever records for a municipality that is in it. */
export const isOwn = (asked: Asked, { codes }: Pick<RecordedCooperation, 'codes'>) =>
  officeFor(asked.var.visitor, null) !== null || codes.some((code) => officeFor(asked.var.visitor, code) !== null)
