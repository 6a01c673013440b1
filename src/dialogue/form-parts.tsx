import { type FormPage, type FormStatus, perform as performAt, showForm as showFormPage } from '#forms'
import { type Asked, look, showError } from '#identity'
import type { Actor } from '#journal'
import type { Result } from '#kernel'
import type { FormError } from '#ui'
import type { Ground } from './acts.ts'
import { refusals } from './refusals.ts'
import { readDialogueMeetings } from './store.ts'
import type { DialogueMeeting, Refusal } from './words.ts'

/** Where the secretariat's acts on dialogue meetings live. */
export const desk = (asked: Asked) => `/${asked.var.alliance.slug}/dialogarbejde`
export const groundOf = (asked: Asked): Ground => ({
  ledger: asked.var.site.ledger,
  origin: asked.var.site.origin,
  alliance: asked.var.alliance.slug,
})

export const meetingNamed = async (asked: Asked, named: string): Promise<DialogueMeeting | null> =>
  (await look(asked, readDialogueMeetings)).find(({ id }) => id === named) ?? null
/** The meeting that an address names; null where there is none. */
export const meetingAsked = (asked: Asked) => meetingNamed(asked, asked.req.param('id') ?? '')
export const notFound = (asked: Asked) => showError(asked, 404, 'Dialogmødet findes ikke.')

/** A page with one form on it, below the desk. */
export const showForm = (
  asked: Asked,
  page: Omit<FormPage, 'desk'>,
  ...rest: [errors: readonly FormError[], status: FormStatus, fields: Parameters<typeof showFormPage>[4]]
) => showFormPage(asked, { ...page, desk: { text: 'Dialogarbejde', href: desk(asked) } }, ...rest)

type Act<C> = (ground: Ground, actor: Actor, command: C) => Promise<Result<number | null, Refusal>>
type Again = (errors: readonly FormError[], status: FormStatus) => Response | Promise<Response>

/** Does the act, and leads to the meeting's desk; a refusal is shown on the form's page again. */
export const perform = <C,>(asked: Asked, id: string, act: Act<C>, command: C, again: Again) => {
  const own = { desk: `${desk(asked)}/${id}`, refusals, told: 'gemt' }
  return performAt(asked, (_, __, actor, wanted: C) => act(groundOf(asked), actor, wanted), command, own, again)
}
