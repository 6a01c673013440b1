import { type Council, councilStates, readRegister } from '#adoption'
import { looking } from '#db'
import { type AllianceSlug, type CalendarDay, day } from '#kernel'
import { load } from '#loading'
import { problemLines } from '#reading'
import { inventAlliance } from '../../src/invented-councils/index.ts'
import { freshDatabase } from '../support/database.ts'

export const opdigtet = 'opdigtet' as AllianceSlug

export const operator = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const
export const today = day('2026-11-22')

/** A database of the test's own with an invented alliance of this size in it. */
export async function invented(members: number, editions: number, years: number, seed = 7) {
  const { ledger } = await freshDatabase()
  const files = inventAlliance({ members, editions, years, seed })
  const loaded = await load(ledger, opdigtet, operator, files)
  if (!loaded.ok) throw new Error(problemLines(loaded.refusal).join('\n'))
  const register = (edition: number, on: CalendarDay = today) =>
    looking(ledger.db, opdigtet, (read) => readRegister(read, edition, on, today))
  return { ledger, files, register, report: loaded.value }
}

/** The states that some council is in. */
export const statesAmong = (councils: readonly Council[]) =>
  councilStates.filter((state) => councils.some((council) => council.state === state))
