import type { Loader } from '#rows'
import { answerDatesFile, receiptsFile, sentAgainFile } from './answers-files.ts'
import { assessmentsFile } from './assessments-file.ts'
import { cooperationFile } from './cooperation-file.ts'
import { meetingDaysFile, pathwaysFile } from './pathways-files.ts'
import { termsFile } from './terms-file.ts'

/** The files of the councils' side, in the order that their rows need each other. */
export const councilFiles: readonly Loader[] = [
  sentAgainFile,
  answerDatesFile,
  receiptsFile,
  termsFile,
  pathwaysFile,
  meetingDaysFile,
  cooperationFile,
  assessmentsFile,
]
export { contentOfRow, laidTable } from './assessments-file.ts'
