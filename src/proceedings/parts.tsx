import { type DialogueMeeting, dialogueDesk, dialogueTitle } from '#dialogue'
import { type DeskAct, perform as performAt } from '#forms'
import { type Asked, look } from '#identity'
import { capital } from '#kernel'
import { readGround } from './acts.ts'
import { refusals } from './refusals.ts'
import type { Ground } from './rules.ts'
import type { Refusal } from './words.ts'

export const deskStep = (asked: Asked) => ({ text: 'Dialogarbejde', href: dialogueDesk(asked) })
/** What a meeting is called as a heading. */
export const headingOf = (meeting: DialogueMeeting) => capital(dialogueTitle(meeting))

/** All that the desk shows, and the meeting that the address names. */
export type About = { readonly ground: Ground; readonly meeting: DialogueMeeting }
export async function groundAsked(asked: Asked): Promise<About | null> {
  const ground = await look(asked, readGround)
  const meeting = ground.meetings.find(({ id }) => id === asked.req.param('id'))
  return meeting ? { ground, meeting } : null
}

/** Does the act and leads on; a refusal is shown on the form's page again. */
export const perform = <C,>(
  asked: Asked,
  act: DeskAct<C, Refusal>,
  command: C,
  to: string,
  again: Parameters<typeof performAt<C, Refusal>>[4],
) => performAt(asked, act, command, { desk: to, refusals, told: 'gemt' }, again)
