/** What is done with a dialogue meeting: each act looks at all meetings with the journal held, decides by its rule, and records. */
import { type ContactRole, type Invitation, invite, readContacts } from '#contacts'
import type { ReadDb, Tx } from '#db'
import type { Site } from '#identity'
import { type Actor, holdJournal, recordFacts, writing } from '#journal'
import {
  type AllianceSlug,
  accept,
  type CalendarDay,
  dayOf,
  daysAfter,
  ended,
  instantAt,
  type MunicipalityCode,
  onDanishDay,
  type Result,
  refuse,
} from '#kernel'
import { giveNotice } from '#mail'
import { readMembership } from '#members'
import { dialogueFacts } from './facts.ts'
import {
  cancelMeeting,
  type Decided,
  giveReply,
  leftToInvite,
  mayInvite,
  mayPlan,
  mayReply,
  memberDay,
  moveMeeting,
  recordAttendance,
  recordMeeting,
  type WantedAttendance,
  type WantedReply,
} from './rules.ts'
import { titleOf, whereWords } from './sentences.ts'
import { readDialogueMeetings } from './store.ts'
import type { DialogueFact, DialogueMeeting, Refusal } from './words.ts'

export type Ground = Pick<Site, 'ledger' | 'origin'> & { readonly alliance: AllianceSlug }
type Meetings = readonly DialogueMeeting[]
type Done = Result<number | null, Refusal>

const look = (tx: Tx): Promise<DialogueMeeting[]> => readDialogueMeetings(tx as unknown as ReadDb)
const keep = async (tx: Tx, actor: Actor, facts: readonly DialogueFact[]) =>
  (await recordFacts(tx, actor, dialogueFacts, facts)).at(-1)?.sequence ?? null

/** There are few meetings, so the journal is what is held: whoever comes second looks after the first is done. */
const acting =
  <C>(
    may: (actor: Actor, command: C) => boolean,
    decide: (meetings: Meetings, command: C, today: CalendarDay) => Decided,
    tell?: (tx: Tx, ground: Ground, actor: Actor, fact: DialogueFact, meetings: Meetings) => Promise<void>,
  ) =>
  (ground: Ground, actor: Actor, command: C): Promise<Done> =>
    writing(ground.ledger, ground.alliance, async (tx): Promise<Done> => {
      if (!may(actor, command)) return refuse('not-yours')
      await holdJournal(tx)
      const meetings = await look(tx)
      const decided = decide(meetings, command, dayOf(actor.now))
      if (!decided.ok) return decided
      if (!decided.value) return accept(null)
      const sequence = await keep(tx, actor, [decided.value])
      await tell?.(tx, ground, actor, decided.value, meetings)
      return accept(sequence)
    })

/** Whoever answers for a municipality is told with those whose role is invited. */
export const invitedRoles = ({ roles }: DialogueMeeting): ContactRole[] => [...roles, 'contact']
export const reached = ({ municipalities, unreachable }: DialogueMeeting) =>
  (municipalities ?? []).filter((code) => !(unreachable ?? []).includes(code))

/** Midnight after the meeting: until then a reply may be given and changed. */
export const closes = ({ on }: Pick<DialogueMeeting, 'on'>) =>
  instantAt(daysAfter(on as string as CalendarDay, 1), '0.00') as Date

