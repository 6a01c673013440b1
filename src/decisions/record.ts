import type { Actor, Ledger } from '#journal'
import { writing } from '#journal'
import { type AllianceSlug, accept, type Result, type RoughDay, refuse } from '#kernel'
import { holdMatters, type Outcome, type Refusal, recordTreatmentIn, treatmentId } from '#meetings'
import type { Decision } from './words.ts'
import { sourceOf } from './words-da.ts'

/** A decision of which a person has confirmed what it means; `token` is the form's own, so that one sent twice counts once. */
export type Confirmed = Decision & {
  readonly matter: string
  readonly token: string
  readonly outcomes: readonly Outcome[]
}
/** Which of several was refused, and why. */
export type Turned = { readonly matter: string; readonly refusal: Refusal }

const commandOf = ({ by }: Actor, { matter, token, body, metOn, words, address, outcomes }: Confirmed) => ({
  treatment: {
    id: treatmentId(matter, token),
    matter,
    body: body.id,
    metOn: metOn as string as RoughDay,
    words,
    outcomes,
    votes: '',
    reservation: '',
    evidence: address ? { address, fetched: null, quote: '' } : null,
    source: sourceOf(by.office),
  },
  supersedes: null,
  newBody: null,
})

/**
 * Records confirmed decisions: all of them, or none where one is refused. `actorOn` says who acts on which matter. Matters are held
 * before the journal, in the order that every other act takes them. Answers with their places in the journal.
 */
export const recordDecisions = (
  ledger: Ledger,
  alliance: AllianceSlug,
  decisions: readonly Confirmed[],
  actorOn: (matter: string) => Actor,
) =>
  writing(ledger, alliance, async (tx): Promise<Result<number[], Turned>> => {
    await holdMatters(tx)
    const places: number[] = []
    for (const decision of decisions) {
      const actor = actorOn(decision.matter)
      const done = await recordTreatmentIn(tx, actor, commandOf(actor, decision))
      if (!done.ok) return refuse({ matter: decision.matter, refusal: done.refusal })
      places.push(done.value.sequence)
    }
    return accept(places)
  })
