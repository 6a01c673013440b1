import {
  type AdoptionFact,
  adoptionFacts,
  readAnswerDates,
  readDispatches,
  readReceipts,
  readReferrals,
  readSentAgain,
  readTerms,
} from '#adoption'
import type { ReadDb, Tx } from '#db'
import { readEditions, versionsInOrder } from '#editions'
import type { Site } from '#identity'
import { type Actor, holdJournal, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type CalendarDay, dayOf, type Result, refuse } from '#kernel'
import { holdMatters, meetingsFacts, readTreatments } from '#meetings'
import { readMembership } from '#members'
import { inviteMissing, tellDispatched, tellMoved } from './letters.ts'
import {
  type Decided,
  type Desk,
  type DispatchFacts,
  dispatch,
  mayDispatch,
  mayReceive,
  receive,
  setAnswerDate,
  setTerms,
} from './rules.ts'
import type { Refusal, WantedAnswerDate, WantedDispatch, WantedReceipt, WantedTerms } from './words.ts'

/** All that an act of this room decides from, by a day. */
export async function readDeskOf(read: ReadDb, today: CalendarDay): Promise<Desk> {
  const editions = await readEditions(read)
  return {
    editions,
    versions: versionsInOrder(editions),
    treatments: await readTreatments(read),
    dispatches: await readDispatches(read),
    referrals: await readReferrals(read),
    sentAgain: await readSentAgain(read),
    answerDates: await readAnswerDates(read),
    receipts: await readReceipts(read),
    terms: await readTerms(read),
    members: (await readMembership(read, today)).members.map(({ code }) => code),
  }
}

type Place = { readonly alliance: AllianceSlug; readonly actor: Actor; readonly desk: Desk }
type Keep<F> = (tx: Tx, facts: F, place: Place) => Promise<number | null>

/** One act of this room: approvals and referrals decide it, so all matters are held, and then the journal. */
const acting =
  <C, F>(
    may: (actor: Actor, desk: Desk, command: C) => boolean,
    decide: (desk: Desk, command: C, today: CalendarDay) => Decided<F>,
    keep: Keep<F>,
  ) =>
  (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C): Promise<Result<number | null, Refusal>> =>
    writing(ledger, alliance, async (tx) => {
      await holdMatters(tx)
      await holdJournal(tx)
      const today = dayOf(actor.now)
      const desk = await readDeskOf(tx as unknown as ReadDb, today)
      if (!may(actor, desk, command)) return refuse('not-yours')
      const decided = decide(desk, command, today)
      if (!decided.ok) return decided
      return accept(decided.value === null ? null : await keep(tx, decided.value, { alliance, actor, desk }))
    })

const keepOne: Keep<AdoptionFact> = async (tx, fact, { actor }) =>
  (await recordFacts(tx, actor, adoptionFacts, [fact]))[0]?.sequence ?? null

type Origin = Site['origin']
/** Sends a version out, and mails every municipality its two ways in: to the decision, and to its case. */
export const dispatchAct = (origin: Origin) =>
  acting<WantedDispatch, DispatchFacts>(mayDispatch, dispatch, async (tx, { matters, adoption }, { alliance, actor, desk }) => {
    await recordFacts(tx, actor, meetingsFacts, matters)
    const entries = await recordFacts(tx, actor, adoptionFacts, adoption)
    await tellDispatched(tx, { alliance, origin, desk }, adoption, actor.now)
    return entries.at(-1)?.sequence ?? null
  })

/** Sets or moves the answer date, and tells those who have not answered. */
export const answerDateAct = (origin: Origin) =>
  acting<WantedAnswerDate, AdoptionFact>(mayDispatch, setAnswerDate, async (tx, fact, place) => {
    const sequence = await keepOne(tx, fact, place)
    await tellMoved(tx, { ...place, origin }, fact, place.actor.now)
    return sequence
  })

/** Gives those of a dispatch a way in who have not answered and have none. Links leave no fact. */
export const linksAct = (origin: Origin) => (ledger: Ledger, alliance: AllianceSlug, actor: Actor, dispatch: string) =>
  writing(ledger, alliance, async (tx): Promise<Result<null, Refusal>> => {
    if (!mayDispatch(actor)) return refuse('not-yours')
    // Whoever comes second waits here, and finds nobody without a link.
    await holdMatters(tx)
    const desk = await readDeskOf(tx as unknown as ReadDb, dayOf(actor.now))
    const found = desk.dispatches.find(({ id }) => id === dispatch)
    if (!found) return refuse('no-such-dispatch')
    await inviteMissing(tx, { alliance, origin, desk }, found, actor.now)
    return accept(null)
  })

export const receiptAct = acting<WantedReceipt, AdoptionFact>(
  (actor, { referrals }, { referral }) => {
    const found = referrals.find(({ id }) => id === referral)
    return found ? mayReceive(actor, found.code) : mayDispatch(actor)
  },
  receive,
  keepOne,
)
export const termsAct = acting<WantedTerms, AdoptionFact>(mayDispatch, setTerms, keepOne)
