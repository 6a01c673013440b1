import type { Loader } from '#rows'
import { attendanceFile, dialogueMeetingsFile } from './dialogue-files.ts'
import { forumsFile } from './forums-file.ts'
import { argumentsFile, foundingsFile, termsFile } from './goal-terms-files.ts'
import { notesFile, outcomesFile } from './proceedings-files.ts'
import { remarksFile } from './remarks-file.ts'
import { addresseesFile, statementsFile, submissionsFile } from './submissions-files.ts'
import { themeLineageFile, themesLeftOutFile } from './theme-lineage-files.ts'
import { themeAnswersFile, themeRoundsFile } from './theme-rounds-files.ts'
import { themesFile } from './themes-file.ts'
import { ballotsFile, votesFile } from './votes-files.ts'
import { wordingFile } from './wording-file.ts'
import { writingGroupFile } from './writing-group-file.ts'

/** The files of the making of a paper, in the order that their rows need each other. */
export const makingFiles: readonly Loader[] = [
  forumsFile,
  themeRoundsFile,
  themesFile,
  themeAnswersFile,
  themeLineageFile,
  themesLeftOutFile,
  dialogueMeetingsFile,
  attendanceFile,
  notesFile,
  outcomesFile,
  votesFile,
  ballotsFile,
  writingGroupFile,
  wordingFile,
  termsFile,
  argumentsFile,
  foundingsFile,
  remarksFile,
  submissionsFile,
  addresseesFile,
  statementsFile,
]
