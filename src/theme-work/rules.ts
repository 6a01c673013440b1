import { type Actor, canonical } from '#journal'
import { accept, type CalendarDay, endsBefore, type Result, type RoughDay, refuse } from '#kernel'
import {
  type LeftOut,
  type LineageRecorded,
  type NewTheme,
  saysTheSame,
  type TakenUp,
  type Theme,
  type ThemeGrouped,
  type ThemeRecorded,
  type ThemesFact,
  type Titled,
  type Written,
  written,
} from '#themes'
import type { Refusal } from './words.ts'

/** All that the room's acts look at. */
export type Register = { readonly themes: readonly Theme[]; readonly forums: readonly { readonly id: string }[] }
/** The facts to record; none where the very same was recorded already, so that a form sent twice counts once. */
export type Decided<F extends ThemesFact = ThemesFact> = Result<readonly F[], Refusal>
/** A theme that an act is about, and the last place in the journal of what the person saw of it. */
export type Seen = { readonly id: string; readonly seen: number }
/** Only the secretariat, or whoever runs the program, works on the themes; a municipality suggests them by its answer. */
export const mayWorkOnThemes = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

const dayIs = (today: CalendarDay) => today as string as RoughDay
const named = ({ id, title }: Titled): Titled => ({ id, title })
const same = (a: object, b: object) => canonical(a) === canonical(b)

const knowsForums = ({ forums }: Register, ids: readonly (string | null)[]) =>
  ids.every((id) => id === null || forums.some((forum) => forum.id === id))

/** The living themes that an act is about, if each is still what was seen. */
function living({ themes }: Register, wanted: readonly Seen[]): Result<Theme[], Refusal> {
  const found: Theme[] = []
  for (const { id, seen } of wanted) {
    const theme = themes.find((one) => one.id === id)
    if (!theme) return refuse('no-such-theme')
    if (theme.state !== 'living') return refuse('not-living')
    if (theme.latest !== seen) return refuse('changed-meanwhile')
    found.push(theme)
  }
  return accept(found)
}

type Own = Written & { readonly id: string; readonly seen: number | null; readonly edition: number }
/** The secretariat puts forward a theme of its own, or corrects one that no municipality suggested. */
export function recordOwn(register: Register, wanted: Own, today: CalendarDay): Decided<ThemeRecorded> {
  const before = register.themes.find(({ id }) => id === wanted.id)
  if (before && before.edition === wanted.edition && saysTheSame(before, wanted)) return accept([])
  if (before && wanted.seen === null) return refuse('recorded-meanwhile')
  if (before && before.latest !== wanted.seen) return refuse('changed-meanwhile')
  if (!before && wanted.seen !== null) return refuse('no-such-theme')
  if (before && before.origin === 'municipality') return refuse('not-yours')
  if (before && (before.state === 'merged' || before.state === 'split')) return refuse('not-living')
  if (before && before.edition !== wanted.edition) return refuse('other-edition')
  if (!knowsForums(register, wanted.forums)) return refuse('no-such-forum')
  const from = before ?? { origin: 'secretariat' as const, round: null, code: null, on: dayIs(today) }
  const { origin, round, code, on } = from
  const own = { id: wanted.id, edition: wanted.edition, origin, round, code, on }
  return accept([{ type: 'themes.theme-recorded', ...own, ...written(wanted) }])
}

const cameOfOthers = (theme: NewTheme, edition: number, today: CalendarDay): ThemeRecorded => {
  const own = { id: theme.id, edition, origin: 'lineage' as const, round: null, code: null, on: dayIs(today) }
  return { type: 'themes.theme-recorded', ...own, ...written(theme) }
}
const step = (
  kind: LineageRecorded['kind'],
  from: readonly Titled[],
  to: readonly Titled[],
  today: CalendarDay,
  reason: string,
) => ({ type: 'themes.lineage-recorded', kind, from: from.map(named), to: to.map(named), on: dayIs(today), reason }) as const

/** Did these very themes go to those, and to no others? */
const wentThere = ({ themes }: Register, from: readonly string[], to: readonly string[]) =>
  from.every((id) => {
    const went = themes.find((theme) => theme.id === id)?.wentBy.map((arrow) => arrow.to) ?? []
    return went.length > 0 && same([...went].sort(), [...to].sort())
  })

