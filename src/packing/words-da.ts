import type { Failure, PackageState } from './words.ts'

export const stateWords: Readonly<Record<PackageState, string>> = { waiting: 'venter', made: 'lavet', failed: 'mislykkedes' }
/** Why a municipality's files were not made, and what to do. */
export const failureWords: Readonly<Record<Failure, string>> = {
  press: 'PDF-filerne kunne ikke sættes. Prøv igen om lidt.',
  'no-case': 'Kommunen har ingen sag: Den er ikke medlem, eller udgaven er ikke registreret.',
  unexpected: 'Der skete en fejl, som den, der driver programmet, kan se i loggen. Prøv igen.',
}
export const folderWords = { index: 'indeks.txt', title: 'Sagerne fra alle kommuner' } as const
