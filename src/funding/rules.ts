import type { Edition } from '#editions'
import { type Actor, canonical } from '#journal'
import { accept, type MunicipalityCode, type Result, refuse, span } from '#kernel'
import type { Funding, FundingFact, FundingRecorded, FundingWithdrawn, Refusal } from './words.ts'

/** All that the room's acts look at. */
export type Register = {
  readonly editions: readonly Edition[]
  readonly codes: readonly MunicipalityCode[]
  readonly funding: readonly Funding[]
}
/** A fact to record; null where the very same was recorded already. */
export type Decided<F extends FundingFact = FundingFact> = Result<F | null, Refusal>

/** Only the secretariat, or whoever runs the program, keeps the register. */
export const mayKeepFunding = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

const hasGoal = (editions: readonly Edition[], goal: string) =>
  editions.some(({ versions }) => versions.some(({ goals }) => goals.some(({ id }) => id === goal)))

/** What is wrong with a funding by itself. */
export function fundingFault({ from, until, permanent }: Pick<Funding, 'from' | 'until' | 'permanent'>): Refusal | null {
  if (permanent !== 'no' && until) return 'permanent-until'
  const [begins, ends] = [span(from)?.first, span(until)?.last]
  return begins && ends && ends < begins ? 'ends-before-it-begins' : null
}

const repeats = (before: object, wanted: object) => canonical({ ...before, reason: '' }) === canonical({ ...wanted, reason: '' })
type Seen = { readonly seen: number | null }

/** Was it changed since it was seen, or is it corrected without a reason? */
function since(before: Funding | undefined, seen: number | null, reason: string): Refusal | null {
  if (!before) return seen === null ? null : 'no-such-funding'
  if (seen === null) return 'recorded-meanwhile'
  if (before.withdrawn !== null || before.sequence !== seen) return 'changed-meanwhile'
  return reason ? null : 'needs-a-reason'
}

/** A funding is recorded, or what is recorded of it is corrected. */
export function recordFunding(at: Register, { seen, ...wanted }: Omit<FundingRecorded, 'type'> & Seen): Decided<FundingRecorded> {
  const before = at.funding.find(({ id }) => id === wanted.id)
  if (before) {
    const { sequence: _, withdrawn, ...recorded } = before
    if (withdrawn === null && repeats(recorded, wanted)) return accept(null)
  }
  const changed = since(before, seen, wanted.reason) ?? fundingFault(wanted)
  if (changed) return refuse(changed)
  if (!wanted.goals.every((goal) => hasGoal(at.editions, goal))) return refuse('no-such-goal')
  if (!(wanted.municipalities ?? []).every((code) => at.codes.includes(code))) return refuse('no-such-municipality')
  const lower = wanted.title.toLocaleLowerCase('da')
  const standing = at.funding.filter(({ id, withdrawn }) => withdrawn === null && id !== wanted.id)
  if (standing.some(({ title }) => title.toLocaleLowerCase('da') === lower)) return refuse('title-taken')
  return accept({ type: 'funding.funding-recorded', ...wanted })
}

/** A funding counts for nothing any more, for a reason. */
export function withdrawFunding(
  { funding }: Register,
  { id, seen, reason }: { readonly id: string; readonly seen: number; readonly reason: string },
): Decided<FundingWithdrawn> {
  const found = funding.find((one) => one.id === id)
  if (!found) return refuse('no-such-funding')
  if (found.withdrawn !== null) return found.withdrawn === reason ? accept(null) : refuse('changed-meanwhile')
  const changed = since(found, seen, reason)
  return changed ? refuse(changed) : accept({ type: 'funding.funding-withdrawn', id, title: found.title, reason })
}
