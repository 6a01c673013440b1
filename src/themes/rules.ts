import { canonical } from '#journal'
import { accept, type CalendarDay, endsBefore, type Result, type RoughDay, refuse, startsAfter } from '#kernel'
import type { Theme, ThemeRecorded, ThemeWithdrawn } from './words.ts'

/** What a person writes of a theme. */
export type Written = Pick<
  ThemeRecorded,
  'track' | 'title' | 'why' | 'community' | 'own' | 'notAlone' | 'forums' | 'handledElsewhere' | 'source'
>

/** What somebody wrote of a theme, as it is kept. */
export const written = (theme: Written): Written => ({
  track: theme.track,
  title: theme.title,
  why: theme.why,
  community: theme.community,
  own: theme.own,
  notAlone: theme.notAlone,
  forums: [...theme.forums].sort(),
  handledElsewhere: theme.handledElsewhere,
  source: theme.source,
})
export const saysTheSame = (a: Written, b: Written) => canonical(written(a)) === canonical(written(b))

/**
 * Once it is part of a merger or a split, or is left out, a suggestion is no longer only its municipality's: what was decided was decided
 * about these words.
 */
export const isSettled = ({ wentBy, cameBy, leftOut }: Pick<Theme, 'wentBy' | 'cameBy' | 'leftOut'>) =>
  wentBy.length > 0 || cameBy.length > 0 || leftOut !== null

/** A theme that somebody puts forward: what is written of it, under an id of its own. */
export type NewTheme = Written & { readonly id: string }

/** Who suggests, and in which round. */
export type Suggesting = Pick<ThemeRecorded, 'edition' | 'round' | 'code'> & { readonly round: string }
/** What a municipality now says of one suggestion: null where it is as it was; refused where it is settled. */
export function suggest(
  before: Theme | undefined,
  by: Suggesting,
  wanted: NewTheme,
  today: CalendarDay,
): Result<ThemeRecorded | null, 'settled' | 'not-yours'> {
  if (before && (before.round !== by.round || before.code !== by.code)) return refuse('not-yours')
  if (before && before.withdrawn === null && saysTheSame(before, wanted)) return accept(null)
  if (before && isSettled(before)) return refuse('settled')
  const own = { id: wanted.id, origin: 'municipality' as const, ...by, on: before?.on ?? (today as string as RoughDay) }
  return accept({ type: 'themes.theme-recorded', ...own, ...written(wanted) })
}
/** A municipality takes a suggestion back; one that is settled stays. */
export const takeBack = (theme: Theme, today: CalendarDay): Result<ThemeWithdrawn, 'settled'> =>
  isSettled(theme)
    ? refuse('settled')
    : accept({ type: 'themes.theme-withdrawn', id: theme.id, title: theme.title, on: today as string as RoughDay })

/** Is it time to look at a theme again that was left out? */
export function isDue(
  { leftOut }: Pick<Theme, 'leftOut'>,
  forums: readonly { readonly id: string; readonly to: RoughDay }[],
  today: CalendarDay,
): 'day' | 'forum-ended' | null {
  if (!leftOut) return null
  const { lookAgain, forum } = leftOut
  if (lookAgain && !startsAfter(lookAgain, today)) return 'day'
  const ends = forums.find(({ id }) => id === forum)?.to
  return ends && endsBefore(ends, today) ? 'forum-ended' : null
}
