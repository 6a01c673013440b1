import { readCopies } from '#copies'
import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { type Asked, look, officeFor, todayFor } from '#identity'
import { dayOf, type MunicipalityCode, parseUuid } from '#kernel'
import { type Matter, readMatters, readTreatments } from '#meetings'
import { readAlliance, readKnownMunicipalities, readMembership } from '#members'
import { type Choice, choicesIn } from './choices.ts'
import { grouped } from './own-copy.ts'
import { matterFor, municipalitiesIn } from './proposing.ts'
import { type ReadMinutes, readMinutesOf } from './store.ts'

/** Where the acts of this room live. */
export const uploadPath = (asked: Asked) => `/${asked.var.alliance.slug}/referater/nyt`
export const filePath = (asked: Asked, id: string) => `/${asked.var.alliance.slug}/referater/${id}`

/** A file of the visitor's, and all that it is proposed from. */
export type FileAsked = {
  readonly file: ReadMinutes
  readonly choices: readonly Choice[]
  /** The matters that the visitor may record on, each with whose it is. */
  readonly matters: readonly (Matter & { readonly place: string })[]
  readonly proposed: Matter | null
  /** The municipalities that the file names, by their names. */
  readonly named: readonly string[]
  /** The day that a copy of the same file was kept, and how many records say that they are read from it. */
  readonly before: { readonly records: number; readonly keptOn: string | null }
}

async function readBefore(read: ReadDb, { sha256 }: ReadMinutes) {
  const records = (await readTreatments(read)).filter(({ source, withdrawn }) => !withdrawn && source.includes(grouped(sha256)))
  const kept = (await readCopies(read)).find((copy) => copy.sha256 === sha256)
  return { records: records.length, keptOn: kept?.fetchedOn ?? null }
}

async function readNames(read: ReadDb, asked: Asked) {
  const { members } = await readMembership(read, todayFor(asked))
  const known = await readKnownMunicipalities(read)
  return new Map<MunicipalityCode, string>([...known, ...members].map(({ code, name }) => [code, name]))
}

/** What the paper is known by: its titles, the joint body's name and the alliance's own word for it. */
async function readKnownBy(read: ReadDb): Promise<string[]> {
  const alliance = await readAlliance(read)
  const editions = await readEditions(read)
  return [alliance?.paperName ?? '', alliance?.jointBody ?? '', ...editions.map(({ title }) => title), 'sundhedspapir KKR']
}

/** The file that an address names, looked up through its sender; null where it is another's, or gone. */
export async function fileAsked(asked: Asked): Promise<FileAsked | null> {
  const id = parseUuid(asked.req.param('minutes') ?? '')
  const { visitor, alliance, site } = asked.var
  if (!id || !visitor) return null
  return look(asked, async (read) => {
    const file = await readMinutesOf(read, id, visitor.person, site.clock.now())
    if (!file) return null
    const names = await readNames(read, asked)
    const own = (await readMatters(read)).filter(({ code }) => officeFor(visitor, code))
    const known = [...names].map(([code, name]) => ({ code, name }))
    const named = municipalitiesIn(`${file.content.head}\n${file.content.body}`, known)
    const matters = own.map((matter) => ({
      ...matter,
      place: matter.code ? (names.get(matter.code) ?? matter.code) : alliance.shortName,
    }))
    return {
      file,
      choices: choicesIn(file.content, await readKnownBy(read)),
      matters,
      proposed: matterFor(own, named),
      named: named.map((code) => names.get(code) ?? code),
      before: await readBefore(read, file),
    }
  })
}

export const today = (asked: Asked) => dayOf(asked.var.site.clock.now())
