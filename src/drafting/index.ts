export { beginDraft } from './begin-draft.ts'
export { draftingFacts } from './facts.ts'
export { incomingFrom } from './from-version.ts'
export { type AddPart, addPart, type MovePart, movePart, putBackPart, type RemovePart, removePart } from './order-parts.ts'
export { previewReplacement, type ReplaceDraft, replaceDraft } from './replace-draft.ts'
export { asIncoming, type Incoming, type IncomingText, type Replaced, type Replacement } from './replacing.ts'
export {
  areasOf,
  goalsOf,
  isOf,
  linesOf,
  mayWrite,
  mostParts,
  noArea,
  noGoal,
  noText,
  paperId,
  paperOf,
  partOf,
  sameContent,
  textsUnder,
  withWording,
  wordingOf,
} from './rules.ts'
export { type RestoreSave, restoreSave, type Saved, type SavePart, savePart } from './save-part.ts'
export { type Begun, markNumbered, readBegun, readDraft, readDraftEditions, readSave, readSaves } from './store.ts'
export { mergeGoal, parkGoal, reviveArea, splitGoal } from './turn-goals.ts'
export * from './words.ts'
export { type Desk, openDesk, writingDraft } from './write.ts'
