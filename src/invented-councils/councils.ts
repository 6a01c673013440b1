import { inventWorld, type Size, type World } from '#invented'
import { inventWithRoad } from '#invented-road'
import { answerDatesFile, receiptsFile, sentAgainFile } from './answers-files.ts'
import { cooperationFile } from './cooperation-file.ts'
import { meetingDaysFile, pathwaysFile } from './pathways-files.ts'
import { termsFile } from './terms-file.ts'

/** The councils' side of an invented alliance: file name to text, in the order that the loader needs them. */
export function councilsFiles(world: World): Map<string, string> {
  return new Map([
    ['sent-again.csv', sentAgainFile(world)],
    ['answer-dates.csv', answerDatesFile(world)],
    ['receipts.csv', receiptsFile(world)],
    ['adoption-terms.csv', termsFile(world)],
    ['pathways.csv', pathwaysFile(world)],
    ['meeting-days.csv', meetingDaysFile(world)],
    ['cooperation.csv', cooperationFile(world)],
  ])
}

/** A whole invented alliance: its papers, how they were made, and what the councils did. The size must be within its limits (`sizeFault`). */
export const inventAlliance = (size: Size): Map<string, string> =>
  new Map([...inventWithRoad(size), ...councilsFiles(inventWorld(size))])
