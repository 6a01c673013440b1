import { type CalendarDay, danishOrder, inDanishOrder, type MunicipalityCode, type RoughDay, span, within } from '#kernel'
import type { Counted, EarlierBodyName, Grouped, Member, Membership } from './words.ts'

export type Everyone = {
  readonly municipalities: readonly (Omit<Member, 'groupings' | 'populations' | 'population'> & { readonly name: string })[]
  readonly names: readonly {
    readonly code: MunicipalityCode
    readonly name: string
    readonly from: RoughDay
    readonly to: RoughDay
  }[]
  readonly groupings: readonly (Grouped & { readonly code: MunicipalityCode })[]
  readonly populations: readonly (Counted & { readonly code: MunicipalityCode })[]
}

/** The newest day, not after `on`, that every one of `codes` was counted on; null when there is none. */
export function newestCompleteCount(
  codes: readonly MunicipalityCode[],
  counts: Everyone['populations'],
  on: CalendarDay,
): CalendarDay | null {
  const countedOn = new Map<CalendarDay, Set<string>>()
  for (const { code, on: date } of counts) countedOn.set(date, (countedOn.get(date) ?? new Set()).add(code))
  const complete = [...countedOn].filter(([date, set]) => date <= on && codes.every((code) => set.has(code)))
  return codes.length === 0
    ? null
    : (complete
        .map(([date]) => date)
        .sort()
        .at(-1) ?? null)
}

const laterFirst = (a: { from: RoughDay }, b: { from: RoughDay }) =>
  danishOrder(span(b.from)?.first ?? '', span(a.from)?.first ?? '')

/** The name on a day: the latest dated name that covers it, else the municipality's own. */
export const nameOn = (code: MunicipalityCode, name: string, names: Everyone['names'], on: CalendarDay) =>
  names.filter((dated) => dated.code === code && within(on, dated.from, dated.to)).sort(laterFirst)[0]?.name ?? name

const sameGroup = (a: Grouped) => (b: Grouped) => a.grouping === b.grouping && a.kind === b.kind

/** Who the members were on a day. Nobody is a member before joining or after leaving; an unknown end is open. */
export function membershipOn(everyone: Everyone, on: CalendarDay): Membership {
  const present = everyone.municipalities.filter((one) => within(on, one.memberFrom, one.memberTo))
  const codes = present.map((one) => one.code)
  const populationDate = newestCompleteCount(codes, everyone.populations, on)
  const members = present.map((one): Member => {
    const populations = everyone.populations.filter(({ code }) => code === one.code)
    const groups = everyone.groupings.filter((group) => group.code === one.code && within(on, group.from, group.to))
    return {
      ...one,
      name: nameOn(one.code, one.name, everyone.names, on),
      groupings: groups.filter((group, place) => groups.findIndex(sameGroup(group)) === place),
      populations,
      population: populations.find((count) => count.on === populationDate)?.inhabitants ?? null,
    }
  })
  return { on, members: inDanishOrder(members, ({ name }) => name), populationDate }
}

/** The day nearest to `on` on which a municipality is a member. */
const nearestDay = (from: RoughDay, to: RoughDay, on: CalendarDay): CalendarDay => {
  const [first, last] = [span(from)?.first ?? on, span(to)?.last ?? on]
  return on < first ? first : on > last ? last : on
}

/** What one municipality is called on a day, or on the nearest day that it is a member. */
export const nameAt = (
  known: Pick<Everyone['municipalities'][number], 'code' | 'name' | 'memberFrom' | 'memberTo'>,
  names: Everyone['names'],
  on: CalendarDay,
) => nameOn(known.code, known.name, names, nearestDay(known.memberFrom, known.memberTo, on))

/** What a body was called on a day, as exactly as that is known; the name it has now where the day is not known. */
export function bodyNameOn(body: string, name: string, earlier: readonly EarlierBodyName[], on: RoughDay): string {
  const day = span(on)?.last
  return (day && earlier.find((one) => one.body === body && day <= one.until)?.name) || name
}

/** One municipality as it is on a day, or on the nearest day that it is a member; null when it never was one. */
export function memberAt(
  everyone: Everyone,
  code: MunicipalityCode,
  on: CalendarDay,
): { member: Member; on: CalendarDay } | null {
  const known = everyone.municipalities.find((one) => one.code === code)
  if (!known) return null
  const day = nearestDay(known.memberFrom, known.memberTo, on)
  const member = membershipOn(everyone, day).members.find((one) => one.code === code)
  return member ? { member, on: day } : null
}

export const clustersOf = (member: Member) => member.groupings.filter(({ kind }) => kind === 'cluster')

/** The clusters of a membership with their members, in Danish order; who is in two counts in both, who is in none is in none. */
export function clusters(membership: Membership): { name: string; members: Member[] }[] {
  const names = new Set(membership.members.flatMap((member) => clustersOf(member).map(({ grouping }) => grouping)))
  const inCluster = (name: string) =>
    membership.members.filter((member) => clustersOf(member).some(({ grouping }) => grouping === name))
  return inDanishOrder([...names], (name) => name).map((name) => ({ name, members: inCluster(name) }))
}

/** The sum of inhabitants; null as soon as one is not counted, for a sum with a hole in it is no sum. */
export const inhabitants = (members: readonly Member[]): number | null =>
  members.reduce<number | null>((sum, { population }) => (sum === null || population === null ? null : sum + population), 0)
