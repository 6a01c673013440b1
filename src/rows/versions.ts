/** Rows about a version of the paper. */
import { goalId, type Version, versionId } from '#editions'
import { unusable } from './planning.ts'
import type { Known, Resolve, Wrong } from './words.ts'

/** The id of a version that is recorded or stands in the folder. */
export function versionNamed(known: Known, edition: number, number: number): string {
  const id = versionId(edition, number)
  if (!known.versions.has(id)) unusable('version', String(number), `er ingen version af udgaven ${edition} i versions.csv.`)
  return id
}

/** A goal's id, however a row names it: by the id, or by the number that it goes by where it has no other. */
export const goalNamed = (edition: number, text: string) => (/^[1-9]\d{0,2}$/.test(text) ? goalId(edition, Number(text)) : text)

export const lockedWrong: Wrong = {
  column: 'version',
  wrong:
    'er godkendt til udsendelse eller sendt ud, og den ændres ikke mere. Kun det, der ikke var registreret, kan udfyldes. Skriv det nye i en ny version.',
}

/** Refuses a row that would change a version which is locked; `before` is the version as it stood, or nothing where it is open. */
export const unlessLocked =
  (before: Version | undefined, changes: (before: Version) => boolean, resolve: Resolve, column = lockedWrong.column): Resolve =>
  async (load, loaded) =>
    before && changes(before) ? { ...lockedWrong, column } : resolve(load, loaded)
