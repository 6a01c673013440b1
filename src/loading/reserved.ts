/** Names that an alliance cannot have, because the site's own addresses begin with them. */
import type { AllianceSlug } from '#kernel'
import { nowhere, type Problem } from '#reading'

const reserved = ['api', 'assets', 'healthz', 'log-ind', 'log-ud', 'mine-hverv', 'udbakke']

export const isReserved = (alliance: AllianceSlug) => reserved.includes(alliance)

export const reservedName = (alliance: AllianceSlug): Problem => ({
  file: alliance,
  ...nowhere,
  column: null,
  value: null,
  expected: { kind: 'other', sentence: 'kan ikke være en alliances navn, for sitet bruger selv adressen. Vælg et andet navn.' },
})
