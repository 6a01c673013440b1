import { type PlanItem, type Refusal, readAgenda, type Standing, standingOf } from '#agenda'
import {
  type DeskAct,
  type FormPage,
  perform as performAt,
  readAnswers as readTyped,
  type FormStatus as Status,
  showForm as showFormPage,
} from '#forms'
import { type Asked, look, showError, todayFor } from '#identity'
import { type Body, bodyKinds } from '#members'
import type { FormError } from '#ui'
import { refusals } from './refusals.ts'

export { type Answers, type FormStatus as Status, Reading } from '#forms'

/** Where the acts of this room live. */
export const desk = (asked: Asked) => `/${asked.var.alliance.slug}/planlaegning`

/** How much each field takes; what is not named takes a line. */
const limits: Readonly<Record<string, number>> = { beder: 2000, begrundelse: 500, adresse: 2000, kilde: 500, titel: 300 }
export const readAnswers = (asked: Asked, names: readonly string[]) => readTyped(asked, names, limits)

/** Everything that the forms choose from and decide by, on today's date. */
export const readDesk = (asked: Asked) => look(asked, readAgenda)
export type Desk = Awaited<ReturnType<typeof readDesk>>

const closest = (kind: Body['kind']) => ['joint-body', 'officials', 'writing-group', 'secretariat'].indexOf(kind)
/** The alliance's own bodies, those that run a process first. */
export const bodyOptions = ({ bodies }: Desk) =>
  [...bodies]
    .sort(
      (a, b) =>
        (closest(a.kind) < 0 ? 9 : closest(a.kind)) - (closest(b.kind) < 0 ? 9 : closest(b.kind)) ||
        bodyKinds.indexOf(a.kind) - bodyKinds.indexOf(b.kind),
    )
    .map(({ id, name }) => ({ value: id, text: name }))

/** What an id in an address names, as it stands today. */
export function itemAsked(asked: Asked, { items, treatments }: Desk, kind?: PlanItem['kind']): Standing | null {
  const item = items.find(({ id }) => id === asked.req.param('id'))
  return item && (!kind || item.kind === kind) ? standingOf(item, items, treatments, todayFor(asked)) : null
}
export const lastChange = ({ changes }: PlanItem) => String(changes.at(-1)?.sequence ?? 0)
export const notFound = (asked: Asked) => showError(asked, 404, 'Det findes ikke i planen.')

/** A page with one form on it. */
export const showForm = (
  asked: Asked,
  page: Omit<FormPage, 'desk'>,
  ...rest: [errors: readonly FormError[], status: Status, fields: Parameters<typeof showFormPage>[4]]
) => showFormPage(asked, { ...page, desk: { text: 'Planlægning', href: desk(asked) } }, ...rest)

/** Does the act, and leads to the desk; a refusal is shown on the form's page again. */
export const perform = <C,>(
  asked: Asked,
  act: DeskAct<C, Refusal>,
  command: C,
  again: (errors: readonly FormError[], status: Status) => Response | Promise<Response>,
) => performAt(asked, act, command, { desk: desk(asked), refusals }, again)
