import type { FactsOf } from '#journal'
import { membersSentence } from './sentences.ts'
import { applyBody, applyBodyWasNamed, applyDescribed, applyGrouping, applyMunicipality, applyName } from './store.ts'
import type { MembersFact } from './words.ts'

/** Every fact of this room. */
export const membersFacts: FactsOf<MembersFact> = {
  'members.alliance-described': { apply: applyDescribed, tell: membersSentence },
  'members.municipality-recorded': { apply: applyMunicipality, tell: membersSentence },
  'members.name-recorded': { apply: applyName, tell: membersSentence },
  'members.grouping-recorded': { apply: applyGrouping, tell: membersSentence },
  'members.body-recorded': { apply: applyBody, tell: membersSentence },
  'members.body-was-named': { apply: applyBodyWasNamed, tell: membersSentence },
}
