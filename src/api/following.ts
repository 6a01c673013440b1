import type { z } from 'zod'
import type { ReadDb } from '#db'
import { followingAnswer, readCurve, readFollowing, readReminders } from '#following'
import type { CalendarDay } from '#kernel'
import type { following } from './following-schema.ts'

/** How far an edition is in every municipality, as it is known today. */
export async function followingOf(read: ReadDb, year: number, today: CalendarDay): Promise<z.infer<typeof following>> {
  const curve = await readCurve(read, year, null, today)
  return followingAnswer(await readFollowing(read, year, today), curve, await readReminders(read))
}
