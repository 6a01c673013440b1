import type { GroupingKind } from '#members'

/** The Danish words that the public pages share; a sentence that one page says alone stands on that page. */
export const words = {
  notRecorded: 'ikke registreret',
  lacksEvidence: 'mangler dokumentation',
  inferredSign: '*',
  inferred: 'Klyngen er udledt: den er ikke fundet i en kilde, men følger af, hvilke kommuner der er i de andre klynger.',
  noMembers: 'Der er endnu ikke registreret nogen kommuner.',
  noEditions: 'Der er endnu ikke registreret en udgave af papiret.',
} as const

export const groupingWords: Record<GroupingKind, string> = {
  cluster: 'Klynge',
  'health-council': 'Sundhedsråd',
  other: 'Anden gruppe',
}
