/** What the answer's form sends: any number of suggestions, one set of fields each, numbered from one. */
import { randomUUID } from 'node:crypto'
import { type Answers, Reading, readAnswers, type Typed } from '#forms'
import type { Asked } from '#identity'
import { parseUuid } from '#kernel'
import { type Importance, importances, type NewTheme, type Theme, type Track, tracks } from '#themes'
import type { FormError } from '#ui'

/** How many suggestions one form takes; there is no end to how many it can be sent with in turn. */
export const mostSuggestions = 60
const limits = { titel: 200, hvorfor: 2000, andet: 500 } as const
const plain = ['noegle', 'titel', 'hvorfor', 'spor', 'faelles', 'egen', 'alene', 'andet', 'ud'] as const
type ForumIds = readonly string[]

export const fieldOf = (place: number, name: string) => `tema-${place}-${name}`
const namesAt = (place: number, forums: ForumIds) =>
  [...plain, ...forums.map((id) => `forum-${id}`)].map((name) => fieldOf(place, name))

/** How many suggestions a form has fields for; what it says is taken within bounds. */
const countOf = (text: string) => (/^\d{1,3}$/.test(text) ? Math.min(Number(text), mostSuggestions) : 0)

export async function readTypedAnswer(asked: Asked, forums: ForumIds): Promise<Typed & { readonly count: number }> {
  const { answers: first } = await readAnswers(asked, ['antal'])
  const count = countOf(first.antal ?? '')
  const places = Array.from({ length: count }, (_, index) => index + 1)
  const own = Object.fromEntries(
    places.flatMap((place) => Object.entries(limits).map(([name, most]) => [fieldOf(place, name), most] as const)),
  )
  const names = ['set', 'fastlagt', 'intet', 'note', 'handling', ...places.flatMap((place) => namesAt(place, forums))]
  const typed = await readAnswers(asked, names, { ...own, note: 1000, fastlagt: mostSuggestions * 61 })
  return { ...typed, count }
}

const written = ['titel', 'hvorfor', 'spor', 'faelles', 'egen', 'alene', 'andet'] as const
/** Has nothing been written or chosen in these fields? */
export const isBlank = (answers: Answers, place: number) => written.every((name) => !answers[fieldOf(place, name)])

const importanceIn = (text: string): Importance | null => importances.find((one) => String(one) === text) ?? null
const trackIn = (text: string): Track | null => tracks.find((one) => one === text) ?? null

type Needs = {
  readonly forums: ForumIds
  /** The ids of the suggestions that the municipality has already. */
  readonly own: readonly string[]
  /** The secretariat may leave open what a letter does not say. */
  readonly whole: boolean
}
/** A key that our form gave; anything else that was sent in its place becomes one of its own. */
const keyIn = (text: string, own: readonly string[]) => parseUuid(text) ?? (own.includes(text) ? text : randomUUID())
const asks = {
  why: { field: 'hvorfor', words: 'Skriv, hvorfor temaet er vigtigt.' },
  track: { field: 'spor', words: 'Vælg fysisk eller psykisk sundhed.' },
  community: { field: 'faelles', words: 'Vælg, hvor meget temaet betyder for fællesskabet.' },
  own: { field: 'egen', words: 'Vælg, hvor meget temaet betyder for jeres egen kommune.' },
  notAlone: { field: 'alene', words: 'Vælg ja eller nej.' },
} as const

function suggestionAt(read: Reading, place: number, { forums, own, whole }: Needs): NewTheme {
  const text = (name: string) => read.text(fieldOf(place, name))
  read.needed(fieldOf(place, 'titel'), `Skriv, hvad tema ${place} hedder, eller tøm felterne.`)
  const alone = text('alene')
  const said = {
    why: text('hvorfor'),
    track: trackIn(text('spor')),
    community: importanceIn(text('faelles')),
    own: importanceIn(text('egen')),
    notAlone: alone === 'ja' ? true : alone === 'nej' ? false : null,
  }
  if (whole)
    for (const [name, { field, words }] of Object.entries(asks)) {
      const value = said[name as keyof typeof said]
      if (value === null || value === '') read.wrong(fieldOf(place, field), words)
    }
  return {
    ...said,
    id: keyIn(text('noegle'), own),
    title: text('titel'),
    forums: forums.filter((id) => text(`forum-${id}`) === 'ja').sort(),
    handledElsewhere: text('andet'),
    source: '',
  }
}

export type SuggestionAt = { readonly place: number; readonly suggestion: NewTheme }
/** The suggestions that were written, each with its place in the form, and what is wrong with them. */
export function suggestionsTyped(
  typed: Typed & { readonly count: number },
  needs: Needs,
): { suggestions: SuggestionAt[]; errors: FormError[] } {
  const read = new Reading(typed)
  const places = Array.from({ length: typed.count }, (_, index) => index + 1)
  const meant = places.filter((place) => !isBlank(typed.answers, place) && typed.answers[fieldOf(place, 'ud')] !== 'ja')
  const suggestions = meant.map((place) => ({ place, suggestion: suggestionAt(read, place, needs) }))
  return { suggestions, errors: read.errors }
}

type Row = Omit<NewTheme, 'source'>
const rowOf = (place: number, theme: Row): Answers => ({
  [fieldOf(place, 'noegle')]: theme.id,
  [fieldOf(place, 'titel')]: theme.title,
  [fieldOf(place, 'hvorfor')]: theme.why,
  [fieldOf(place, 'spor')]: theme.track ?? '',
  [fieldOf(place, 'faelles')]: theme.community === null ? '' : String(theme.community),
  [fieldOf(place, 'egen')]: theme.own === null ? '' : String(theme.own),
  [fieldOf(place, 'alene')]: theme.notAlone === null ? '' : theme.notAlone ? 'ja' : 'nej',
  [fieldOf(place, 'andet')]: theme.handledElsewhere,
  ...Object.fromEntries(theme.forums.map((id) => [fieldOf(place, `forum-${id}`), 'ja'])),
})
/** The fields of suggestions that are kept, and as many empty ones as are asked for. */
export function answersFrom(themes: readonly Row[], empty: number): Answers {
  const blank = Array.from({ length: empty }, (_, index) => ({ [fieldOf(themes.length + index + 1, 'noegle')]: randomUUID() }))
  const rows = [...themes.map((theme, index) => rowOf(index + 1, theme)), ...blank]
  return Object.assign({ antal: String(rows.length) }, ...rows)
}

/** Both texts where two people of a municipality answered at once: what is stored, and after it what only the second wrote. */
export function bothTexts(stored: readonly Theme[], mine: readonly NewTheme[]): Row[] {
  const own = (id: string) => mine.find((one) => one.id === id)
  const others = mine.filter(({ id }) => !stored.some((theme) => theme.id === id))
  return [...stored.map((theme) => own(theme.id) ?? theme), ...others]
}
