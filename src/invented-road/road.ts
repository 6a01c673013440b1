import { allianceFiles, chance, type Edition, inventWorld, type Size, type World } from '#invented'
import { roadDays } from './days.ts'
import { groupFile, remarksFile } from './drafting-files.ts'
import { addresseesFile, goalThemesFile, statementsFile, submissionsFile } from './joint-files.ts'
import { attendanceFile, dialogueFile, notesFile, outcomesFile } from './meetings-files.ts'
import { inventRound } from './round.ts'
import { sortThemes } from './sort-themes.ts'
import { answersFile, forumsFile, leftOutFile, roundsFile, themeLineageFile, themesFile } from './theme-files.ts'
import { ballotsFile, votesFile } from './votes-files.ts'
import { termsFile, wordingFile } from './wording.ts'
import type { Road } from './words.ts'

/** The newest edition has a whole road, the others a shorter one. */
function inventRoad({ size: { seed }, everyone }: World, edition: Edition): Road {
  const whole = edition.age === 0
  const by = chance(seed, `road ${edition.year}`)
  const round = inventRound(edition, whole, by, everyone)
  const sorted = sortThemes(edition, whole, by, round.suggesting)
  return { ...sorted, round, edition, days: roadDays(edition), whole, seed, everyone }
}

/** How the papers of an invented alliance came to be: file name to text, in the order that the loader needs them. */
export function roadFiles(world: World): Map<string, string> {
  const roads = world.editions.map((edition) => inventRoad(world, edition))
  return new Map([
    ['forums.csv', forumsFile()],
    ['theme-rounds.csv', roundsFile(world, roads)],
    ['theme-answers.csv', answersFile(world, roads)],
    ['themes.csv', themesFile(world, roads)],
    ['theme-lineage.csv', themeLineageFile(roads)],
    ['themes-left-out.csv', leftOutFile(roads)],
    ['dialogue-meetings.csv', dialogueFile(roads)],
    ['attendance.csv', attendanceFile(roads)],
    ['dialogue-notes.csv', notesFile(roads)],
    ['dialogue-outcomes.csv', outcomesFile(roads)],
    ['votes.csv', votesFile(roads)],
    ['ballots.csv', ballotsFile(roads)],
    ['writing-group.csv', groupFile(roads)],
    ['wording.csv', wordingFile(roads)],
    ['goal-terms.csv', termsFile(roads)],
    ['goal-themes.csv', goalThemesFile(roads)],
    ['remarks.csv', remarksFile(roads)],
    ['submissions.csv', submissionsFile(roads)],
    ['addressees.csv', addresseesFile(roads)],
    ['statements.csv', statementsFile(roads)],
  ])
}

/** An invented alliance with the making of its papers. The size must be within its limits (`sizeFault`). */
export function inventWithRoad(size: Size): Map<string, string> {
  const world = inventWorld(size)
  return new Map([...allianceFiles(world), ...roadFiles(world)])
}
