import { applyCooperation, type CooperationRecorded, fault, type Seeking } from '#cooperation'
import { readEditions } from '#editions'
import { dayOf, type MunicipalityCode } from '#kernel'
import { oneOf, optionally, roughDay, table, text, url } from '#reading'
import { asId, blank, edition, inOrder, type Loader, list, municipalityNamed, recording, step, type Wrong } from '#rows'

const seeks = oneOf<Seeking>({ yes: ['ja'], no: ['nej'], 'not-known': ['ikke registreret'] })
const cooperationTable = table({
  file: 'cooperation.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
    goal: text(60),
    what: text(200),
    municipalities: list(),
    others: blank(500),
    host: blank(80),
    from: roughDay(),
    to: roughDay(),
    seeks: optionally(seeks, 'not-known' as const),
    note: blank(1000),
    address: optionally(url(), ''),
    source: blank(500),
  },
})

const wrongs: Readonly<Record<string, Wrong>> = {
  'no-such-goal': { column: 'goal', wrong: 'er ikke et mål i udgaven. Se goals.csv.' },
  nobody: { column: 'municipalities', wrong: 'nævner ingen. Nævn mindst én kommune, eller skriv, hvem der er med, i others.' },
  'host-is-not-in-it': { column: 'host', wrong: 'er ikke blandt dem, der er med.' },
  'in-the-future': { column: 'from', wrong: 'er ikke kommet endnu.' },
}

/** What municipalities do together, or one does by itself, that is about a goal. */
export const cooperationFile: Loader<typeof cooperationTable> = {
  table: cooperationTable,
  records: { 'cooperation.recorded': ({ id }: CooperationRecorded) => id },
  key: ({ id }) => id,
  row: (_, known) => (row) => {
    asId('id', row.id)
    inOrder(row.from, row.to, 'to')
    const { edition: year, goal, municipalities, host, ...rest } = row
    const codes = [...new Set(municipalities.map((one) => municipalityNamed(known, 'municipalities', one)))].sort()
    const at: MunicipalityCode | null = host ? municipalityNamed(known, 'host', host) : null
    return async (load, loaded) => {
      const edition = (await readEditions(load.read)).find((one) => one.year === year)
      const goals = (edition?.versions ?? []).flatMap((version) => version.goals)
      // A number is the one that the goal has in the newest version.
      const named = goals.findLast(({ number }) => String(number) === goal)?.id ?? goal
      const cooperation = { ...rest, goal: named, codes, host: at }
      const standing = { goals: goals.map(({ id }) => id), members: codes }
      const wrong = fault(cooperation, standing, dayOf(load.actor.now))
      if (wrong) return wrongs[wrong] ?? { column: 'id', wrong: 'kan ikke indlæses.' }
      return recording(row.id, step({ type: 'cooperation.recorded' as const, ...cooperation }, applyCooperation))(load, loaded)
    }
  },
}
