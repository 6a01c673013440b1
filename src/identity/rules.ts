import { Temporal } from 'temporal-polyfill'
import type { Actor } from '#journal'
import { accept, type CalendarDay, type MunicipalityCode, type Result, refuse } from '#kernel'
import type { Office, OfficeEnded, OfficeGranted, Refusal } from './words.ts'

/** Held on that day, both ends included. */
export const heldOn = ({ from, to }: Office, day: CalendarDay) => from <= day && (to === null || day <= to)

const neverBegan = ({ from, to }: Office) => to !== null && to < from
const overlap = (a: Office, b: Office) => a.from <= (b.to ?? '9999') && b.from <= (a.to ?? '9999')
const sameOffice = (a: Office, b: Office) => a.person === b.person && a.office === b.office && a.code === b.code

export const dayBefore = (day: CalendarDay) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString() as CalendarDay

export const laterOf = (a: CalendarDay, b: CalendarDay) => ([a, b].sort() as [CalendarDay, CalendarDay])[1]

/** Only the secretariat, or whoever runs the program, says who holds an office. */
const mayDecide = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

/**
 * A person is given an office: for clerks in a municipality that the alliance knows, for writers in one or in none, never the same office twice
 * at a time.
 */
export function grant(
  actor: Actor,
  offices: readonly Office[],
  municipalities: readonly MunicipalityCode[],
  wanted: Office,
): Result<OfficeGranted, Refusal> {
  if (!mayDecide(actor)) return refuse('not-yours')
  const { office: kind, code } = wanted
  const known = code !== null && municipalities.includes(code)
  const placed = kind === 'clerk' ? known : code === null || (kind === 'writer' && known)
  if (!placed) return refuse('no-such-municipality')
  if (neverBegan(wanted)) return refuse('ends-before-it-begins')
  const held = offices.some((office) => sameOffice(office, wanted) && !neverBegan(office) && overlap(office, wanted))
  return held ? refuse('already-held') : accept({ type: 'identity.office-granted', ...wanted })
}

/**
 * An office ends: `from` is the first day without it, and may be its very first day, so that a mistake can be taken back.
 * The secretariat cannot leave itself without one; whoever runs the program can, since they can grant a new one.
 */
export function end(
  actor: Actor,
  offices: readonly Office[],
  id: string,
  from: CalendarDay,
  today: CalendarDay,
): Result<OfficeEnded, Refusal> {
  if (!mayDecide(actor)) return refuse('not-yours')
  const office = offices.find((one) => one.id === id)
  if (!office) return refuse('no-such-office')
  const to = dayBefore(from)
  if (from < office.from) return refuse('ends-before-it-begins')
  if (office.to !== null && office.to <= to) return refuse('already-ends-sooner')
  if (actor.by.office === 'secretariat' && leavesNoSecretariat(offices, office, laterOf(from, today)))
    return refuse('last-secretariat')
  return accept({ type: 'identity.office-ended', id, to, office: office.office, code: office.code })
}

const leavesNoSecretariat = (offices: readonly Office[], ending: Office, day: CalendarDay) =>
  ending.office === 'secretariat' &&
  !offices.some((one) => one.id !== ending.id && one.office === 'secretariat' && heldOn(one, day))
