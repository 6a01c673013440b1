import { claimsFile, dispatchesFile, treatmentsFile } from './adoption-files.ts'
import { bodiesFile } from './bodies.ts'
import { inventEditions } from './editions.ts'
import { areasFile, editionsFile, goalsFile, lineageFile, versionsFile, workFile } from './editions-files.ts'
import { inventJourneys } from './journeys.ts'
import { allianceFile, groupingsFile, municipalitiesFile, namesFile } from './members-files.ts'
import { inventMunicipalities } from './municipalities.ts'
import { calendarFile, leadsFile, mandatesFile, stepsFile } from './plan-files.ts'
import { eventsFile, papersFile } from './surroundings-files.ts'
import { type Size, sizeFault } from './words.ts'

/**
 * An alliance that does not exist, as the folder of CSV files that the loader reads: file name to text. Its newest edition is in every
 * state at once where there are at least twelve members. The size must be within its limits (`sizeFault`).
 */
export function invent(size: Size): Map<string, string> {
  const fault = sizeFault(size)
  if (fault) throw new RangeError(`no such size: ${fault}`)
  const everyone = inventMunicipalities(size)
  const editions = inventEditions(size)
  const journeys = inventJourneys(size.seed, editions, everyone)
  return new Map([
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
}
