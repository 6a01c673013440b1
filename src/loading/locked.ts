import type { Version } from '#editions'
import type { Resolve, Wrong } from '#rows'

const wrong: Wrong = {
  column: 'version',
  wrong:
    'er godkendt til udsendelse eller sendt ud, og den ændres ikke mere. Kun det, der ikke var registreret, kan udfyldes. Skriv det nye i en ny version.',
}

/** Refuses a row that would change a version which is locked; `before` is the version as it stood, or nothing where it is open. */
export const unlessLocked =
  (before: Version | undefined, changes: (before: Version) => boolean, resolve: Resolve, column = wrong.column): Resolve =>
  async (load, loaded) =>
    before && changes(before) ? { ...wrong, column } : resolve(load, loaded)
