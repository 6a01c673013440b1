import type { Chance, Edition, Municipality } from '#invented'
import { roadDays } from './days.ts'
import { alsoRan, type Cause, causes, forums, type Idea, leftOut } from './theme-pool.ts'
import type { Sorted, Theme, ThemeLeftOut, ThemeLineage, Track } from './words.ts'

/** How the two ideas behind a goal come to be one theme. */
type Way = 'merged' | 'split' | 'grouped'
const ways: readonly Way[] = ['merged', 'merged', 'merged', 'merged', 'split', 'grouped', 'grouped', 'grouped', 'grouped']

/** Puts themes in a list one by one, and tells what becomes of them. */
class Sorting {
  readonly themes: Theme[] = []
  readonly lineage: ThemeLineage[] = []
  readonly leftOut: ThemeLeftOut[] = []
  readonly founding = new Map<string, string[]>()
  private readonly edition: Edition
  private readonly by: Chance
  private readonly suggesting: readonly Municipality[]
  private suggested = 0
  constructor(edition: Edition, by: Chance, suggesting: readonly Municipality[]) {
    this.edition = edition
    this.by = by
    this.suggesting = suggesting
  }

  private get days() {
    return roadDays(this.edition)
  }

  add(track: Track, idea: Idea, more: Partial<Theme> = {}): string {
    const id = `tema-${this.edition.year}-${this.themes.length + 1}`
    const by = more.by === null ? null : (this.suggesting[this.suggested++ % this.suggesting.length] as Municipality)
    const [community, own] = [this.by.between(2, 5), this.by.between(1, 5)]
    this.themes.push({ id, track, ...idea, community, own, notAlone: true, forums: [], group: '', ...more, by })
    return id
  }

  /** The first meeting puts the themes in order. */
  private derive(kind: ThemeLineage['kind'], from: readonly string[], into: readonly string[], reason: string) {
    this.lineage.push({ kind, from, into, on: this.days.springAdministrative, reason })
  }

  leave(theme: string, on: string, reason: string, forum = '') {
    this.leftOut.push({ theme, on, reason, forum, lookAgain: String(this.edition.year + 1) })
  }

  private readonly turned = {
    merged: ({ track, ideas, merged }: Cause): string[] => {
      const from = ideas.map((idea) => this.add(track, idea))
      const theme = this.add(
        track,
        { title: merged, why: ideas.map(({ why }) => why).join(' ') },
        { by: null, community: 5, own: 3 },
      )
      this.derive('merged', from, [theme], 'De to forslag handler om det samme.')
      return [theme, ...from]
    },
    split: ({ track, ideas, merged }: Cause): string[] => {
      const whole = this.add(track, { title: merged, why: ideas[0].why })
      const [first, other] = ideas.map((idea, at) => this.add(track, idea, { by: null, notAlone: at === 0 })) as [string, string]
      this.derive('split', [whole], [first, other], 'Forslaget handler om to ting, som skal løses hver for sig.')
      this.leave(other, this.days.springAdministrative, 'Det kan hver kommune klare selv. Det behøver ikke et fælles mål.')
      return [first, whole]
    },
    grouped: ({ track, ideas, merged }: Cause): string[] => ideas.map((idea) => this.add(track, idea, { group: merged })),
  }

  /** Gives the theme that goes on to the vote. */
  behind(cause: Cause, way: Way): string {
    const founding = this.turned[way](cause)
    this.founding.set(cause.goal, founding)
    return founding[0] as string
  }

  /** Left out before anybody votes. */
  setAside(some: typeof leftOut, on: string) {
    for (const { track, title, why, forum, reason } of some) {
      const handledIn = forum ? forums[forum].id : ''
      const id = this.add(track, { title, why }, { forums: forum ? [handledIn] : [], notAlone: forum !== null })
      this.leave(id, on, reason, handledIn)
    }
  }
}

const noPlace = 'Temaet fik for lav en plads på dialogmødet. Der er kun plads til få mål.'

/** The goals of the paper come first, then what the drafts had besides, then what no draft had. */
const placeOf = ({ goals, twin, dropped }: Edition, short: string) => {
  const order = [...goals, twin, ...dropped]
  const at = order.findIndex((goal) => goal.short === short)
  return at < 0 ? order.length : at
}

/**
 * The themes of an edition and what became of each: it founds a goal of some draft, it went into another theme, or it was left out. A
 * whole road has forty; another road has those behind the goals, and two that were left out.
 */
export function sortThemes(edition: Edition, whole: boolean, by: Chance, suggesting: readonly Municipality[]): Sorted {
  const days = roadDays(edition)
  const sorting = new Sorting(edition, by, suggesting)
  const way = by.shuffled(ways)
  const standing = causes.map((cause, at) => ({ cause, theme: sorting.behind(cause, whole ? (way[at] as Way) : 'grouped') }))
  const others = { physical: [] as string[], mental: [] as string[] }
  if (whole)
    for (const track of ['physical', 'mental'] as const)
      for (const idea of alsoRan[track]) others[track].push(sorting.add(track, idea))
  sorting.setAside(whole ? leftOut : leftOut.slice(0, 2), whole ? days.springAdministrative : days.springPolitical)
  const inDraft = (goal: string) => placeOf(edition, goal) < 7
  const losing = standing.filter(({ cause }) => !inDraft(cause.goal))
  for (const { cause } of losing) {
    const left = sorting.leftOut.map(({ theme }) => theme)
    const gone = new Set([...sorting.lineage.flatMap(({ from }) => from), ...left])
    for (const theme of sorting.founding.get(cause.goal) ?? [])
      if (!gone.has(theme)) sorting.leave(theme, days.springPolitical, noPlace)
    sorting.founding.delete(cause.goal)
  }
  for (const theme of [...others.physical, ...others.mental]) sorting.leave(theme, days.springPolitical, noPlace)
  const rankedIn = (track: Track) => [
    ...standing
      .filter(({ cause }) => cause.track === track)
      .sort((a, b) => placeOf(edition, a.cause.goal) - placeOf(edition, b.cause.goal))
      .map(({ theme }) => theme),
    ...others[track],
  ]
  const { themes, lineage, leftOut: leaving, founding } = sorting
  return { themes, lineage, leftOut: leaving, founding, ranked: { physical: rankedIn('physical'), mental: rankedIn('mental') } }
}
