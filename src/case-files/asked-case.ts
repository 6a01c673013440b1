import { type CaseAudience, type CaseItem, packageOf } from '#cases'
import type { ReadDb } from '#db'
import { type Asked, actorFor } from '#identity'
import { type MunicipalityCode, parseCode } from '#kernel'
import type { AnyCase } from './words.ts'

/** An edition is asked for by its year; null where the address names none. */
const yearIn = (text: string) => (/^\d{4}$/.test(text) ? Number(text) : null)

/** The municipality and the edition that an address names. */
export type Named = { readonly code: MunicipalityCode; readonly year: number }
export function named(asked: Asked, year: string): Named | null {
  const [code, edition] = [parseCode(asked.req.param('code') ?? ''), yearIn(year)]
  return code && edition ? { code, year: edition } : null
}

/** May whoever asks see the municipality's own work? Its clerk, the secretariat, and whoever came by the letter of the dispatch. */
export const maySee = (asked: Asked, { code, year }: Named) =>
  actorFor(asked, code, { purpose: 'case', about: String(year) }) !== null

/** The case as far as it is for these readers; null where there is none. Ask `maySee` before the municipality's own. */
export const caseFor = (read: ReadDb, { code, year }: Named, audience: CaseAudience): Promise<AnyCase | null> =>
  packageOf(read, code, year, audience)

export const itemAt = ({ items }: AnyCase, place: number): CaseItem | undefined =>
  (items as readonly CaseItem[]).find((item) => item.place === place)
