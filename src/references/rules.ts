import type { Edition } from '#editions'
import { type Actor, canonical } from '#journal'
import { accept, type Result, refuse } from '#kernel'
import type { Reference, ReferenceRecorded, ReferencesFact, ReferenceWithdrawn, Refusal } from './words.ts'

/** All that the room's acts look at; `references` are those that were withdrawn too. */
export type Shelf = { readonly editions: readonly Edition[]; readonly references: readonly Reference[] }
/** A fact to record; null where the very same was recorded already. */
export type Decided<F extends ReferencesFact = ReferencesFact> = Result<F | null, Refusal>

/** Only the secretariat, or whoever runs the program, keeps the references. */
export const mayKeepReferences = ({ by }: Actor) => by.office === 'secretariat' || by.office === 'operator'

const standing = (references: readonly Reference[]) => references.filter(({ withdrawn }) => withdrawn === null)
const hasGoal = (editions: readonly Edition[], goal: string) =>
  editions.some(({ versions }) => versions.some(({ goals }) => goals.some(({ id }) => id === goal)))

/** The newest version that has taken a paper's place, by however many steps; null where none has. */
export function newestOf(reference: Pick<Reference, 'id'>, references: readonly Reference[]): Reference | null {
  const passed = new Set([reference.id])
  let newest: Reference | null = null
  for (;;) {
    const from: string = newest?.id ?? reference.id
    const next: Reference | undefined = standing(references).find(({ id, replaces }) => replaces === from && !passed.has(id))
    if (!next) return newest
    passed.add(next.id)
    newest = next
  }
}

/** Why a paper cannot take another's place: it is none, itself or one of its own followers, or something has taken it already. */
export function replacementFault(
  { id, replaces }: Pick<Reference, 'id' | 'replaces'>,
  references: readonly Reference[],
): Refusal | null {
  if (replaces === null) return null
  if (replaces === id) return 'replaces-itself'
  const all = standing(references)
  if (!all.some((one) => one.id === replaces)) return 'replaces-none'
  if (all.some((one) => one.id !== id && one.replaces === replaces)) return 'already-replaced'
  for (let at: string | null = replaces; at !== null; at = all.find((one) => one.id === at)?.replaces ?? null)
    if (at === id) return 'replaces-itself'
  return null
}

function since(before: Reference | undefined, seen: number | null, reason: string): Refusal | null {
  if (!before) return seen === null ? null : 'no-such-reference'
  if (seen === null) return 'recorded-meanwhile'
  if (before.withdrawn !== null || before.sequence !== seen) return 'changed-meanwhile'
  return reason ? null : 'needs-a-reason'
}
const repeats = (before: object, wanted: object) => canonical({ ...before, reason: '' }) === canonical({ ...wanted, reason: '' })

/** A paper from elsewhere is recorded, or what is recorded of it is corrected. */
export function recordReference(
  { editions, references }: Shelf,
  { seen, ...wanted }: Omit<ReferenceRecorded, 'type'> & { readonly seen: number | null },
): Decided<ReferenceRecorded> {
  const before = references.find(({ id }) => id === wanted.id)
  if (before) {
    const { sequence: _, copy: __, withdrawn, ...recorded } = before
    if (withdrawn === null && repeats(recorded, wanted)) return accept(null)
  }
  const changed = since(before, seen, wanted.reason) ?? replacementFault(wanted, references)
  if (changed) return refuse(changed)
  if (!wanted.goals.every(({ goal }) => hasGoal(editions, goal))) return refuse('no-such-goal')
  const named = ({ title, version }: Pick<Reference, 'title' | 'version'>) => `${title}\n${version}`.toLocaleLowerCase('da')
  if (standing(references).some((one) => one.id !== wanted.id && named(one) === named(wanted))) return refuse('recorded-before')
  return accept({ type: 'references.reference-recorded', ...wanted })
}

/** A paper counts for nothing any more, for a reason; not while another says that it takes its place. */
export function withdrawReference(
  { references }: Shelf,
  { id, seen, reason }: { readonly id: string; readonly seen: number; readonly reason: string },
): Decided<ReferenceWithdrawn> {
  const found = references.find((one) => one.id === id)
  if (!found) return refuse('no-such-reference')
  if (found.withdrawn !== null) return found.withdrawn === reason ? accept(null) : refuse('changed-meanwhile')
  const changed = since(found, seen, reason)
  if (changed) return refuse(changed)
  if (standing(references).some(({ replaces }) => replaces === id)) return refuse('is-replaced')
  return accept({ type: 'references.reference-withdrawn', id, title: found.title, reason })
}
