import { looking } from '#db'
import { defaultSize } from '#invented'
import { type Making, readMaking } from '#making'
import { invented, opdigtet, today } from '../invented/loaded.ts'

/** The making of papers of an alliance, of the one that ships where no size is given. */
export async function makings(years: readonly number[], size: Partial<typeof defaultSize> = {}): Promise<Making[]> {
  const { members, editions, years: history, seed } = { ...defaultSize, ...size }
  const { ledger } = await invented(members, editions, history, seed)
  return Promise.all(years.map((year) => looking(ledger.db, opdigtet, (read) => readMaking(read, year, today))))
}
