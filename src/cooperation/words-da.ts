import type { Seeking } from './words.ts'

export const seekingWords: Record<Seeking, string> = {
  yes: 'Ja, flere kan være med',
  no: 'Nej',
  'not-known': 'Det er ikke registreret',
}
