/** What is done with a theme round: each act looks with the journal held, decides by its rule, records, and writes to those it concerns. */
import { invite } from '#contacts'
import type { ReadDb, Tx } from '#db'
import type { Site } from '#identity'
import { type Actor, holdJournal, recordFacts, writing } from '#journal'
import {
  type AllianceSlug,
  accept,
  type CalendarDay,
  danishDay,
  dayOf,
  daysAfter,
  type MunicipalityCode,
  type Result,
  type RoughDay,
  refuse,
} from '#kernel'
import { readMembership } from '#members'
import { readThemes } from '#themes'
import { intakeFacts } from './facts.ts'
import { closeRound, mayRunRounds, moveDeadline, openRound, recordAsking, remindRound, reopenRound } from './rules.ts'
import { readRounds } from './store.ts'
import type { AskingWay, IntakeFact, Refusal, Round, RoundOpened } from './words.ts'

export type Ground = Pick<Site, 'ledger' | 'origin'> & { readonly alliance: AllianceSlug }
type Done = Result<number | null, Refusal>

const rounds = (tx: Tx): Promise<Round[]> => readRounds(tx as unknown as ReadDb)
const keep = async (tx: Tx, actor: Actor, facts: readonly IntakeFact[]) =>
  (await recordFacts(tx, actor, intakeFacts, facts)).at(-1)?.sequence ?? null

/** Whoever comes a little late gets a page that says what to do, not a dead link. */
const daysOfGrace = 30
const closes = (answersBy: RoughDay) => new Date(`${daysAfter(answersBy as string as CalendarDay, daysOfGrace)}T00:00:00Z`)

type Asking = Pick<RoundOpened, 'id' | 'title' | 'answersBy'> & {
  readonly codes: readonly MunicipalityCode[]
  readonly text: string
  readonly way: AskingWay
  readonly how: string
}
/** Mails each municipality's contacts their own way straight to the answer, and records who could be written to. */
async function ask(tx: Tx, { alliance, origin }: Ground, actor: Actor, asking: Asking): Promise<number | null> {
  const { id: round, title, answersBy, codes, text, way, how } = asking
  const path = (code: MunicipalityCode) => `temarunder/${round}/svar/${code}`
  const mail = { alliance, origin, purpose: 'themes', about: round, codes, roles: ['contact'], path, text } as const
  const { invited } = await invite(tx, { ...mail, expiresAt: closes(answersBy) }, actor.now)
  if (invited.length === 0) return null
  const on = dayOf(actor.now) as string as RoughDay
  return keep(tx, actor, [{ type: 'intake.municipalities-asked', round, title, codes: [...invited].sort(), way, on, how }])
}
const by = ({ answersBy }: Pick<Round, 'answersBy'>) => `senest ${danishDay(answersBy)}`

/** One act on the rounds: whoever comes second looks after the first is done. */
const acting =
  <C>(act: (tx: Tx, ground: Ground, actor: Actor, command: C, today: CalendarDay) => Promise<Done>) =>
  (ground: Ground, actor: Actor, command: C): Promise<Done> =>
    writing(ground.ledger, ground.alliance, async (tx): Promise<Done> => {
      if (!mayRunRounds(actor)) return refuse('not-yours')
      await holdJournal(tx)
      return act(tx, ground, actor, command, dayOf(actor.now))
    })

export const openAct = acting(async (tx, ground, actor, command: Parameters<typeof openRound>[1], today) => {
  const { members } = await readMembership(tx as unknown as ReadDb, today)
  const decided = openRound(
    await rounds(tx),
    command,
    members.map(({ code }) => code),
    today,
  )
  if (!decided.ok) return decided
  if (!decided.value) return accept(null)
  const round = decided.value
  const opened = await keep(tx, actor, [round])
  const text = `Foreslå temaer til ${round.edition}-udgaven: ${round.title}. Svar ${by(round)}, også hvis I ikke har noget at tilføje.`
  await ask(tx, ground, actor, { ...round, codes: round.asked, text, way: 'mail', how: '' })
  return accept(opened)
})

type WithDay = { readonly round: string; readonly seen: number; readonly to: RoughDay; readonly reason: string }
/** Everyone who was asked gets the new deadline, and a way in that lasts as long. */
export const moveAct = acting(async (tx, ground, actor, command: WithDay, today) => {
  const all = await rounds(tx)
  const decided = moveDeadline(all, command, today)
  if (!decided.ok) return decided
  const moved = await keep(tx, actor, [decided.value])
  const round = { ...(all.find(({ id }) => id === command.round) as Round), answersBy: command.to }
  const text = `Fristen for at foreslå temaer er flyttet: ${round.title}. Svar ${by(round)}.`
  await ask(tx, ground, actor, { ...round, codes: round.asked, text, way: 'mail', how: 'fristen er flyttet' })
  return accept(moved)
})
export const closeAct = acting(async (tx, _ground, actor, command: { round: string; seen: number }, today) => {
  const decided = closeRound(await rounds(tx), command, today)
  return decided.ok ? accept(await keep(tx, actor, [decided.value])) : decided
})
export const reopenAct = acting(async (tx, ground, actor, command: WithDay, today) => {
  const all = await rounds(tx)
  const decided = reopenRound(all, command, today)
  if (!decided.ok) return decided
  const reopened = await keep(tx, actor, [decided.value])
  const round = { ...(all.find(({ id }) => id === command.round) as Round), answersBy: command.to }
  const text = `I kan igen foreslå temaer: ${round.title}. Svar ${by(round)}.`
  await ask(tx, ground, actor, { ...round, codes: round.asked, text, way: 'mail', how: 'runden er åbnet igen' })
  return accept(reopened)
})
/** Those without an answer are reminded by mail; those that nobody can be written to stay on the desk. */
export const remindAct = acting(async (tx, ground, actor, command: Parameters<typeof remindRound>[2], today) => {
  const found = remindRound(await rounds(tx), await readThemes(tx as unknown as ReadDb), command, today)
  if (!found.ok) return found
  // It may be read the next day, when they have answered.
  const text = `Pr. ${danishDay(dayOf(actor.now))} mangler vi jeres svar: ${found.value.title}. Svar ${by(found.value)}, også hvis I ikke har noget at tilføje.`
  const reminded = await ask(tx, ground, actor, { ...found.value, codes: found.value.left, text, way: 'reminder', how: '' })
  return reminded === null ? refuse('nobody-left') : accept(reminded)
})
export const askingAct = acting(async (tx, _ground, actor, command: Parameters<typeof recordAsking>[1], today) => {
  const decided = recordAsking(await rounds(tx), command, today)
  return decided.ok ? accept(await keep(tx, actor, [decided.value])) : decided
})
