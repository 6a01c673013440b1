import type { Loader } from '#rows'
import { answerDatesFile, receiptsFile, sentAgainFile } from './answers-files.ts'
import { assessmentsFile } from './assessments-file.ts'
import { casePartsFile, publishedCasesFile } from './case-desk-files.ts'
import { headingsFile, numbersFile, templateFile } from './cases-files.ts'
import { cooperationFile } from './cooperation-file.ts'
import { fundingFile } from './funding-file.ts'
import { measureStepsFile, measuresFile } from './measures-files.ts'
import { bodyNamesFile, meetingDaysFile, pathwaysFile } from './pathways-files.ts'
import { referencesFile } from './references-file.ts'
import { termsFile } from './terms-file.ts'

/** The files of the councils' side, in the order that their rows need each other. */
export const councilFiles: readonly Loader[] = [
  sentAgainFile,
  answerDatesFile,
  receiptsFile,
  termsFile,
  bodyNamesFile,
  pathwaysFile,
  meetingDaysFile,
  cooperationFile,
  measuresFile,
  measureStepsFile,
  fundingFile,
  referencesFile,
  assessmentsFile,
  headingsFile,
  templateFile,
  numbersFile,
  casePartsFile,
  // Last: a case is shown as all the other files have made it.
  publishedCasesFile,
]
export { contentOfRow, laidTable } from './assessments-file.ts'
