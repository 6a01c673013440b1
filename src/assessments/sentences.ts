import type { Names } from '#journal'
import { never } from '#kernel'
import type { AssessmentsFact } from './words.ts'

/** What a fact of this room says, as the journal tells it. */
export function assessmentsSentence(fact: AssessmentsFact, names: Pick<Names, 'municipality' | 'goal'>): string {
  const who = names.municipality(fact.code)
  const goal = names.goal?.(fact.goal) ?? `målet ${fact.goal}`
  switch (fact.type) {
    case 'assessments.assessment-laid':
      return `${who} har skrevet i sin vurdering af ${goal} i udgaven ${fact.edition}. Den er ikke offentlig; dens fingeraftryk er gemt.`
    case 'assessments.assessment-published':
      return `${who} har en offentlig vurdering af ${goal} i udgaven ${fact.edition}.`
    case 'assessments.assessment-taken-back':
      return `${who} arbejder igen på sin vurdering af ${goal} i udgaven ${fact.edition}. Den, der var offentlig, gælder ikke længere.`
    default:
      return never(fact)
  }
}
