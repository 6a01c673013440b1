import { invite } from '#contacts'
import type { ReadDb, Tx } from '#db'
import { revokeLinks } from '#identity'
import { type Actor, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, danishInstant, dayOf, type MunicipalityCode, type Result, refuse } from '#kernel'
import { readMembership } from '#members'
import { keptDays } from './ballot-rules.ts'
import { prioritiesFacts } from './facts.ts'
import { type Decided, mayRunVotes, type OnVote, openVote, reopenVote } from './rules.ts'
import { readVote } from './store.ts'
import { stateOf } from './turnout.ts'
import { lockVote } from './vote-store.ts'
import type { Refusal, Vote, VotersInvited } from './words.ts'

/** Where personal links lead to, and from where. */
export type Linked = { readonly alliance: AllianceSlug; readonly origin: string }
type Asked = Pick<Vote, 'id' | 'title' | 'closesAt'>

const dayLength = 86_400_000
/** A link is good for as long as a ballot is taken in; two months where nobody has said when that ends. */
export const expiry = (closesAt: string | null, now: Date) =>
  new Date((closesAt ? Date.parse(closesAt) : now.getTime() + 60 * dayLength) + keptDays * dayLength)

const inviteText = ({ title, closesAt }: Asked) =>
  `Prioriteringen »${title}« er åben. Linket fører til jeres kommunes stemmeseddel.${closesAt ? ` Den skal være afgivet senest ${danishInstant(new Date(closesAt))}.` : ''}`

/** Gives every one of these municipalities' contacts a fresh link to its ballot. */
async function inviteVoters(tx: Tx, { alliance, origin }: Linked, asked: Asked, codes: readonly MunicipalityCode[], now: Date) {
  const { id, title, closesAt } = asked
  const to = { purpose: 'vote', about: id } as const
  const path = (code: MunicipalityCode) => `prioriteringer/${id}/stemme/${code}`
  const letter = { text: inviteText(asked), expiresAt: expiry(closesAt, now), roles: ['contact'] as const }
  const { unreachable } = await invite(tx, { ...to, ...letter, alliance, origin, codes, path }, now)
  return { type: 'priorities.voters-invited', id, title, municipalities: codes, unreachable } satisfies VotersInvited
}

type Open = OnVote & { readonly closesAt: string | null }
/** Opens a vote for the members of the day, and invites them all. */
export const openAct = (ledger: Ledger, linked: Linked, actor: Actor, command: Open) =>
  writing(ledger, linked.alliance, async (tx): Promise<Result<number | null, Refusal>> => {
    if (!mayRunVotes(actor)) return refuse('not-yours')
    await lockVote(tx, command.id)
    const read = tx as unknown as ReadDb
    const members = await readMembership(read, dayOf(actor.now))
    const opened = openVote(await readVote(read, command.id), command, members, actor.now)
    if (!opened.ok) return opened
    if (!opened.value) return accept(null)
    const codes = opened.value.electorate.map(({ code }) => code)
    const invited = await inviteVoters(tx, linked, opened.value, codes, actor.now)
    const [entry] = await recordFacts(tx, actor, prioritiesFacts, [opened.value, invited])
    return accept(entry?.sequence ?? null)
  })

/** Opens a closed vote again for those who could vote, and invites them again; who still has a good link in hand goes on by it. */
export const reopenAct = (ledger: Ledger, linked: Linked, actor: Actor, command: Open & { readonly reason: string }) =>
  writing(ledger, linked.alliance, async (tx): Promise<Result<number | null, Refusal>> => {
    if (!mayRunVotes(actor)) return refuse('not-yours')
    await lockVote(tx, command.id)
    const vote = await readVote(tx as unknown as ReadDb, command.id)
    const reopened = reopenVote(vote, command, actor.now)
    if (!reopened.ok) return reopened
    if (!reopened.value || !vote) return accept(null)
    const codes = vote.electorate.map(({ code }) => code)
    const invited = await inviteVoters(tx, linked, reopened.value, codes, actor.now)
    const [entry] = await recordFacts(tx, actor, prioritiesFacts, [reopened.value, invited])
    return accept(entry?.sequence ?? null)
  })

/** May these be sent a fresh link now? */
function again(vote: Vote | null, code: MunicipalityCode): Decided<Vote> {
  if (!vote) return refuse('no-such-vote')
  if (stateOf(vote) !== 'open') return refuse('not-open')
  return vote.electorate.some((voter) => voter.code === code) ? accept(vote) : refuse('not-a-voter')
}
/** Sends one municipality a fresh link, in the place of the one it had. */
export const inviteAgainAct = (
  ledger: Ledger,
  linked: Linked,
  actor: Actor,
  command: { readonly id: string; readonly code: MunicipalityCode },
) =>
  writing(ledger, linked.alliance, async (tx): Promise<Result<number | null, Refusal>> => {
    if (!mayRunVotes(actor)) return refuse('not-yours')
    await lockVote(tx, command.id)
    const found = again(await readVote(tx as unknown as ReadDb, command.id), command.code)
    if (!found.ok) return found
    if (!found.value) return accept(null)
    await revokeLinks(tx, { purpose: 'vote', about: command.id, code: command.code }, actor.now)
    const invited = await inviteVoters(tx, linked, found.value, [command.code], actor.now)
    const [entry] = await recordFacts(tx, actor, prioritiesFacts, [invited])
    return accept(entry?.sequence ?? null)
  })
