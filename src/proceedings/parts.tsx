import { type DialogueMeeting, dialogueDesk, dialogueTitle } from '#dialogue'
import type { FormStatus } from '#forms'
import { type Asked, actorFor, look, showError } from '#identity'
import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, capital, type Result } from '#kernel'
import type { FormError } from '#ui'
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

type Act<C> = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C) => Promise<Result<number | null, Refusal>>
type Again = (errors: readonly FormError[], status: FormStatus) => Response | Promise<Response>

/** Does the act and leads on; a refusal is shown on the form's page again. */
export async function perform<C>(asked: Asked, act: Act<C>, command: C, to: string, again: Again): Promise<Response> {
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const done = await act(asked.var.site.ledger, asked.var.alliance.slug, actor, command)
  if (done.ok) return asked.redirect(done.value ? `${to}${to.includes('?') ? '&' : '?'}gemt=${done.value}` : to, 303)
  const { status, field, text } = refusals[done.refusal]
  return again([{ field, text }], status)
}
