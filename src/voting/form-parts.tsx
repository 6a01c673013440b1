import { type DialogueMeeting, readDialogueMeetings } from '#dialogue'
import {
  type Answers,
  type FormPage,
  type FormStatus,
  type Reading,
  readAnswers as readTyped,
  showForm as showFormPage,
} from '#forms'
import { type Asked, actorFor, look, showError, todayFor } from '#identity'
import type { Actor } from '#journal'
import { danishDay, dayOf, instantAt, type Result } from '#kernel'
import type { Refusal, Vote } from '#priorities'
import { type NameOf, readNames, readVotes } from '#priorities'
import { readThemes, type Theme } from '#themes'
import { errorOf, type FormError, TextField } from '#ui'
import { refusals } from './refusals.ts'

export { type Answers, type FormStatus, Reading } from '#forms'

/** Where the secretariat runs votes, and where everyone sees them. */
export const desk = (asked: Asked) => `/${asked.var.alliance.slug}/prioriteringsarbejde`
export const publicPage = (asked: Asked, id: string) => `/${asked.var.alliance.slug}/prioriteringer/${id}`

const limits: Readonly<Record<string, number>> = {
  titel: 300,
  begrundelse: 500,
  ord: 2000,
  forbehold: 2000,
  ugyldig: 500,
  kilde: 500,
}
export const readAnswers = (asked: Asked, names: readonly string[]) => readTyped(asked, names, limits)

export type Work = {
  readonly votes: readonly Vote[]
  readonly themes: readonly Theme[]
  readonly meetings: readonly DialogueMeeting[]
  readonly nameOf: NameOf
}
/** Everything that the room's pages are made from. */
export const readWork = (asked: Asked): Promise<Work> =>
  look(asked, async (read) => ({
    votes: await readVotes(read),
    themes: await readThemes(read),
    meetings: await readDialogueMeetings(read),
    nameOf: await readNames(read, todayFor(asked)),
  }))
export const voteAsked = (asked: Asked, { votes }: Work): Vote | null =>
  votes.find(({ id }) => id === asked.req.param('id')) ?? null
export const lastChange = ({ changes }: Vote) => String(changes.at(-1)?.sequence ?? '')
export const notFound = (asked: Asked) => showError(asked, 404, 'Prioriteringen findes ikke.')

/** A page with one form on it, below the vote's own where there is one. */
export const showForm = (
  asked: Asked,
  { vote, ...page }: Omit<FormPage, 'desk'> & { readonly vote: Vote | null },
  ...rest: [errors: readonly FormError[], status: FormStatus, fields: Parameters<typeof showFormPage>[4]]
) => {
  const above = vote
    ? { text: vote.title, href: `${desk(asked)}/${vote.id}` }
    : { text: 'Prioriteringsarbejde', href: desk(asked) }
  return showFormPage(asked, { ...page, desk: above }, ...rest)
}

type Again = (errors: readonly FormError[], status: FormStatus) => Response | Promise<Response>
/** Does an act of the secretariat, and leads to the vote; a refusal is shown on the form's page again. */
export async function perform(
  asked: Asked,
  id: string,
  act: (actor: Actor) => Promise<Result<number | null, Refusal>>,
  again: Again,
): Promise<Response> {
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const done = await act(actor)
  if (done.ok) return asked.redirect(`${desk(asked)}/${id}${done.value ? `?registreret=${done.value}` : ''}`, 303)
  const { status, field, text } = refusals[done.refusal]
  return again([{ field, text }], status)
}

type FieldsProps = { readonly answers: Answers; readonly errors: readonly FormError[] }
/** When a vote closes: a day and a time of day, or neither. */
export const ClosingFields = ({ answers, errors }: FieldsProps) => {
  const field = (name: string) => ({ name, value: answers[name] ?? '', error: errorOf(errors, name) })
  return (
    <>
      <TextField
        {...field('lukker-dato')}
        label="Lukker den"
        hint="For eksempel 6.3.2027. Lad begge felter stå tomme, hvis sekretariatet lukker, når mødet er færdigt."
        width="short"
        optional
      />
      <TextField {...field('lukker-tid')} label="Lukker klokken" hint="For eksempel 16.30." width="short" optional />
    </>
  )
}
/** The instant that was typed, as ISO text; null for none. */
export function readClosing(read: Reading): string | null {
  const [date, time] = [read.text('lukker-dato'), read.text('lukker-tid')]
  if (!date && !time) return null
  const day = read.day('lukker-dato')
  const instant = day && instantAt(day, time)
  if (day && !instant) read.wrong('lukker-tid', 'Skriv et klokkeslæt, for eksempel 16.30.')
  return instant ? instant.toISOString() : null
}
/** An instant as the two fields have it. */
export function closingAnswers(closesAt: string | null): Answers {
  if (closesAt === null) return {}
  const at = new Date(closesAt)
  const time = new Intl.DateTimeFormat('da', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' }).format(at)
  return { 'lukker-dato': danishDay(dayOf(at)), 'lukker-tid': time }
}
