import type { CountedVote, Placing } from './words.ts'

/** A theme's place in a vote; null where it was not voted on, or nothing has come of the vote yet. */
export function placingOf({ vote, outcomes, ballots }: CountedVote, theme: string): Placing | null {
  if (!vote.themes.includes(theme)) return null
  const methods = (outcomes ?? []).flatMap(({ method, placed }) => {
    const own = placed.find((one) => one.theme === theme)
    return own ? [{ method, place: own.place, shared: placed.filter(({ place }) => place === own.place).length > 1 }] : []
  })
  const at = vote.agreed?.ranking.indexOf(theme) ?? -1
  if (methods.length === 0 && at < 0) return null
  const counted = { of: vote.themes.length, ballots, voters: vote.electorate.length }
  return { vote: vote.id, methods, agreed: at < 0 ? null : at + 1, ...counted }
}
