import type { ReadDb, Tx } from '#db'
import { readEditions } from '#editions'
import { type Actor, type Ledger, writing } from '#journal'
import { type AllianceSlug, accept, type CalendarDay, dayOf, type MunicipalityCode, type Result, refuse } from '#kernel'
import { enqueueAll } from '#mail'
import { readMembership } from '#members'
import { dropOrders, findOrder, lockOrders, putOrder, readOrders, waitAgain } from './store.ts'
import type { Refusal } from './words.ts'

/** The files hold what municipalities have not shown to anyone: only the secretariat orders them, for itself to send. */
const mayOrder = ({ by }: Actor) => by.office === 'secretariat'

const enqueueFor = (tx: Tx, alliance: AllianceSlug, order: string, codes: readonly MunicipalityCode[]) =>
  enqueueAll(
    tx,
    'packages',
    codes.map((code) => ({ alliance, order, code })),
  )

async function refusalOf(read: ReadDb, edition: number, today: CalendarDay): Promise<Refusal | null> {
  if (!(await readEditions(read)).some(({ year }) => year === edition)) return 'no-such-edition'
  const orders = await readOrders(read)
  const underWay = orders.some((one) => one.edition === edition && one.packages.some(({ state }) => state === 'waiting'))
  if (underWay) return 'under-way'
  return (await readMembership(read, today)).members.length ? null : 'no-members'
}

type Wanted = { readonly id: string; readonly edition: number }
/**
 * Orders every member's case of an edition as files: a row and a job for each, in one transaction; the order before it gives way.
 * `id` is the form's own, so that one sent twice is one order. Answers with it.
 */
export const orderPackages = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, { id, edition }: Wanted) =>
  writing<string, Refusal>(ledger, alliance, async (tx) => {
    if (!mayOrder(actor)) return refuse('not-yours')
    await lockOrders(tx)
    const read = tx as unknown as ReadDb
    if (await findOrder(read, id)) return accept(id)
    const today = dayOf(actor.now)
    const refusal = await refusalOf(read, edition, today)
    if (refusal) return refuse(refusal)
    const { members } = await readMembership(read, today)
    await dropOrders(tx, edition)
    await putOrder(tx, { id, edition, orderedAt: actor.now }, members)
    await enqueueFor(
      tx,
      alliance,
      id,
      members.map(({ code }) => code),
    )
    return accept(id)
  })

/** Those that failed are tried again. */
export const retryFailed = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, id: string): Promise<Result<string, Refusal>> =>
  writing<string, Refusal>(ledger, alliance, async (tx) => {
    if (!mayOrder(actor)) return refuse('not-yours')
    await lockOrders(tx)
    if (!(await findOrder(tx as unknown as ReadDb, id))) return refuse('no-such-order')
    const again = await waitAgain(tx, id)
    if (again.length === 0) return refuse('nothing-failed')
    await enqueueFor(
      tx,
      alliance,
      id,
      again.map(({ code }) => code),
    )
    return accept(id)
  })
