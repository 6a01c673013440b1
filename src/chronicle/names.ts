import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import type { Names, StoredEntry } from '#journal'
import { type CalendarDay, dayOf } from '#kernel'
import { type Matter, readMatters } from '#meetings'
import { readBodies, readKnownMunicipalities, readMembership } from '#members'

export type Known = { readonly matters: readonly Matter[]; readonly namesOn: (day: CalendarDay) => Names }

/** What the goals are called, newest name, where an entry tells of what became of them or of what they say. */
async function goalNames(read: ReadDb, entries: readonly StoredEntry[]): Promise<ReadonlyMap<string, string>> {
  if (!entries.some(({ type }) => /^(editions\.lineage-|wording\.|assessments\.)/.test(type))) return new Map()
  const goals = (await readEditions(read)).toReversed().flatMap(({ versions }) => versions.flatMap((version) => version.goals))
  return new Map(goals.map(({ id, shortTitle }) => [id, shortTitle]))
}

/** The names that entries need to be told, each as it was on the day of the entry. */
export async function readNames(read: ReadDb, entries: readonly StoredEntry[]): Promise<Known> {
  const matters = await readMatters(read)
  const titles = new Map(matters.map(({ id, title, code }) => [id, { title, code }]))
  const bodies = new Map((await readBodies(read)).map((body) => [body.id, body]))
  const ever = new Map((await readKnownMunicipalities(read)).map(({ code, name }) => [code, name]))
  const goals = await goalNames(read, entries)
  const then = new Map<CalendarDay, Map<string, string>>()
  for (const day of new Set(entries.map(({ at }) => dayOf(new Date(at))))) {
    const { members } = await readMembership(read, day)
    then.set(day, new Map(members.map(({ code, name }) => [code, name])))
  }
  const namesOn = (on: CalendarDay): Names => {
    const municipality: Names['municipality'] = (code) => then.get(on)?.get(code) ?? ever.get(code) ?? `kommune ${code}`
    return {
      on,
      municipality,
      body: (id) => {
        const body = bodies.get(id)
        return body?.code ? `${body.name} i ${municipality(body.code)}` : (body?.name ?? id)
      },
      goal: (id) => goals.get(id) ?? id,
      matter: (id) => titles.get(id)?.title ?? id,
    }
  }
  return { matters, namesOn }
}
