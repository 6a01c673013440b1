import {
  type Dispatch,
  type Receipt,
  type Referral,
  readAnswerDates,
  readDispatches,
  readReceipts,
  readReferrals,
  referralId,
} from '#adoption'
import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { type Asked, actorFor, look, todayFor } from '#identity'
import type { Actor } from '#journal'
import type { CalendarDay } from '#kernel'
import { isStanding, type RecordedTreatment, readTreatments } from '#meetings'
import { type Body, councilOf, readBodies, readMunicipalityName } from '#members'

/** A referral that the visitor may answer, with all that the form needs to know of it. */
export type Case = {
  readonly actor: Actor
  readonly referral: Referral
  readonly dispatch: Dispatch | undefined
  /** The municipality's name, and the paper's title. */
  readonly name: string
  readonly title: string
  readonly council: Body
  readonly answerBy: CalendarDay | null
  readonly receipt: Receipt | undefined
  /** What stands of it by now. */
  readonly before: readonly RecordedTreatment[]
  readonly today: CalendarDay
}

/** Its own link to this referral or to the municipality's case, its clerk, or the secretariat on its behalf. */
const actorOn = (asked: Asked, { id, code, edition }: Referral): Actor | null =>
  actorFor(asked, code, { purpose: 'decision', about: id }) ?? actorFor(asked, code, { purpose: 'case', about: String(edition) })

async function readCase(read: ReadDb, asked: Asked, referral: Referral, actor: Actor): Promise<Case | null> {
  const today = todayFor(asked)
  const council = (await readBodies(read, referral.code)).find(({ id }) => id === councilOf(referral.code))
  if (!council) return null
  const dispatch = (await readDispatches(read)).find(({ id }) => referralId(id, referral.code) === referral.id)
  return {
    actor,
    referral,
    dispatch,
    name: (await readMunicipalityName(read, referral.code, today)) ?? referral.code,
    title: (await readEditions(read)).find(({ year }) => year === referral.edition)?.title ?? String(referral.edition),
    council,
    answerBy: (await readAnswerDates(read)).findLast((one) => one.dispatch === dispatch?.id)?.answerBy ?? null,
    receipt: (await readReceipts(read)).findLast((one) => one.referral === referral.id),
    before: (await readTreatments(read, [referral.id])).filter(isStanding),
    today,
  }
}

/** Looks a referral up through whoever asks: what is not theirs is not found. */
export const openCase = (asked: Asked): Promise<Case | null> =>
  look(asked, async (read) => {
    const referral = (await readReferrals(read)).find(({ id }) => id === asked.req.param('referral'))
    const actor = referral && actorOn(asked, referral)
    return referral && actor ? readCase(read, asked, referral, actor) : null
  })
