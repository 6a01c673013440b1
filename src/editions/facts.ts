import type { FactsOf } from '#journal'
import { applyGoalLeftOut, applyLineage, applyLineageWithdrawn } from './lineage-store.ts'
import { editionsSentence } from './sentences.ts'
import { applyArea, applyEdition, applyGoal, applyVersion } from './store.ts'
import type { EditionsFact } from './words.ts'
import { applyWorkBegun, applyWorkEnded } from './work-store.ts'

/** Every fact of this room. */
export const editionsFacts: FactsOf<EditionsFact> = {
  'editions.edition-recorded': { apply: applyEdition, tell: editionsSentence },
  'editions.version-recorded': { apply: applyVersion, tell: editionsSentence },
  'editions.goal-recorded': { apply: applyGoal, tell: editionsSentence },
  'editions.area-recorded': { apply: applyArea, tell: editionsSentence },
  'editions.lineage-recorded': { apply: applyLineage, tell: editionsSentence },
  'editions.lineage-withdrawn': { apply: applyLineageWithdrawn, tell: editionsSentence },
  'editions.goal-left-out': { apply: applyGoalLeftOut, tell: editionsSentence },
  'editions.work-begun': { apply: applyWorkBegun, tell: editionsSentence },
  'editions.work-ended': { apply: applyWorkEnded, tell: editionsSentence },
}
