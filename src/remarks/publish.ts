import { type Draft, type Part, wordingOf } from '#drafting'
import { dayOf, type RoughDay } from '#kernel'
import type { OpenRound, Remark, RemarkPublished } from './words.ts'

/** A part by what it says first, as far as it fits in a line. */
function aboutOf(part: Part | undefined, on: string): string {
  const text = (part && wordingOf(part.content)) || on || 'uden tekst'
  return text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text
}

/** What is told of remarks when the draft that they were made on becomes a version: all that was said, the answers, and the salts. */
export function publicationOf(
  version: string,
  remarks: readonly Remark[],
  shown: Pick<OpenRound, 'snapshot'> | null,
  draft: Draft,
): RemarkPublished[] {
  const known = [...draft.parts, ...draft.removed, ...(shown?.snapshot ?? [])]
  return remarks.map((remark) => ({
    type: 'remarks.remark-published',
    id: remark.id,
    version,
    round: remark.round,
    code: remark.code,
    part: remark.part,
    about: aboutOf(shown?.snapshot.find(({ id }) => id === remark.part) ?? known.find(({ id }) => id === remark.part), remark.on),
    kind: remark.kind,
    text: remark.text,
    on: remark.on,
    wording: remark.wording,
    made: dayOf(remark.madeAt) as string as RoughDay,
    answer: remark.answer,
    reason: remark.reason,
    salt: remark.salt,
  }))
}
