import { type PublishedCase, readPublished } from '#case-parts'
import type { ReadDb } from '#db'
import type { MunicipalityCode } from '#kernel'
import { type CaseGround, readCaseGround } from './ground.ts'
import { headingsIn, type OwnWork, ownPackage, readOwnWork } from './package-of.ts'
import type { CasePackage } from './words.ts'

/** A case as its own people work on it: the package, and all that it is made from. */
export type OwnCase = {
  readonly ground: CaseGround
  readonly work: OwnWork
  readonly whole: CasePackage
  readonly headings: ReturnType<typeof headingsIn>
  /** What everyone sees of it; null while that is nothing. */
  readonly shown: PublishedCase | null
}

/** Null where there is no such edition or member. For those who may see the municipality's own work. */
export async function readOwnCase(read: ReadDb, code: MunicipalityCode, year: number): Promise<OwnCase | null> {
  const ground = await readCaseGround(read, year)
  if (!ground?.members.some((member) => member.code === code)) return null
  const work = await readOwnWork(read, year, code)
  const shown = (await readPublished(read)).find((one) => one.edition === year && one.code === code) ?? null
  return { ground, work, whole: ownPackage(ground, code, work), headings: headingsIn(ground, code), shown }
}
