import {
  applyWorkBegun,
  applyWorkEnded,
  readEditions,
  readWork,
  type VoluntaryWork,
  versionId,
  type WorkBegun,
  type WorkEnded,
  type WorkRefusal,
  workFault,
} from '#editions'
import { dayOf, endsBefore, span, startsAfter } from '#kernel'
import { readMembership } from '#members'
import { roughDay, table, text } from '#reading'
import {
  blank,
  edition,
  isUnchanged,
  type Known,
  type Loader,
  municipalityNamed,
  number,
  recording,
  step,
  unusable,
  versionNamed,
  type Wrong,
} from '#rows'

const workTable = table({
  file: 'voluntary-work.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'version', 'area', 'municipality', 'begun'],
  columns: {
    edition: edition(),
    version: number(),
    area: number(),
    municipality: text(80),
    begun: roughDay(),
    ended: roughDay(),
    work: blank(500),
    partners: blank(),
  },
})
type Row = Parameters<Loader<typeof workTable>['key']>[0]

const codeOf = ({ municipality }: Row, known: Known) => municipalityNamed(known, 'municipality', municipality)
const idOf = (row: Row, known: Known) =>
  `${versionId(row.edition, row.version)}-${row.area}-${codeOf(row, known)}-${row.begun || 'ukendt'}`.toLowerCase()

/** The partners that a cell names, parted by `;`; `alle` is whoever wants to. */
function partnersOf(cell: string, known: Known): Pick<VoluntaryWork, 'partners' | 'withAnyone'> {
  const names = cell
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
  const isAnyone = (name: string) => /^alle$/i.test(name)
  const codes = names.filter((name) => !isAnyone(name)).map((name) => municipalityNamed(known, 'partners', name))
  return { withAnyone: names.some(isAnyone), partners: [...new Set(codes)].sort() }
}

const wrongs: Record<WorkRefusal, Wrong> = {
  'not-yours': { column: 'municipality', wrong: 'må ikke indlæses af dig.' },
  'no-such-area': { column: 'area', wrong: 'er ikke et registreret udviklingsområde i versionen. Se development-areas.csv.' },
  'not-a-member': { column: 'municipality', wrong: 'er ikke med i alliancen i dag.' },
  'partner-not-a-member': { column: 'partners', wrong: 'nævner en kommune, der ikke er med i alliancen i dag.' },
  'partner-itself': { column: 'partners', wrong: 'nævner kommunen selv.' },
  'in-the-future': { column: 'begun', wrong: 'ligger i fremtiden.' },
  'already-working': { column: 'municipality', wrong: 'arbejder allerede med området.' },
  'no-such-work': { column: 'municipality', wrong: 'er ikke registreret.' },
  'already-ended': { column: 'ended', wrong: 'er allerede registreret.' },
  'ends-before-it-begins': { column: 'ended', wrong: 'ligger før begyndelsen.' },
}

/** Who works with which development area of their own free will. */
export const workFile: Loader<typeof workTable> = {
  table: workTable,
  records: { 'editions.work-begun': ({ id }: WorkBegun) => id, 'editions.work-ended': ({ id }: WorkEnded) => id },
  key: idOf,
  row: (_, known) => (row) => {
    const version = versionNamed(known, row.edition, row.version)
    const code = codeOf(row, known)
    const [begun, ended] = [span(row.begun)?.first, row.ended]
    if (ended && begun && endsBefore(ended, begun)) unusable('ended', ended, wrongs['ends-before-it-begins'].wrong)
    const id = idOf(row, known)
    const work = { id, version, place: row.area, code, work: row.work, begun: row.begun, ...partnersOf(row.partners, known) }
    const began = step({ type: 'editions.work-begun' as const, ...work }, applyWorkBegun)
    const over = { type: 'editions.work-ended' as const, id, version, place: row.area, code, ended }
    const recorded = recording(id, began, ...(ended ? [step(over, applyWorkEnded)] : []))
    return async (load, loaded) => {
      const meaning = await recorded(load, loaded)
      // What is recorded stands, also where one of them has left since.
      if ('means' in meaning && isUnchanged(loaded, meaning.means)) return meaning
      const today = dayOf(load.actor.now)
      if (startsAfter(ended, today)) return { column: 'ended', wrong: wrongs['in-the-future'].wrong }
      const versions = (await readEditions(load.read)).flatMap((edition) => edition.versions)
      // Work that is over may be of a municipality that has left since.
      const now = (await readMembership(load.read, today)).members.map((member) => member.code)
      const members = ended ? [...known.names.keys()] : now
      const fault = workFault(work, versions, members, ended ? [] : await readWork(load.read), today)
      if (fault === 'already-working') return { ...meaning, write: async () => ({ kept: 'det er registreret i forvejen' }) }
      return fault ? wrongs[fault] : meaning
    }
  },
}
