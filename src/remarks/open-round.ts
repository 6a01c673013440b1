import { type Invited, invite } from '#contacts'
import type { ReadDb } from '#db'
import { openDesk } from '#drafting'
import { type Actor, fingerprintOf, freshSalt, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type CalendarDay, danishDay, dayOf, type Result, refuse } from '#kernel'
import { readMembership } from '#members'
import { remarksFacts } from './facts.ts'
import { readRoundNow } from './round-now.ts'
import { isOpen, mayOpen, roundId } from './rules.ts'
import { putRound, readRemarkRounds } from './store.ts'
import type { Refusal, RoundMoved, RoundOpened } from './words.ts'

export type OpenForRemarks = {
  readonly edition: number
  readonly until: CalendarDay
  /** The site's origin, for the links that are mailed. */
  readonly origin: string
}
/** The end of the last day, with some hours to spare: the day itself is what an answer is held to. */
const afterDay = (until: CalendarDay) => new Date(Date.parse(`${until}T23:59:59Z`))

/**
 * The draft as it stands is shown to every municipality until a day, and each contact gets a personal link. The group may write on
 * meanwhile; the municipalities see what was shown to them.
 */
export const openForRemarks = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: OpenForRemarks) =>
  writing(ledger, alliance, async (tx): Promise<Result<Invited & { readonly round: string }, Refusal>> => {
    const { edition, until, origin } = command
    if (!mayOpen(actor)) return refuse('not-yours')
    const today = dayOf(actor.now)
    if (until < today) return refuse('until-has-passed')
    const desk = await openDesk(tx, actor, edition)
    if (!desk.ok) return refuse(desk.refusal === 'is-numbered' ? 'is-numbered' : 'no-such-draft')
    const read = tx as unknown as ReadDb
    const { parts, number: version } = desk.value.draft
    if (parts.length < 2) return refuse('nothing-to-show')
    const before = (await readRemarkRounds(read)).filter((round) => round.edition === edition)
    if (before.some((round) => round.version === version && isOpen(round, today))) return refuse('round-is-open')
    const number = before.length + 1
    const id = roundId(edition, number)
    const codes = (await readMembership(read, today)).members.map(({ code }) => code).sort()
    const salt = freshSalt()
    const fingerprint = fingerprintOf(salt, shownOf(parts))
    const opened = { id, edition, number, version, until, parts: parts.length, municipalities: codes, fingerprint }
    const fact: RoundOpened = { type: 'remarks.round-opened', ...opened }
    await recordFacts(tx, actor, remarksFacts, [fact])
    await putRound(tx, id, parts, salt)
    const invitation = {
      alliance,
      origin,
      purpose: 'draft' as const,
      about: id,
      codes,
      roles: ['contact'] as const,
      path: (code: string) => `udkast/${edition}/bemaerkninger/${code}`,
      text: `Udkastet til version ${version} af papiret for ${edition} er klar til jeres bemærkninger. I kan kommentere og foreslå en anden ordlyd til og med ${danishDay(until)}.`,
      expiresAt: afterDay(until),
    }
    return accept({ round: id, ...(await invite(tx, invitation, actor.now)) })
  })

/** What the fingerprint of a round is made of: what each part said, in order. */
export const shownOf = (parts: readonly { id: string; under: string | null; content: unknown }[]) =>
  parts.map(({ id, under, content }) => ({ id, under, content }))

/** The last day becomes a later or an earlier one, of the newest round. */
export const moveRound = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, edition: number, until: CalendarDay) =>
  writing(ledger, alliance, async (tx): Promise<Result<null, Refusal>> => {
    if (!mayOpen(actor)) return refuse('not-yours')
    const desk = await openDesk(tx, actor, edition)
    if (!desk.ok) return refuse(desk.refusal === 'is-numbered' ? 'is-numbered' : 'no-such-draft')
    const { round } = await readRoundNow(tx as unknown as ReadDb, edition)
    if (!round) return refuse('no-such-round')
    if (round.until === until) return accept(null)
    if (until < dayOf(actor.now)) return refuse('until-has-passed')
    const fact: RoundMoved = { type: 'remarks.round-moved', id: round.id, from: round.until, until }
    await recordFacts(tx, actor, remarksFacts, [fact])
    return accept(null)
  })
