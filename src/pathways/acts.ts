import type { ReadDb, Tx } from '#db'
import { type Actor, type FactsOf, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type CalendarDay, dayOf, type MunicipalityCode, type Result, refuse } from '#kernel'
import { type MembersFact, membersFacts, readBodies, readEarlierBodyNames, readKnownMunicipalities } from '#members'
import { pathwaysFacts } from './facts.ts'
import { cancelMeetingDay, type Decided, mayKeepPathway, nameBody, recordMeetingDays, recordPathway, type Ways } from './rules.ts'
import { readMeetingDayRecords, readPathways } from './store.ts'
import type { PathwaysFact, Refusal } from './words.ts'

type WrittenFact = PathwaysFact | MembersFact
const written: FactsOf<WrittenFact> = { ...membersFacts, ...pathwaysFacts }

/** All that an act on one municipality's way decides from. */
export const readWays = async (read: ReadDb, code: MunicipalityCode): Promise<Ways> => ({
  bodies: await readBodies(read, code),
  pathway: (await readPathways(read)).find((way) => way.code === code) ?? null,
  days: await readMeetingDayRecords(read, code),
  earlierNames: await readEarlierBodyNames(read),
})

/** The same inside a transaction that is under way and holds the journal; answers with the place of the last fact, or null. */
export const keepWayIn =
  <C>(decide: (ways: Ways, command: C, today: CalendarDay) => Decided<WrittenFact>) =>
  async (tx: Tx, actor: Actor, command: C & { readonly code: MunicipalityCode }): Promise<Result<number | null, Refusal>> => {
    const read = tx as unknown as ReadDb
    if (!mayKeepPathway(actor, command.code)) return refuse('not-yours')
    const known = await readKnownMunicipalities(read)
    if (!known.some(({ code }) => code === command.code)) return refuse('no-such-municipality')
    const decided = decide(await readWays(read, command.code), command, dayOf(actor.now))
    if (!decided.ok) return decided
    const entries = await recordFacts(tx, actor, written, decided.value)
    return accept(entries.at(-1)?.sequence ?? null)
  }

/** One act on a municipality's way. The journal is what is held: whoever comes second looks after the first has written. */
const keeping =
  <C>(act: ReturnType<typeof keepWayIn<C>>) =>
  (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C & { readonly code: MunicipalityCode }) =>
    writing(ledger, alliance, async (tx) => {
      await holdJournal(tx)
      return act(tx, actor, command)
    })

export const recordPathwayIn = keepWayIn(recordPathway)
export const recordMeetingDaysIn = keepWayIn(recordMeetingDays)
export const pathwayAct = keeping(recordPathwayIn)
export const meetingDaysAct = keeping(recordMeetingDaysIn)
export const cancelDayAct = keeping(keepWayIn(cancelMeetingDay))
export const nameBodyAct = keeping(keepWayIn(nameBody))
