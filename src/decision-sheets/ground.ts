/** What the spreadsheet of many decisions is made from, and what its rows are read by. */
import { type Referral, readReferrals, readRegister } from '#adoption'
import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { type CalendarDay, inDanishOrder, type MunicipalityCode } from '#kernel'
import { isStanding, type RecordedTreatment, readTreatments } from '#meetings'
import { type Body, councilOf, readBodies, readEveryone } from '#members'

/** A council that has not answered, with its municipality's own bodies. */
export type Waiting = {
  readonly referral: Referral
  readonly name: string
  readonly council: Body
  readonly bodies: readonly Body[]
}
export type Ground = {
  readonly edition: number
  readonly title: string
  readonly waiting: readonly Waiting[]
  /** How many of today's members it was sent to: the whole of which those wait. */
  readonly sent: number
  /** Every municipality that the alliance knows, by every name that it has or had. */
  readonly called: readonly (readonly [code: MunicipalityCode, name: string])[]
  readonly referrals: readonly Referral[]
  readonly before: readonly RecordedTreatment[]
  readonly today: CalendarDay
}

const decided = new Set<string>(['adopted', 'adopted-with-reservation', 'rejected'])

/** Of one edition: those to whom it was sent and who have not decided. Null where there is no such edition. */
export async function readGround(read: ReadDb, year: number | null, today: CalendarDay): Promise<Ground | null> {
  const referrals = await readReferrals(read)
  const editions = await readEditions(read)
  const newest = Math.max(...referrals.map(({ edition }) => edition), 0)
  const edition = editions.find((one) => one.year === (year ?? newest)) ?? (year === null ? editions.at(0) : undefined)
  if (!edition) return null
  const register = await readRegister(read, edition.year, today, today)
  const bodies = (await readBodies(read)).filter(({ code }) => code !== null)
  const waiting = register.councils.flatMap(({ member, referral, state }): Waiting[] => {
    const own = bodies.filter(({ code }) => code === member.code)
    const council = own.find(({ id }) => id === councilOf(member.code))
    return referral && council && !decided.has(state) ? [{ referral, name: member.name, council, bodies: own }] : []
  })
  const { municipalities, names } = await readEveryone(read)
  const own = referrals.filter((one) => one.edition === edition.year)
  return {
    edition: edition.year,
    title: edition.title,
    waiting: inDanishOrder(waiting, ({ name }) => name),
    sent: register.councils.filter(({ referral }) => referral).length,
    called: [...municipalities, ...names].map(({ code, name }) => [code, name] as const),
    referrals: own,
    before: (
      await readTreatments(
        read,
        own.map(({ id }) => id),
      )
    ).filter(isStanding),
    today,
  }
}
