import { inventWorld, type Size, type World } from '#invented'
import { inventWithRoad } from '#invented-road'
import { answerDatesFile, receiptsFile, sentAgainFile } from './answers-files.ts'
import { assessmentsFile, assessmentsInWorkFile } from './assessments-file.ts'
import { headingsFile, numbersFile, partsFile, publishedFile, templateFile } from './cases-files.ts'
import { cooperationFile } from './cooperation-file.ts'
import { measureStepsFile, measuresFile } from './measures-files.ts'
import { fundingFile, referencesFile } from './outside-files.ts'
import { bodyNamesFile, meetingDaysFile, pathwaysFile } from './pathways-files.ts'
import { termsFile } from './terms-file.ts'

/** The councils' side of an invented alliance: file name to text, in the order that the loader needs them. */
export function councilsFiles(world: World): Map<string, string> {
  return new Map([
    ['sent-again.csv', sentAgainFile(world)],
    ['answer-dates.csv', answerDatesFile(world)],
    ['receipts.csv', receiptsFile(world)],
    ['adoption-terms.csv', termsFile(world)],
    ['body-names.csv', bodyNamesFile(world)],
    ['pathways.csv', pathwaysFile(world)],
    ['meeting-days.csv', meetingDaysFile(world)],
    ['cooperation.csv', cooperationFile(world)],
    ['measures.csv', measuresFile(world)],
    ['measure-steps.csv', measureStepsFile(world)],
    ['funding.csv', fundingFile(world)],
    ['references.csv', referencesFile()],
    ['assessments.csv', assessmentsFile(world)],
    ['case-headings.csv', headingsFile(world)],
    ['case-template.csv', templateFile(world)],
    ['case-numbers.csv', numbersFile(world)],
    ['case-parts.csv', partsFile(world)],
    ['published-cases.csv', publishedFile(world)],
  ])
}

/** What lies on invented municipalities' desks: it goes beside the other files, for no fact is made from it. */
export const inventDesks = (size: Size): Map<string, string> =>
  new Map([['assessments-in-work.csv', assessmentsInWorkFile(inventWorld(size))]])

/** A whole invented alliance: its papers, how they were made, and what the councils did. The size must be within its limits (`sizeFault`). */
export const inventAlliance = (size: Size): Map<string, string> =>
  new Map([...inventWithRoad(size), ...councilsFiles(inventWorld(size))])
