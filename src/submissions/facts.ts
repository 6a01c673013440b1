import type { FactsOf } from '#journal'
import type { SubmissionsFact } from './words.ts'

/** Every fact of this room. */
export const submissionsFacts: FactsOf<SubmissionsFact> = {}
