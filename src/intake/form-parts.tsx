import { type Answers, type FormStatus, showForm } from '#forms'
import { type Asked, actorFor, look, showError } from '#identity'
import type { Actor } from '#journal'
import type { Result } from '#kernel'
import type { FormError } from '#ui'
import type { Ground } from './acts.ts'
import { refusals } from './refusals.ts'
import { readRounds } from './store.ts'
import type { Refusal, Round } from './words.ts'

/** Where the secretariat works with rounds and themes. */
export const desk = (asked: Asked) => `/${asked.var.alliance.slug}/temaarbejde`
export const roundDesk = (asked: Asked, round: string) => `${desk(asked)}/runder/${round}`
export const roundsPath = (asked: Asked) => `/${asked.var.alliance.slug}/temarunder`
export const groundOf = ({ var: { site, alliance } }: Asked): Ground => ({
  ledger: site.ledger,
  origin: site.origin,
  alliance: alliance.slug,
})
export const notFound = (asked: Asked) => showError(asked, 404, 'Den temarunde er ikke registreret.')

/** The round that an address names. */
export const roundAsked = async (asked: Asked): Promise<Round | null> =>
  (await look(asked, readRounds)).find(({ id }) => id === asked.req.param('id')) ?? null

type Page = {
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly button: string
  readonly hidden: Answers
}
export const showRoundForm = (
  asked: Asked,
  page: Page,
  errors: readonly FormError[],
  status: FormStatus,
  fields: Parameters<typeof showForm>[4],
) => showForm(asked, { ...page, desk: { text: 'Temaarbejde', href: desk(asked) } }, errors, status, fields)

type Act<C> = (ground: Ground, actor: Actor, command: C) => Promise<Result<number | null, Refusal>>
/** Does the act, and leads to where its result stands; a refusal is shown on the form's page again. */
export async function perform<C>(
  asked: Asked,
  act: Act<C>,
  command: C,
  to: string,
  again: (errors: readonly FormError[], status: FormStatus) => Response | Promise<Response>,
): Promise<Response> {
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const done = await act(groundOf(asked), actor, command)
  if (done.ok) return asked.redirect(`${to}${done.value ? `?registreret=${done.value}` : ''}`, 303)
  const { status, field, text } = refusals[done.refusal]
  return again([{ field, text }], status)
}
