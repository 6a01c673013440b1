import { type AdoptionFact, adoptionFacts } from '#adoption'
import { type AgendaFact, agendaFacts } from '#agenda'
import { type AssessmentsFact, assessmentsFacts } from '#assessments'
import { type CasesFact, casesFacts } from '#case-parts'
import { type CooperationFact, cooperationFacts } from '#cooperation'
import { type CopiesFact, copiesFacts } from '#copies'
import { type DialogueFact, dialogueFacts } from '#dialogue'
import { type DraftingFact, draftingFacts } from '#drafting'
import { type EditionsFact, editionsFacts } from '#editions'
import { type FollowingFact, followingFacts } from '#following'
import { type ForumsFact, forumsFacts } from '#forums'
import { type FundingFact, fundingFacts } from '#funding'
import { type IdentityFact, identityFacts } from '#identity'
import { type IntakeFact, intakeFacts } from '#intake'
import type { FactsOf } from '#journal'
import { libraryFacts, type PaperRecorded } from '#library'
import { loadingFacts, type RowsLoaded } from '#loading'
import { type MeasuresFact, measuresFacts } from '#measures'
import { type MeetingsFact, meetingsFacts } from '#meetings'
import { type MembersFact, membersFacts } from '#members'
import { type PathwaysFact, pathwaysFacts } from '#pathways'
import { type PrioritiesFact, prioritiesFacts } from '#priorities'
import { type ProceedingsFact, proceedingsFacts } from '#proceedings'
import { type ReferencesFact, referencesFacts } from '#references'
import { type RemarksFact, remarksFacts } from '#remarks'
import { type SubmissionsFact, submissionsFacts } from '#submissions'
import { type ThemesFact, themesFacts } from '#themes'
import { type WordingFact, wordingFacts } from '#wording'
import { type WritingGroupFact, writingGroupFacts } from '#writing-group'

/** Every fact that this program writes. */
export type EveryFact =
  | MembersFact
  | MeetingsFact
  | PaperRecorded
  | PathwaysFact
  | CooperationFact
  | ForumsFact
  | CopiesFact
  | ThemesFact
  | IntakeFact
  | DialogueFact
  | ProceedingsFact
  | PrioritiesFact
  | AgendaFact
  | EditionsFact
  | WordingFact
  | MeasuresFact
  | FundingFact
  | ReferencesFact
  | DraftingFact
  | RemarksFact
  | WritingGroupFact
  | SubmissionsFact
  | AssessmentsFact
  | AdoptionFact
  | CasesFact
  | FollowingFact
  | IdentityFact
  | RowsLoaded

/** What each does to the tables and how it is told; a room's new fact is here by being in its room. */
export const everyFact: FactsOf<EveryFact> = {
  ...membersFacts,
  ...meetingsFacts,
  ...libraryFacts,
  ...pathwaysFacts,
  ...forumsFacts,
  ...cooperationFacts,
  ...copiesFacts,
  ...themesFacts,
  ...intakeFacts,
  ...dialogueFacts,
  ...proceedingsFacts,
  ...prioritiesFacts,
  ...agendaFacts,
  ...editionsFacts,
  ...wordingFacts,
  ...measuresFacts,
  ...fundingFacts,
  ...referencesFacts,
  ...draftingFacts,
  ...remarksFacts,
  ...writingGroupFacts,
  ...submissionsFacts,
  ...assessmentsFacts,
  ...adoptionFacts,
  ...casesFacts,
  ...followingFacts,
  ...identityFacts,
  ...loadingFacts,
}
