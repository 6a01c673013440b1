export { type Answers, readAnswers, readAnswersAndFile, type Typed } from './answers.ts'
export { type FormPage, type FormStatus, showForm } from './form-page.tsx'
export { type DeskAct, perform } from './perform.ts'
export { Reading } from './reading.ts'
