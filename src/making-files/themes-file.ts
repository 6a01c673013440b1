import { readForums } from '#forums'
import { readRounds } from '#intake'
import { unknownDay } from '#kernel'
import { oneOf, optional, roughDay, table, text, wholeNumber, yesNo } from '#reading'
import {
  asId,
  blank,
  edition,
  type Loader,
  list,
  municipalityNamed,
  readOnce,
  recording,
  step,
  strangeForum,
  unlessAhead,
  unusable,
} from '#rows'
import {
  applyGrouped,
  applyTheme,
  type Importance,
  type Origin,
  readThemes,
  type ThemeGrouped,
  type ThemeRecorded,
  type ThemeWithdrawn,
  type Track,
} from '#themes'

const trackColumn = oneOf<Track>({ physical: ['fysisk', 'fysisk sundhed'], mental: ['psykisk', 'psykisk sundhed'] })
const originColumn = oneOf<Origin>({
  municipality: ['kommune'],
  secretariat: ['sekretariat', 'sekretariatet'],
  lineage: ['andre temaer'],
  'not-known': ['ikke registreret'],
})
const importance = () => optional(wholeNumber({ min: 1, max: 5 }))

const themesTable = table({
  file: 'themes.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
    round: blank(60),
    municipality: blank(80),
    origin: optional(originColumn),
    suggested: roughDay(),
    track: optional(trackColumn),
    title: text(200),
    why: blank(2000),
    community: importance(),
    own: importance(),
    not_alone: optional(yesNo()),
    forums: list(60),
    handled_elsewhere: blank(500),
    group: blank(200),
    source: blank(500),
  },
})
type ThemeRow = Parameters<Loader<typeof themesTable>['key']>[0]

/** Who put it forward: a municipality where one is named; else as the file says, or nobody knows. */
function originOf({ municipality, origin, round }: ThemeRow): Origin {
  if (municipality && origin && origin !== 'municipality')
    unusable('origin', origin, 'passer ikke med, at der står en kommune. Lad et af felterne stå tomt.')
  if (!municipality && origin === 'municipality')
    unusable('municipality', null, 'mangler: skriv den kommune, der foreslog temaet.')
  if (round && !municipality) unusable('municipality', null, 'mangler: et tema i en temarunde er foreslået af en kommune.')
  return municipality ? 'municipality' : (origin ?? 'not-known')
}

/** What was put forward, and by whom. */
export const themesFile: Loader<typeof themesTable> = {
  table: themesTable,
  records: {
    'themes.theme-recorded': ({ id }: ThemeRecorded) => id,
    'themes.theme-withdrawn': ({ id }: ThemeWithdrawn) => id,
    'themes.theme-grouped': ({ id }: ThemeGrouped) => id,
  },
  key: ({ id }) => id,
  row: (_, known) => {
    const [forumsOf, roundsOf, before] = [readOnce(readForums), readOnce(readRounds), readOnce(readThemes)]
    return (row) => {
      const { id, edition, track, title, why, forums, source, suggested: on, not_alone: notAlone, group: heading } = row
      asId('id', id)
      const origin = originOf(row)
      const code = row.municipality ? municipalityNamed(known, 'municipality', row.municipality) : null
      const round = row.round || null
      const [community, own] = [row.community as Importance | null, row.own as Importance | null]
      const said = { track, title, why, community, own, notAlone, forums: [...forums].sort(), source }
      const from = { edition, origin, round, code, on, handledElsewhere: row.handled_elsewhere }
      const fact: ThemeRecorded = { type: 'themes.theme-recorded', id, ...from, ...said }
      const grouped: ThemeGrouped = { type: 'themes.theme-grouped', id, title, heading, on: unknownDay }
      return async (load, loaded) => {
        const wrong = unlessAhead(load, 'suggested', on) ?? strangeForum(await forumsOf(load), 'forums', forums)
        if (wrong) return wrong
        const asked = round === null ? null : (await roundsOf(load)).find((one) => one.id === round)
        if (asked === undefined) return { column: 'round', wrong: 'er ikke et id i theme-rounds.csv.' }
        if (asked && asked.edition !== edition) return { column: 'edition', wrong: 'er en anden end temarundens.' }
        if (asked && code && !asked.asked.includes(code))
          return { column: 'municipality', wrong: 'blev ikke spurgt i den temarunde.' }
        const stood = (await before(load)).find((one) => one.id === id)?.heading ?? ''
        const steps = heading === stood ? [] : [step(grouped, applyGrouped)]
        return { ...(await recording(id, step(fact, applyTheme), ...steps)(load, loaded)), means: [fact, heading] }
      }
    }
  },
}
