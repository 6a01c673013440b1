import { type Invited, invite } from '#contacts'
import type { ReadDb, Tx } from '#db'
import { openDesk } from '#drafting'
import { type Actor, fingerprintOf, freshSalt, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type CalendarDay, danishDay, dayOf, daysAfter, type Result, refuse } from '#kernel'
import { readMembership } from '#members'
import { remarksFacts } from './facts.ts'
import { readRoundNow } from './round-now.ts'
import { isOpen, mayOpen, roundId } from './rules.ts'
import { putRound, readRemarkRounds } from './store.ts'
import type { Refusal, Round, RoundMoved, RoundOpened } from './words.ts'

export type OpenForRemarks = {
  readonly edition: number
  readonly until: CalendarDay
  /** The site's origin, for the links that are mailed. */
  readonly origin: string
}
/** After the last day a link still shows what was answered; the day itself is what a remark is held to. */
const daysOfGrace = 30
const closes = (until: CalendarDay) => new Date(`${daysAfter(until, daysOfGrace)}T00:00:00Z`)

type Asking = {
  alliance: AllianceSlug
  origin: string
  round: Pick<Round, 'id' | 'edition' | 'until' | 'municipalities'>
  text: string
}
/** Gives every municipality's contacts their own way to what they are asked about. */
const ask = (tx: Tx, { alliance, origin, round, text }: Asking, now: Date) =>
  invite(
    tx,
    {
      alliance,
      origin,
      purpose: 'draft',
      about: round.id,
      codes: round.municipalities,
      roles: ['contact'],
      path: (code) => `udkast/${round.edition}/bemaerkninger/${code}`,
      text,
      expiresAt: closes(round.until),
    },
    now,
  )

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
    const text = `Udkastet til version ${version} af papiret for ${edition} er klar til jeres bemærkninger. I kan kommentere og foreslå en anden ordlyd til og med ${danishDay(until)}.`
    return accept({ round: id, ...(await ask(tx, { alliance, origin, round: opened, text }, actor.now)) })
  })

/** What the fingerprint of a round is made of: what each part said, in order. */
export const shownOf = (parts: readonly { id: string; under: string | null; content: unknown }[]) =>
  parts.map(({ id, under, content }) => ({ id, under, content }))

/** The last day becomes a later or an earlier one, of the newest round; everyone is told, and has a way in that lasts as long. */
export const moveRound = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, { edition, until, origin }: OpenForRemarks) =>
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
    const text = `Fristen for bemærkninger til udkastet af papiret for ${edition} er flyttet til ${danishDay(until)}.`
    await ask(tx, { alliance, origin, round: { ...round, until }, text }, actor.now)
    return accept(null)
  })
