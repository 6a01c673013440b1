import { type Answers, type FormStatus, type Reading, showForm } from '#forms'
import { type Asked, actorFor, look, showError } from '#identity'
import type { Actor, Ledger } from '#journal'
import { type AllianceSlug, capital, type Result } from '#kernel'
import { type NewTheme, readSeen, type Seen, type Theme, tracks, trackWords } from '#themes'
import { errorOf, type FormError, RadioGroup, TextArea, TextField } from '#ui'
import { refusals } from './refusals.ts'
import type { Seen as SeenTheme } from './rules.ts'
import type { Refusal } from './words.ts'

/** Where the secretariat works with the themes. */
export const desk = (asked: Asked) => `/${asked.var.alliance.slug}/temaarbejde`
export const readRegister = (asked: Asked): Promise<Seen> => look(asked, readSeen)
export const notFound = (asked: Asked) => showError(asked, 404, 'Det tema er ikke registreret.')
export const themeAsked = (asked: Asked, { themes }: Seen) => themes.find(({ id }) => id === asked.req.param('id'))

/** The themes that a form is about, each with the last place of what was seen of it: `id:latest`, parted by blanks. */
export const seenText = (themes: readonly Pick<Theme, 'id' | 'latest'>[]) =>
  themes.map(({ id, latest }) => `${id}:${latest}`).join(' ')
export const seenIn = (text: string): SeenTheme[] =>
  text.split(' ').flatMap((one) => {
    const [, id, seen] = /^([a-z0-9-]+):(\d{1,15})$/.exec(one) ?? []
    return id ? [{ id, seen: Number(seen) }] : []
  })

/** What a theme says that nobody has said more of. */
export const saysNothing = { community: null, own: null, notAlone: null, forums: [], handledElsewhere: '', source: '' } as const

type FieldsProps = { answers: Answers; errors: readonly FormError[]; at?: string; optional?: boolean }
/** What a new theme is called, why, and its track; `at` parts several in one form. */
export function ThemeFields({ answers, errors, at = '', optional }: FieldsProps) {
  const field = (name: string) => ({
    name: `${at}${name}`,
    value: answers[`${at}${name}`] ?? '',
    error: errorOf(errors, `${at}${name}`),
  })
  return (
    <>
      <TextField {...field('titel')} label="Hvad hedder temaet?" width="full" optional={optional} />
      <TextArea {...field('hvorfor')} label="Hvorfor er det vigtigt?" rows={3} optional />
      <RadioGroup
        {...field('spor')}
        label="Hvilket spor hører det til?"
        optional={optional}
        options={tracks.map((value) => ({ value, text: capital(trackWords[value]) }))}
      />
    </>
  )
}
export const themeFieldNames = (at = '') => ['titel', 'hvorfor', 'spor'].map((name) => `${at}${name}`)
export const themeLimits = (at = '') => ({ [`${at}titel`]: 200, [`${at}hvorfor`]: 2000 })
/** What those fields say, gathering what is wrong with them. */
export function themeTyped(read: Reading, id: string, at = ''): NewTheme {
  const track = tracks.find((one) => one === read.text(`${at}spor`)) ?? null
  if (!track) read.wrong(`${at}spor`, 'Vælg fysisk eller psykisk sundhed.')
  const title = read.needed(`${at}titel`, 'Skriv, hvad temaet hedder.')
  return { ...saysNothing, id, title, why: read.text(`${at}hvorfor`), track }
}

type Page = {
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly button: string
  readonly hidden: Answers
}
export const showThemeForm = (
  asked: Asked,
  page: Page,
  errors: readonly FormError[],
  status: FormStatus,
  fields: Parameters<typeof showForm>[4],
) => showForm(asked, { ...page, desk: { text: 'Temaarbejde', href: desk(asked) } }, errors, status, fields)

type Act<C> = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, command: C) => Promise<Result<number | null, Refusal>>
/** Does the act, and leads to the desk; a refusal is shown on the form's page again. */
export async function perform<C>(
  asked: Asked,
  act: Act<C>,
  command: C,
  again: (errors: readonly FormError[], status: FormStatus) => Response | Promise<Response>,
): Promise<Response> {
  const actor = actorFor(asked, null)
  if (!actor) return showError(asked, 403)
  const done = await act(asked.var.site.ledger, asked.var.alliance.slug, actor, command)
  if (done.ok) return asked.redirect(`${desk(asked)}${done.value ? `?registreret=${done.value}` : ''}`, 303)
  const { status, field, text } = refusals[done.refusal]
  return again([{ field, text }], status)
}
