import { type Asked, actorFor, look, readForm, showError, showPage, todayFor } from '#identity'
import { type CalendarDay, parseTypedDay, type Result, type RoughDay, unknownDay } from '#kernel'
import { parseTypedRoughDay } from '#meetings'
import { type Body, bodyKinds } from '#members'
import { url } from '#reading'
import { ErrorSummary, Form, FormActions, type FormError, Lead, SubmitButton } from '#ui'
import { type Standing, standingOf } from './plan.ts'
import { readAgenda } from './plan-acts.ts'
import { refusals } from './refusals.ts'
import type { PlanItem, Refusal } from './words.ts'

/** Where the acts of this room live. */
export const desk = (asked: Asked) => `/${asked.var.alliance.slug}/planlaegning`

export type Answers = Readonly<Record<string, string>>
export type Status = 200 | 403 | 404 | 409 | 422

/** How much each field takes; what is not named takes a line. */
const limits: Readonly<Record<string, number>> = { beder: 2000, begrundelse: 500, adresse: 2000, kilde: 500, titel: 300 }
const line = 500

/** What a form sent, in these fields, and what is too long to keep. */
export async function readAnswers(asked: Asked, names: readonly string[]): Promise<{ answers: Answers; errors: FormError[] }> {
  const field = await readForm(asked)
  const clean = (name: string) =>
    field(name)
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n]/gu, ' ')
  const answers = Object.fromEntries(names.map((name) => [name, clean(name)]))
  const errors = names.flatMap((name) => {
    const most = limits[name] ?? line
    return (answers[name] ?? '').length > most
      ? [{ field: name, text: `Teksten er for lang. Der er plads til ${most} tegn.` }]
      : []
  })
  return { answers, errors }
}

/** Reads answers one by one, gathering what is wrong with them. */
export class Reading {
  readonly errors: FormError[]
  private readonly answers: Answers
  constructor({ answers, errors }: { answers: Answers; errors: readonly FormError[] }) {
    this.answers = answers
    this.errors = [...errors]
  }
  text(field: string): string {
    return this.answers[field] ?? ''
  }
  wrong(field: string, text: string): void {
    if (!this.errors.some((one) => one.field === field)) this.errors.push({ field, text })
  }
  needed(field: string, text: string): string {
    if (!this.text(field)) this.wrong(field, text)
    return this.text(field)
  }
  /** A day as exactly as it is known; unknown where nothing is written. */
  rough(field: string): RoughDay {
    const typed = this.text(field)
    const day = typed ? parseTypedRoughDay(typed) : unknownDay
    if (day === null)
      this.wrong(field, `Datoen »${typed}« findes ikke eller kan ikke læses. Skriv for eksempel 6.3.2027, marts 2027 eller 2027.`)
    return day ?? unknownDay
  }
  day(field: string): CalendarDay | null {
    const day = parseTypedDay(this.text(field))
    if (!day) this.wrong(field, 'Skriv en hel dato, for eksempel 6.3.2027.')
    return day
  }
  /** A whole number within bounds; null where nothing is written. */
  number(field: string, least: number, most: number): number | null {
    const typed = this.text(field)
    if (!typed) return null
    const value = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN
    if (value >= least && value <= most) return value
    this.wrong(field, `Skriv et helt tal fra ${least} til ${most}.`)
    return null
  }
  /** A number of the journal that the form was made from; null where it was made from none. */
  place(field: string): number | null {
    const typed = this.text(field)
    return typed ? (/^\d{1,15}$/.test(typed) ? Number(typed) : -1) : null
  }
  address(field: string): string {
    const typed = this.text(field)
    if (typed && !url().read(typed).ok) this.wrong(field, 'Adressen skal begynde med https:// eller http:// og være hel.')
    return typed
  }
}

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

type FormPage = {
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly button: string
  readonly hidden: Answers
}
/** A page with one form on it. */
export const showForm = (
  asked: Asked,
  page: FormPage,
  errors: readonly FormError[],
  status: Status,
  fields: Parameters<typeof showPage>[2],
) =>
  showPage(
    asked,
    { title: page.title, trail: [{ text: 'Planlægning', href: desk(asked) }], hidden: true },
    <>
      <ErrorSummary errors={errors} />
      <Lead>{page.lead}</Lead>
      <Form action={page.action}>
        {Object.entries(page.hidden).map(([name, value]) => (
          <input type="hidden" id={name} name={name} value={value} />
        ))}
        {fields}
        <FormActions>
          <SubmitButton>{page.button}</SubmitButton>
          <a href={desk(asked)}>Fortryd</a>
        </FormActions>
      </Form>
    </>,
    status,
  )

type Act<C> = (
  ledger: Asked['var']['site']['ledger'],
  alliance: Asked['var']['alliance']['slug'],
  actor: NonNullable<ReturnType<typeof actorFor>>,
  command: C,
) => Promise<Result<number | null, Refusal>>

/** Does the act, and leads to the desk; a refusal is shown on the form's page again. */
export async function perform<C>(
  asked: Asked,
  act: Act<C>,
  command: C,
  again: (errors: readonly FormError[], status: Status) => Response | Promise<Response>,
): Promise<Response> {
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const done = await act(asked.var.site.ledger, asked.var.alliance.slug, actor, command)
  if (done.ok) return asked.redirect(`${desk(asked)}${done.value ? `?registreret=${done.value}` : ''}`, 303)
  const { status, field, text } = refusals[done.refusal]
  return again([{ field, text }], status)
}
