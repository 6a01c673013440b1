import { randomUUID } from 'node:crypto'
import type { ReadDb } from '#db'
import { type Actor, type Ledger, record, writing } from '#journal'
import { type AllianceSlug, type CalendarDay, dayOf, type MunicipalityCode, type Result } from '#kernel'
import { type Mail, personFor } from './people.ts'
import { end, grant } from './rules.ts'
import { applyEnded, applyGranted, lockForEnding, readOffices, readPlaces } from './store.ts'
import type { OfficeEnded, OfficeGranted, OfficeKind, Refusal } from './words.ts'

export type GrantOffice = {
  readonly mail: Mail
  readonly office: OfficeKind
  readonly code: MunicipalityCode | null
  readonly from: CalendarDay
  readonly to: CalendarDay | null
}

/** Gives a person an office. The person is held while we look, so that two who grant the same at once do it once. */
export const grantOffice = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, { mail, ...wanted }: GrantOffice) =>
  writing(ledger, alliance, async (tx): Promise<Result<OfficeGranted, Refusal>> => {
    const person = await personFor(tx, mail)
    const read = tx as unknown as ReadDb
    const codes = (await readPlaces(read)).map(({ code }) => code)
    const outcome = grant(actor, await readOffices(read), codes, { id: randomUUID(), person, ...wanted })
    if (outcome.ok) {
      await record(tx, actor, outcome.value)
      await applyGranted(tx, outcome.value)
    }
    return outcome
  })

export type EndOffice = { readonly id: string; readonly from: CalendarDay }

/** Ends an office from a day on. The secretariat's offices are held while we look, so that two cannot end each other's. */
export const endOffice = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, { id, from }: EndOffice) =>
  writing(ledger, alliance, async (tx): Promise<Result<OfficeEnded, Refusal>> => {
    await lockForEnding(tx, id)
    const offices = await readOffices(tx as unknown as ReadDb)
    const outcome = end(actor, offices, id, from, dayOf(actor.now))
    if (outcome.ok) {
      await record(tx, actor, outcome.value)
      await applyEnded(tx, outcome.value)
    }
    return outcome
  })
