import {
  type Assessment,
  lastTime,
  type PublicAssessment,
  readOwnAssessments,
  readPublishedAssessments,
  readSharedAssessments,
} from '#assessments'
import type { ReadDb } from '#db'
import { type Edition, type Goal, readEditions, readLineage, shownVersion } from '#editions'
import { type Funding, readFunding } from '#funding'
import { type Asked, actorFor, look, todayFor } from '#identity'
import type { Actor } from '#journal'
import { type CalendarDay, inDanishOrder, type MunicipalityCode, parseCode } from '#kernel'
import { readTreatments } from '#meetings'
import { readKnownMunicipalities, readMembership } from '#members'

/** The members on a day in Danish order, and every municipality that ever was one by its name. */
export type Names = {
  readonly members: readonly MunicipalityCode[]
  readonly isKnown: (code: MunicipalityCode) => boolean
  readonly nameOf: (code: MunicipalityCode) => string
}
/** A year in an address; null where it is none. */
export const yearAsked = (asked: Asked, text = asked.req.param('year') ?? '') => (/^\d{4}$/.test(text) ? Number(text) : null)

export async function readNames(read: ReadDb, today: CalendarDay): Promise<Names> {
  const known = new Map((await readKnownMunicipalities(read)).map(({ code, name }) => [code, name]))
  const { members } = await readMembership(read, today)
  for (const { code, name } of members) known.set(code, name)
  const nameOf = (code: MunicipalityCode) => known.get(code) ?? code
  return {
    members: inDanishOrder(
      members.map(({ code }) => code),
      nameOf,
    ),
    isKnown: (code) => known.has(code),
    nameOf,
  }
}

/** An edition with the goals that municipalities are asked about: those of the paper, in their order. */
export type AskedEdition = { readonly edition: Edition; readonly goals: readonly Goal[] }
export async function readAskedEditions(read: ReadDb, today: CalendarDay): Promise<AskedEdition[]> {
  const editions = await readEditions(read)
  const treatments = await readTreatments(read)
  const goalsOf = (edition: Edition) => shownVersion(edition, treatments, today)?.goals ?? []
  return editions.map((edition) => ({ edition, goals: goalsOf(edition).toSorted((a, b) => a.number - b.number) }))
}
export const goalNamed = ({ number, shortTitle }: Pick<Goal, 'number' | 'shortTitle'>) => `Mål ${number}: ${shortTitle}`

/** What everyone may read of an edition's assessments. */
export type PublicView = AskedEdition & Names & { readonly published: readonly PublicAssessment[] }
export async function readPublicView(read: ReadDb, today: CalendarDay, year: number | null): Promise<PublicView | null> {
  const all = await readAskedEditions(read, today)
  const found = year === null ? all.findLast(({ goals }) => goals.length > 0) : all.find(({ edition }) => edition.year === year)
  if (!found) return null
  const published = (await readPublishedAssessments(read)).filter(({ edition }) => edition === found.edition.year)
  return { ...found, ...(await readNames(read, today)), published }
}
export const standing = (published: readonly PublicAssessment[]) => published.filter(({ until }) => until === null)

/** A municipality's own desk: what it has said, what it said last time, and what the others share. */
export type Desk = AskedEdition &
  Names & {
    readonly actor: Actor
    readonly code: MunicipalityCode
    readonly own: readonly Assessment[]
    readonly lastTimeOf: (goal: string) => Assessment | null
    readonly others: readonly Assessment[]
    /** Money from outside that is recorded for the municipality and the goal, or for every goal. */
    readonly fundsFor: (goal: string) => readonly Funding[]
  }
/** For those who may write for the municipality in the address, and nobody else; null for them. */
export async function deskAsked(asked: Asked): Promise<Desk | null> {
  const [code, year] = [parseCode(asked.req.param('code') ?? ''), yearAsked(asked)]
  const actor = code && year !== null && actorFor(asked, code, { purpose: 'case', about: String(year) })
  if (!actor) return null
  const today = todayFor(asked)
  return look(asked, async (read) => {
    const found = (await readAskedEditions(read, today)).find(({ edition }) => edition.year === year)
    if (!found || !(await readKnownMunicipalities(read)).some((one) => one.code === code)) return null
    const ever = await readOwnAssessments(read, code)
    const lineage = await readLineage(read)
    const funds = (await readFunding(read)).filter(({ municipalities }) => municipalities?.includes(code) ?? true)
    return {
      ...found,
      ...(await readNames(read, today)),
      actor,
      code,
      own: ever.filter(({ edition }) => edition === year),
      lastTimeOf: (goal: string) => lastTime({ edition: year, goal }, ever, lineage),
      others: (await readSharedAssessments(read, year)).filter((one) => one.code !== code),
      fundsFor: (goal: string) => funds.filter(({ goals }) => goals.length === 0 || goals.includes(goal)),
    }
  })
}
export const publicPath = (asked: Asked, year: number, code?: string) =>
  [`/${asked.var.alliance.slug}/vurderinger`, year, code].filter(Boolean).join('/')
export const deskPath = (asked: Asked, year: number, code: string) =>
  `/${asked.var.alliance.slug}/vurderingsarbejde/${year}/${code}`