const invitationTo = (
  ground: Ground,
  meeting: DialogueMeeting,
  codes: readonly MunicipalityCode[],
  text: string,
): Invitation => ({
  alliance: ground.alliance,
  origin: ground.origin,
  purpose: 'meeting',
  about: meeting.id,
  codes,
  roles: invitedRoles(meeting),
  path: (code) => `dialogmoeder/${meeting.id}/svar/${code}`,
  text,
  expiresAt: closes(meeting),
})
/** Sends the invitation: to everyone the first time, then to those who have not replied; records who could not be reached. */
export const inviteAct = (ground: Ground, actor: Actor, command: { meeting: string; seen: number }) =>
  writing(ground.ledger, ground.alliance, async (tx): Promise<Done> => {
    if (!mayPlan(actor)) return refuse('not-yours')
    await holdJournal(tx)
    const found = mayInvite(await look(tx), command, dayOf(actor.now))
    if (!found.ok) return found
    const meeting = found.value
    const codes = leftToInvite(meeting)
    const what = `${titleOf(meeting)}${whereWords(meeting) && `, ${whereWords(meeting)}`}`
    const text =
      meeting.unreachable === null
        ? `I er inviteret til ${what}. Svar, hvor mange der kommer.`
        : `Vi har ikke fået jeres svar på invitationen til ${what}. Svar, hvor mange der kommer.`
    const { unreachable } = await invite(tx, invitationTo(ground, meeting, codes, text), actor.now)
    const own = { meeting: meeting.id, title: titleOf(meeting), municipalities: codes, unreachable }
    return accept(await keep(tx, actor, [{ type: 'dialogue.municipalities-invited', ...own }]))
  })

/** Those invited get the new day with a new way in: the old one closes with the old day. */
async function tellMoved(tx: Tx, ground: Ground, actor: Actor, fact: DialogueFact, meetings: Meetings) {
  const before = fact.type === 'dialogue.meeting-moved' && meetings.find(({ id }) => id === fact.meeting)
  if (!before || before.unreachable === null) return
  const moved = { ...before, on: fact.to, time: fact.time, place: fact.place }
  const text = `Mødet er flyttet: ${fact.title} holdes nu ${onDanishDay(fact.to)}${whereWords(moved) && `, ${whereWords(moved)}`}. Begrundelse: ${ended(fact.reason)} Se, om jeres svar stadig passer.`
  await invite(tx, invitationTo(ground, moved, reached(before), text), actor.now)
}

async function tellCancelled(tx: Tx, ground: Ground, actor: Actor, fact: DialogueFact, meetings: Meetings) {
  const before = fact.type === 'dialogue.meeting-cancelled' && meetings.find(({ id }) => id === fact.meeting)
  if (!before || before.unreachable === null) return
  const [codes, roles] = [reached(before), invitedRoles(before)]
  const to = (await readContacts(tx as unknown as ReadDb)).filter(
    ({ code, role }) => codes.includes(code) && roles.includes(role),
  )
  const text = `Mødet er aflyst: ${fact.title}. Begrundelse: ${ended(fact.reason)}`
  const address = `${ground.origin}/${ground.alliance}/dialogmoeder/${before.id}`
  for (const mail of new Set(to.map((one) => one.mail)))
    await giveNotice(tx, { alliance: ground.alliance, recipient: mail, text, address, validUntil: null }, actor.now)
}

export const recordAct = acting(mayPlan, recordMeeting)
export const moveAct = acting(mayPlan, moveMeeting, tellMoved)
export const cancelAct = acting(mayPlan, cancelMeeting, tellCancelled)
export const replyAct = acting((actor, { code }: WantedReply) => mayReply(actor, code), giveReply)

/** Records who came; answers with how many municipalities were changed. */
export const attendanceAct = (ground: Ground, actor: Actor, command: WantedAttendance) =>
  writing(ground.ledger, ground.alliance, async (tx): Promise<Result<number, Refusal>> => {
    if (!mayPlan(actor)) return refuse('not-yours')
    await holdJournal(tx)
    const [meetings, today] = [await look(tx), dayOf(actor.now)]
    const of = meetings.find(({ id }) => id === command.meeting)
    const { members } = await readMembership(tx as unknown as ReadDb, of ? memberDay(of, today) : today)
    const decided = recordAttendance(meetings, command, new Set(members.map(({ code }) => code)), today)
    if (!decided.ok) return decided
    await keep(tx, actor, decided.value)
    return accept(decided.value.length)
  })
