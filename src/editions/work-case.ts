import { type Asked, look, officeFor, todayFor } from '#identity'
import type { CalendarDay, MunicipalityCode } from '#kernel'
import { readKnownMunicipalities, readMembership } from '#members'
import { readEditions } from './store.ts'
import type { DevelopmentArea, Edition, RecordedWork, Version } from './words.ts'
import { readWork } from './work-store.ts'

export type Place = { readonly code: MunicipalityCode; readonly name: string }
/** A development area that the visitor may record work on, with all that the form needs. */
export type AreaCase = {
  readonly area: DevelopmentArea
  readonly version: Version
  readonly edition: Edition
  readonly members: readonly Place[]
  /** Those that the visitor may speak for. */
  readonly own: readonly Place[]
  readonly today: CalendarDay
}

export const openArea = (asked: Asked, versionId: string, place: string): Promise<AreaCase | null> =>
  look(asked, async (read) => {
    const edition = (await readEditions(read)).find(({ versions }) => versions.some(({ id }) => id === versionId))
    const version = edition?.versions.find(({ id }) => id === versionId)
    const area = version?.areas.find((one) => String(one.place) === place)
    if (!edition || !version || !area) return null
    const today = todayFor(asked)
    const members = (await readMembership(read, today)).members.map(({ code, name }) => ({ code, name }))
    const own = members.filter(({ code }) => officeFor(asked.var.visitor, code))
    return { area, version, edition, members, own, today }
  })

/** Work that is the visitor's to end; what is not theirs is not found. */
export const openWork = (asked: Asked, id: string): Promise<(RecordedWork & { readonly name: string }) | null> =>
  look(asked, async (read) => {
    const work = (await readWork(read)).find((one) => one.id === id)
    if (!work || !officeFor(asked.var.visitor, work.code)) return null
    const known = await readKnownMunicipalities(read)
    return { ...work, name: known.find(({ code }) => code === work.code)?.name ?? work.code }
  })

/** "Udviklingsområde 1: Telemedicin". */
export const areaTitle = ({ place, title }: DevelopmentArea) =>
  `Udviklingsområde ${place}: ${title || 'navnet er ikke registreret'}`
/** Where the public sees it, below the alliance's address. */
export const areaPath = (asked: Asked, { edition, number }: Pick<Version, 'edition' | 'number'>, place: number) =>
  `/${asked.var.alliance.slug}/papirer/${edition}/udviklingsomraader/${place}?version=${number}`
