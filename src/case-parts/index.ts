/** What a council's case is made of: the common text, a municipality's headings, numbers, own texts and annexes. The case itself is the room above's. */
export {
  headingsAct,
  numbersAct,
  removePartAct,
  type TypedText,
  templateAct,
  writePartAct,
  writePartIn,
  writeTextsAct,
} from './acts.ts'
export { caseText } from './case-text.ts'
export { readCaseFile, readLocalParts, readShown } from './desk-store.ts'
export { casesFacts } from './facts.ts'
export {
  type CaseField,
  caseFields,
  type FieldValue,
  type FieldValues,
  fieldNames,
  fieldsIn,
  filled,
  unknownFields,
} from './fields.ts'
export { defaultHeadings, freshName, headingsFrom, placedParts, restHeading } from './headings.ts'
export { most } from './limits.ts'
export { isCaseNumber, subjectNumberOf } from './numbers.ts'
export { refusals } from './refusals.ts'
export { mayKeepCase, mayKeepTemplate } from './rules.ts'
export {
  applyHeadings,
  applyNumbers,
  applyPublished,
  applyTemplate,
  readHeadings,
  readNumbers,
  readPublished,
  readTemplates,
} from './store.ts'
export * from './words.ts'
export { commonItemWords, notRecorded, partWords, placementWords } from './words-da.ts'
