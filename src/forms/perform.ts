import { type Asked, actorFor, showError } from '#identity'
import type { Result } from '#kernel'
import type { FormError, RefusalWording } from '#ui'
import type { FormStatus } from './form-page.tsx'

/** An act of the alliance's own: it answers with its place in the journal, or null where the very same was recorded already. */
export type DeskAct<C, R extends string> = (
  ledger: Asked['var']['site']['ledger'],
  alliance: Asked['var']['alliance']['slug'],
  actor: NonNullable<ReturnType<typeof actorFor>>,
  command: C,
) => Promise<Result<number | null, R>>

/**
 * Does the act, and leads to the desk, which tells of it by the parameter `told`; a refusal is shown on the form's page again.
 */
export async function perform<C, R extends string>(
  asked: Asked,
  act: DeskAct<C, R>,
  command: C,
  {
    desk,
    refusals,
    told = 'registreret',
  }: { readonly desk: string; readonly refusals: Readonly<Record<R, RefusalWording>>; readonly told?: string },
  again: (errors: readonly FormError[], status: FormStatus) => Response | Promise<Response>,
): Promise<Response> {
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const done = await act(asked.var.site.ledger, asked.var.alliance.slug, actor, command)
  const telling = done.ok && done.value ? `${desk.includes('?') ? '&' : '?'}${told}=${done.value}` : ''
  if (done.ok) return asked.redirect(`${desk}${telling}`, 303)
  const { status, field, text } = refusals[done.refusal]
  return again([{ field, text }], status)
}
