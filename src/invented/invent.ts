import { claimsFile, dispatchesFile, treatmentsFile } from './adoption-files.ts'
import { bodiesFile } from './bodies.ts'
import { type Edition, inventEditions } from './editions.ts'
import { areasFile, editionsFile, goalsFile, lineageFile, versionsFile, workFile } from './editions-files.ts'
import { inventJourneys, type Journey } from './journeys.ts'
import { allianceFile, groupingsFile, municipalitiesFile, namesFile } from './members-files.ts'
import { inventMunicipalities } from './municipalities.ts'
import { calendarFile, leadsFile, mandatesFile, stepsFile } from './plan-files.ts'
import { eventsFile, papersFile } from './surroundings-files.ts'
import { type Municipality, type Size, sizeFault } from './words.ts'

/** What everything about an invented alliance is made from. */
export type World = {
  readonly size: Size
  /** Everyone who is or was a member. */
  readonly everyone: readonly Municipality[]
  /** The newest first. */
  readonly editions: readonly Edition[]
  readonly journeys: readonly Journey[]
}

/** An alliance that does not exist. The size must be within its limits (`sizeFault`). */
export function inventWorld(size: Size): World {
  const fault = sizeFault(size)
  if (fault) throw new RangeError(`no such size: ${fault}`)
  const everyone = inventMunicipalities(size)
  const editions = inventEditions(size)
  return { size, everyone, editions, journeys: inventJourneys(size.seed, editions, everyone) }
}

/** Who is in it, their papers, and what became of these. */
export const allianceFiles = ({ size, everyone, editions, journeys }: World): Map<string, string> =>
  new Map([
    ['alliance.csv', allianceFile()],
    ['municipalities.csv', municipalitiesFile(size, everyone)],
    ['municipality-names.csv', namesFile(size, everyone)],
    ['groupings.csv', groupingsFile(everyone)],
    ['bodies.csv', bodiesFile(size.seed, everyone)],
    ['editions.csv', editionsFile(editions)],
    ['versions.csv', versionsFile(editions)],
    ['goals.csv', goalsFile(editions)],
    ['development-areas.csv', areasFile(editions)],
    ['lineage.csv', lineageFile(editions)],
    ['voluntary-work.csv', workFile(editions, everyone)],
    ['dispatches.csv', dispatchesFile(journeys)],
    ['treatments.csv', treatmentsFile(size.seed, editions, journeys)],
    ['claims.csv', claimsFile(editions, journeys)],
    ['papers.csv', papersFile(editions)],
    ['events.csv', eventsFile(size, editions)],
    ['mandates.csv', mandatesFile(editions)],
    ['deadlines.csv', leadsFile()],
    ['calendar.csv', calendarFile(editions)],
    ['steps.csv', stepsFile(editions)],
  ])

/**
 * An alliance that does not exist, as the folder of CSV files that the loader reads: file name to text. Its newest edition is in every
 * state at once where there are at least twelve members. How its papers were made is beside it, in the room `invented-road`.
 */
export const invent = (size: Size): Map<string, string> => allianceFiles(inventWorld(size))
