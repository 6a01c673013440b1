import type { ReadDb } from '#db'
import type { CalendarDay, MunicipalityCode } from '#kernel'
import { memberAt, membershipOn, readEveryone } from '#members'

export type NameOf = (code: MunicipalityCode) => string
/** What municipalities are called on a day; one that is not a member then, on the nearest day that it is. */
export async function readNames(read: ReadDb, on: CalendarDay): Promise<NameOf> {
  const everyone = await readEveryone(read)
  const names = new Map(membershipOn(everyone, on).members.map(({ code, name }) => [code, name]))
  return (code) => names.get(code) ?? memberAt(everyone, code, on)?.member.name ?? code
}
