import { diffArrays } from 'diff'
import type { ReadDb } from '#db'
import { type Content, type Draft, mostParts, previewReplacement, type Replaced } from '#drafting'
import { redline, type Stretch } from '#editions'
import type { WordText } from '#word'
import { draftFrom } from './draft-in.ts'
import { saidIn } from './draft-out.ts'
import { wordsAlike } from './matching.ts'

/** What would become of one part: how it reads, and how it differs from what the draft says. */
export type Change = {
  readonly id: string
  readonly inner: boolean
  readonly content: Content
  readonly what: 'new' | 'changed' | 'same' | 'moved' | 'back' | 'out'
  readonly stretches: readonly Stretch[]
}
export type Preview = {
  readonly notUnderstood: readonly string[]
  /** Everything in the order that it would stand, and then what would go out. */
  readonly changes: readonly Change[]
  readonly tooMany: boolean
}

type Standing = { readonly id: string; readonly under: string | null }
/** Which of those that stay stand elsewhere: the fewest that would have to be moved, each within what it stands in or out of it. */
function movedOf(before: readonly Standing[], after: readonly Standing[]): ReadonlySet<string> {
  const stays = new Set(after.map(({ id }) => id))
  const order = (all: readonly Standing[]) => all.map(({ id, under }) => `${under ?? ''} ${id}`)
  const differences = diffArrays(order(before.filter(({ id }) => stays.has(id))), order(after))
  return new Set(differences.filter(({ added }) => added).flatMap(({ value }) => value.map((one) => one.split(' ')[1] ?? '')))
}

function whatOf({ what, before }: Replaced, moved: boolean): Change['what'] {
  if (!before) return 'new'
  if (what === 'changed') return 'changed'
  if (before.removed) return 'back'
  return moved ? 'moved' : 'same'
}

/** Two wordings with few words in common are marked whole: word by word they would take long, and be read by nobody. */
function stretchesOf({ content, before }: Replaced): readonly Stretch[] {
  const after = saidIn(content)
  if (!before) return [{ kind: 'new', text: after }]
  const then = saidIn(before.content)
  if (then === after) return [{ kind: 'same', text: after }]
  if (wordsAlike(then, after) >= 0.35) return redline(then, after)
  return [
    { kind: 'gone', text: then },
    { kind: 'new', text: after },
  ]
}

/** What a document would do to the draft as it stands; nothing is saved. */
export async function previewOf(read: ReadDb, draft: Draft, text: Pick<WordText, 'title' | 'pieces'>): Promise<Preview> {
  const { incoming, notUnderstood } = draftFrom(text, draft)
  const { parts, out } = await previewReplacement({ read, draft }, incoming)
  const moved = movedOf(draft.parts, parts)
  const coming = parts.map((one): Change => {
    const { id, under, content } = one
    return { id, inner: under !== null, content, what: whatOf(one, moved.has(id)), stretches: stretchesOf(one) }
  })
  const going = out.map(({ id, under, content }): Change => {
    return { id, inner: under !== null, content, what: 'out', stretches: [{ kind: 'gone', text: saidIn(content) }] }
  })
  return { notUnderstood, changes: [...coming, ...going], tooMany: parts.length > mostParts }
}
