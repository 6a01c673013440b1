import { openDesk } from '#drafting'
import { type Actor, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type MunicipalityCode, type Result, refuse } from '#kernel'
import { remarksFacts } from './facts.ts'
import { takeBack } from './rules.ts'
import { deleteRemark, readDeskRemarks } from './store.ts'
import type { Refusal } from './words.ts'

/** A municipality takes back what the group has not answered. The draft is held, so that nobody answers it meanwhile. */
export const takeBackRemark = (
  ledger: Ledger,
  alliance: AllianceSlug,
  actor: Actor,
  edition: number,
  { code, remark: id }: { readonly code: MunicipalityCode; readonly remark: string },
) =>
  writing(ledger, alliance, async (tx): Promise<Result<null, Refusal>> => {
    const desk = await openDesk(tx, actor, edition)
    if (!desk.ok) return refuse('no-such-round')
    const remark = (await readDeskRemarks(desk.value.read, edition)).find((one) => one.id === id)
    const decided = takeBack(actor, code, remark)
    if (!decided.ok) return decided
    if (!decided.value) return accept(null)
    await recordFacts(tx, actor, remarksFacts, [decided.value])
    await deleteRemark(tx, id)
    return accept(null)
  })
