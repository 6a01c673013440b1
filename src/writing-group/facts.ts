import type { FactsOf } from '#journal'
import { writingGroupSentence } from './sentences.ts'
import { applyDrafted, applyMember } from './store.ts'
import type { WritingGroupFact } from './words.ts'

/** Every fact of this room. */
export const writingGroupFacts: FactsOf<WritingGroupFact> = {
  'writing-group.member-recorded': { apply: applyMember, tell: writingGroupSentence },
  'writing-group.version-drafted': { apply: applyDrafted, tell: writingGroupSentence },
}
