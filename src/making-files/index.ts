import type { Loader } from '#rows'
import { argumentsFile, foundingsFile, termsFile } from './goal-terms-files.ts'
import { wordingFile } from './wording-file.ts'

/** The files of the making of a paper, in the order that their rows need each other. */
export const makingFiles: readonly Loader[] = [wordingFile, termsFile, argumentsFile, foundingsFile]
