import type { FactsOf } from '#journal'
import { submissionsSentence as tell } from './sentences.ts'
import { applyAddressed, applyStatement, applyStatementWithdrawn, applySubmitted, applyWithdrawn } from './store.ts'
import type { SubmissionsFact } from './words.ts'

/** Every fact of this room. */
export const submissionsFacts: FactsOf<SubmissionsFact> = {
  'submissions.submitted': { apply: applySubmitted, tell },
  'submissions.withdrawn': { apply: applyWithdrawn, tell },
  'submissions.addressed': { apply: applyAddressed, tell },
  'submissions.statement-signed': { apply: applyStatement, tell },
  'submissions.statement-withdrawn': { apply: applyStatementWithdrawn, tell },
}
