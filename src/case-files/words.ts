import type { CasePackage, PublicCasePackage } from '#cases'

/** The files that a case can be had as. */
export const caseFormats = ['docx', 'pdf', 'html', 'txt', 'zip'] as const
export type CaseFormat = (typeof caseFormats)[number]

/** A case for whoever it is for: what is closed is in a municipality's own only, by type. */
export type AnyCase = CasePackage | PublicCasePackage

/** The bytes of the annexes that are files of their own, by their fingerprints. */
export type AnnexBytes = ReadonlyMap<string, Uint8Array>

export const mediaTypes: Readonly<Record<CaseFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
}
