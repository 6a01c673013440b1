/** Columns and cells that several files have, and what holds of them. */
import type { ReadDb } from '#db'
import type { Forum } from '#forums'
import { type CalendarDay, day as dayNamed, dayOf, type MunicipalityCode, type RoughDay, startsAfter } from '#kernel'
import { readMembership } from '#members'
import { listOf, optionally, text } from '#reading'
import { municipalityNamed } from './known.ts'
import { unusable } from './planning.ts'
import type { Known, Load, Wrong } from './words.ts'

export const list = (max = 200) => optionally(listOf(text(max)), [] as readonly string[])

const everyone = /^alle( kommuner)?$/i
/** The municipalities that a cell names by code or name, parted by `;`; null when it means every member. */
export function municipalitiesNamed(known: Known, column: string, cells: readonly string[]): MunicipalityCode[] | null {
  if (cells.length === 1 && everyone.test(cells[0] as string)) return null
  const codes = cells.map((one) => municipalityNamed(known, column, one))
  const twice = codes.find((code, place) => codes.indexOf(code) < place)
  if (twice) unusable(column, twice, 'er nævnt to gange. Nævn den kun én gang.')
  return codes.sort()
}

/** Those named, or every member on a day. */
export const everyMember = async (
  { read }: Load,
  named: MunicipalityCode[] | null,
  on: CalendarDay,
): Promise<MunicipalityCode[]> => named ?? (await readMembership(read, on)).members.map(({ code }) => code).sort()

/** The first day of an edition's year: what happened on a day that nobody knows is not taken to be today. */
export const inYear = (edition: number): CalendarDay => dayNamed(`${edition}-01-01`)

/** What is recorded, read at the first row of a file that asks: the file's own rows must not change what is asked for. */
export function readOnce<T>(read: (db: ReadDb) => Promise<T>): (load: Load) => Promise<T> {
  let asked: Promise<T> | null = null
  return (load) => (asked ??= read(load.read))
}

/** The first of these ids that names no forum. */
export function strangeForum(forums: readonly Forum[], column: string, ids: readonly string[]): Wrong | null {
  const strange = ids.find((id) => !forums.some((forum) => forum.id === id))
  return strange === undefined ? null : { column, wrong: `nævner ${strange}, som ikke er et id i forums.csv.` }
}
/** What has happened is not in the future. */
export const unlessAhead = (load: Load, column: string, on: RoughDay): Wrong | null =>
  startsAfter(on, dayOf(load.actor.now)) ? { column, wrong: 'ligger i fremtiden. Ret datoen.' } : null
