import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { type Actor, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type Result, refuse } from '#kernel'
import { readKnownMunicipalities } from '#members'
import { fundingFacts } from './facts.ts'
import { type Decided, mayKeepFunding, type Register, recordFunding, withdrawFunding } from './rules.ts'
import { readAllFunding } from './store.ts'
import type { Refusal } from './words.ts'

/** All that the room's acts decide from. */
export const readRegister = async (read: ReadDb): Promise<Register> => ({
  editions: await readEditions(read),
  codes: (await readKnownMunicipalities(read)).map(({ code }) => code),
  funding: await readAllFunding(read),
})

/** One act: it answers with the fact's place in the journal, null where it was recorded already. */
const keeping =
  <C>(decide: (at: Register, command: C) => Decided) =>
  (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C): Promise<Result<number | null, Refusal>> =>
    writing(ledger, alliance, async (tx): Promise<Result<number | null, Refusal>> => {
      if (!mayKeepFunding(actor)) return refuse('not-yours')
      await holdJournal(tx)
      const decided = decide(await readRegister(tx as unknown as ReadDb), command)
      if (!decided.ok) return decided
      const [entry] = await recordFacts(tx, actor, fundingFacts, decided.value ? [decided.value] : [])
      return accept(entry?.sequence ?? null)
    })

export const fundingAct = keeping(recordFunding)
export const withdrawFundingAct = keeping(withdrawFunding)
