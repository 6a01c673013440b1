import type { ReadDb, Tx } from '#db'
import { type Actor, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, type CalendarDay, dayOf, type Result, type RoughDay } from '#kernel'
import { lockMatter } from '#meetings'
import { readMembership } from '#members'
import { editionsFacts } from './facts.ts'
import { readEditions } from './store.ts'
import type { VoluntaryWork, WorkBegun, WorkEnded, WorkRefusal } from './words.ts'
import { begin, finish } from './work.ts'
import { readWork } from './work-store.ts'

/** What a decision about voluntary work looks at. */
export async function readStanding(read: ReadDb, today: CalendarDay) {
  const versions = (await readEditions(read)).flatMap((edition) => edition.versions)
  const members = (await readMembership(read, today)).members.map(({ code }) => code)
  return [versions, members, await readWork(read), today] as const
}

/** A municipality says that it works on a development area, and with whom it would like to. */
export const beginWork = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, work: VoluntaryWork) =>
  writing(ledger, alliance, async (tx): Promise<Result<WorkBegun, WorkRefusal>> => {
    await lockMatter(tx, work.version)
    const outcome = begin(actor, work, ...(await readStanding(tx as unknown as ReadDb, dayOf(actor.now))))
    if (outcome.ok) await recordFacts(tx, actor, editionsFacts, [outcome.value])
    return outcome
  })

const find = async (tx: Tx, id: string) => (await readWork(tx as unknown as ReadDb)).find((one) => one.id === id)

/** It stops again. The version is held, so that work that two end at once ends once. */
export const endWork = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, id: string, ended: RoughDay) =>
  writing(ledger, alliance, async (tx): Promise<Result<WorkEnded, WorkRefusal>> => {
    const found = await find(tx, id)
    if (found) await lockMatter(tx, found.version)
    const outcome = finish(actor, found && (await find(tx, id)), ended, dayOf(actor.now))
    if (outcome.ok) await recordFacts(tx, actor, editionsFacts, [outcome.value])
    return outcome
  })
