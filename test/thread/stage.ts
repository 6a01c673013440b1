import { looking } from '#db'
import { defaultSize } from '#invented'
import type { Making } from '#making'
import { readMaking } from '#making'
import { invented, opdigtet, today } from '../invented/loaded.ts'

/** The making of a paper of the alliance that ships. */
export async function making(year = 2026, size: Partial<typeof defaultSize> = {}): Promise<Making> {
  const { members, editions, years, seed } = { ...defaultSize, ...size }
  const { ledger } = await invented(members, editions, years, seed)
  return looking(ledger.db, opdigtet, (read) => readMaking(read, year, today))
}
