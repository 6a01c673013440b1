/** What the pages are made from, and what is derived for them. */
import type { ReadDb } from '#db'
import { type Forum, type Overlap, overlapsOf, readForums } from '#forums'
import { type CalendarDay, danishOrder, type MunicipalityCode, precisionOf } from '#kernel'
import { readKnownMunicipalities } from '#members'
import { suggestersOf, suggestionsIn } from './lineage.ts'
import { readThemes } from './store.ts'
import type { Theme } from './words.ts'

export type Seen = {
  readonly themes: readonly Theme[]
  readonly forums: readonly Forum[]
  readonly nameOf: (code: MunicipalityCode) => string
}
export async function readSeen(read: ReadDb): Promise<Seen> {
  const names = new Map((await readKnownMunicipalities(read)).map(({ code, name }) => [code, name]))
  return { themes: await readThemes(read), forums: await readForums(read), nameOf: (code) => names.get(code) ?? code }
}

/** The editions that there are themes for, the newest first. */
export const editionsOf = (themes: readonly Theme[]) => [...new Set(themes.map(({ edition }) => edition))].sort((a, b) => b - a)

/** The names of those whose suggestions a theme holds, in Danish order. */
export const suggesterNames = ({ id }: Theme, { themes, nameOf }: Seen): string[] =>
  suggestersOf(id, themes).map(nameOf).sort(danishOrder)

export type Rated = { readonly mean: number; readonly of: number }
/** What those who put forward what a theme holds say it matters, on average; null where nobody has said. Each suggestion counts once. */
export function ratedBy({ id, ...theme }: Theme, themes: readonly Theme[], what: 'community' | 'own'): Rated | null {
  const said = suggestionsIn(id, themes).flatMap((one) => (one[what] === null ? [] : [one[what]]))
  const all = theme.origin === 'lineage' && theme[what] !== null ? [...said, theme[what]] : said
  return all.length ? { mean: all.reduce((sum, one) => sum + one, 0) / all.length, of: all.length } : null
}
/** How many of those say that one municipality cannot solve it alone. */
export function notAloneBy({ id }: Theme, themes: readonly Theme[]): { readonly yes: number; readonly of: number } {
  const said = suggestionsIn(id, themes).filter(({ notAlone }) => notAlone !== null)
  return { yes: said.filter(({ notAlone }) => notAlone).length, of: said.length }
}

/** The forums that a theme is said to be handled in already, by whoever put forward what it holds. */
export const handledIn = ({ id }: Theme, { themes, forums }: Seen): Forum[] => {
  const said = new Set(suggestionsIn(id, themes).flatMap((one) => one.forums))
  return forums.filter((forum) => said.has(forum.id))
}

/**
 * Where a theme's words meet another forum, by the list of the day that it was put forward (of today, where nobody knows that day), and,
 * while it is in the work, by today's list too: a forum that has come since may have taken it over.
 */
export function overlapsWith(
  theme: Theme,
  forums: readonly Forum[],
  today: CalendarDay,
): { on: CalendarDay; overlaps: Overlap[] } {
  const on = precisionOf(theme.on) === 'day' ? (theme.on as string as CalendarDay) : today
  const days = theme.state === 'living' && on !== today ? [on, today] : [on]
  const all = days.flatMap((day) => overlapsOf(`${theme.title} ${theme.why}`, forums, day))
  const isFirst = ({ forum, subject }: Overlap, place: number) =>
    all.findIndex((one) => one.forum.id === forum.id && one.subject === subject) === place
  return { on, overlaps: all.filter(isFirst) }
}