type Merge = { readonly from: readonly Seen[]; readonly into: NewTheme | Seen; readonly reason: string }
/** Several themes become one: a new one, or one that is there, which then holds them too. */
export function merge(register: Register, { from, into, reason }: Merge, today: CalendarDay): Decided {
  const ids = from.map(({ id }) => id)
  if (ids.length && wentThere(register, ids, [into.id])) return accept([])
  if (ids.includes(into.id)) return refuse('into-itself')
  const isNew = 'title' in into
  if (new Set(ids).size < (isNew ? 2 : 1)) return refuse('too-few')
  const found = living(register, isNew ? from : [...from, into])
  if (!found.ok) return found
  const [first] = found.value as [Theme]
  if (found.value.some(({ edition }) => edition !== first.edition)) return refuse('other-edition')
  const sources = found.value.filter(({ id }) => ids.includes(id))
  if (!isNew) return accept([step('merged', sources, found.value.slice(ids.length), today, reason)])
  if (register.themes.some(({ id }) => id === into.id)) return refuse('recorded-meanwhile')
  if (!knowsForums(register, into.forums)) return refuse('no-such-forum')
  return accept([cameOfOthers(into, first.edition, today), step('merged', sources, [into], today, reason)])
}

type Split = { readonly from: Seen; readonly into: readonly NewTheme[]; readonly reason: string }
/** One theme becomes several new ones. */
export function split(register: Register, { from, into, reason }: Split, today: CalendarDay): Decided {
  const ids = into.map(({ id }) => id)
  if (ids.length && wentThere(register, [from.id], ids)) return accept([])
  if (new Set(ids).size < 2) return refuse('too-few')
  const found = living(register, [from])
  if (!found.ok) return found
  const [theme] = found.value as [Theme]
  if (register.themes.some(({ id }) => ids.includes(id))) return refuse('recorded-meanwhile')
  if (
    !knowsForums(
      register,
      into.flatMap(({ forums }) => forums),
    )
  )
    return refuse('no-such-forum')
  const parts = into.map((part) => cameOfOthers(part, theme.edition, today))
  return accept([...parts, step('split', [theme], into, today, reason)])
}

type Group = { readonly themes: readonly string[]; readonly heading: string }
/** Themes stand under a heading, or under none; it changes nothing else about them. */
export function group({ themes }: Register, { themes: ids, heading }: Group, today: CalendarDay): Decided<ThemeGrouped> {
  if (ids.length === 0) return refuse('too-few')
  const found = themes.filter(({ id }) => ids.includes(id))
  if (found.length < new Set(ids).size) return refuse('no-such-theme')
  const moved = found.filter((theme) => theme.heading !== heading)
  return accept(moved.map((theme) => ({ type: 'themes.theme-grouped', ...named(theme), heading, on: dayIs(today) })))
}

type LeaveOut = Seen & Pick<LeftOut, 'reason' | 'forum' | 'handledIn' | 'lookAgain'>
/** A theme is deliberately left out for now; or what is said of its being left out is changed. */
export function leaveOut(register: Register, wanted: LeaveOut, today: CalendarDay): Decided<LeftOut> {
  const { id, seen, reason, forum, handledIn, lookAgain } = wanted
  const theme = register.themes.find((one) => one.id === id)
  if (!theme) return refuse('no-such-theme')
  const why = { reason, forum, handledIn, lookAgain }
  if (theme.leftOut && same({ ...theme.leftOut, on: '' }, { ...why, on: '' })) return accept([])
  if (theme.state !== 'living' && theme.state !== 'left-out') return refuse('not-living')
  if (theme.latest !== seen) return refuse('changed-meanwhile')
  if (!knowsForums(register, [forum])) return refuse('no-such-forum')
  if (lookAgain && endsBefore(lookAgain, today)) return refuse('look-again-past')
  return accept([{ type: 'themes.theme-left-out', ...named(theme), on: theme.leftOut?.on || dayIs(today), ...why }])
}

/** One that was left out is taken up again. */
export function takeUp(
  { themes }: Register,
  { id, seen, reason }: Seen & Pick<TakenUp, 'reason'>,
  today: CalendarDay,
): Decided<TakenUp> {
  const theme = themes.find((one) => one.id === id)
  if (!theme) return refuse('no-such-theme')
  if (theme.state !== 'left-out') return refuse('not-left-out')
  if (theme.latest !== seen) return refuse('changed-meanwhile')
  return accept([{ type: 'themes.theme-taken-up', ...named(theme), on: dayIs(today), reason }])
}
