import { sheetNames } from './layout.ts'
import type { FileRefusal } from './words.ts'

const takeOut = 'Hent regnearket her igen, skriv i det, og læs det ind.'
export const fileRefusals = {
  'no-such-sheet': `Filen mangler et af arkene »${sheetNames.goals}«, »${sheetNames.shifts}« og »${sheetNames.funding}«. ${takeOut}`,
  'no-such-column': `En kolonne mangler eller har fået en anden overskrift. ${takeOut}`,
  'no-keys': `Filen har ingen nøgler, så det kan ikke ses, hvilke mål rækkerne hører til. ${takeOut}`,
  'another-municipality': 'Filen hører til en anden kommune og er ikke læst. Hent jeres eget regneark her.',
  'another-edition': 'Filen hører til en anden udgave af papiret og er ikke læst. Hent regnearket til denne udgave her.',
} as const satisfies Record<FileRefusal, string>
export const noFile = 'Filen er ikke længere her. Læs den ind igen.'
