import type { FactsOf } from '#journal'
import { forumSentence } from './sentences.ts'
import { applyForum } from './store.ts'
import type { ForumsFact } from './words.ts'

/** Every fact of this room. */
export const forumsFacts: FactsOf<ForumsFact> = {
  'forums.forum-recorded': { apply: applyForum, tell: forumSentence },
}
