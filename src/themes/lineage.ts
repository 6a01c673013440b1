/** The ways between themes: from any suggestion forwards to what it became, and from any theme backwards to who suggested it. */
import type { MunicipalityCode } from '#kernel'
import type { Theme } from './words.ts'

export type Linked = Pick<Theme, 'id' | 'cameBy' | 'wentBy'>

/** Everything that is reached from a theme by the arrows one way, itself first, each once. */
function reached<T extends Linked>(start: string, themes: readonly T[], next: (theme: T) => readonly string[]): T[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]))
  const seen = new Map<string, T>()
  for (const waiting = [start]; waiting.length; ) {
    const theme = byId.get(waiting.shift() as string)
    if (!theme || seen.has(theme.id)) continue
    seen.set(theme.id, theme)
    waiting.push(...next(theme))
  }
  return [...seen.values()]
}

/** A theme and all that it became, nearest first. */
export const onwardsFrom = <T extends Linked>(id: string, themes: readonly T[]): T[] =>
  reached(id, themes, ({ wentBy }) => wentBy.map(({ to }) => to))
/** A theme and all that it came of, nearest first. */
export const backFrom = <T extends Linked>(id: string, themes: readonly T[]): T[] =>
  reached(id, themes, ({ cameBy }) => cameBy.map(({ from }) => from))

/** Where a theme ended: itself, where it went nowhere. */
export const endsOf = <T extends Linked>(id: string, themes: readonly T[]): T[] =>
  onwardsFrom(id, themes).filter(({ wentBy }) => wentBy.length === 0)

/** The suggestions that a theme holds: itself, unless it only came of others, and those it came of. */
export const suggestionsIn = (id: string, themes: readonly Theme[]): Theme[] =>
  backFrom(id, themes).filter(({ origin }) => origin !== 'lineage')

/** The municipalities whose suggestions a theme holds, each once. */
export const suggestersOf = (id: string, themes: readonly Theme[]): MunicipalityCode[] => [
  ...new Set(suggestionsIn(id, themes).flatMap(({ code }) => (code === null ? [] : [code]))),
]
