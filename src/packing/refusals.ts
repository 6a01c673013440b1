import type { RefusalWording } from '#ui'
import type { Refusal } from './words.ts'

export const refusals = {
  'not-yours': { status: 403, field: 'udgave', text: 'Kun sekretariatet kan bestille sagerne fra alle kommuner.' },
  'no-such-edition': { status: 422, field: 'udgave', text: 'Udgaven findes ikke. Vælg en af dem, der er på listen.' },
  'no-members': { status: 422, field: 'udgave', text: 'Alliancen har ingen medlemmer i dag, så der er ingen sager at lave.' },
  'under-way': {
    status: 409,
    field: 'udgave',
    text: 'Sagerne for den udgave er ved at blive lavet. Vent, til de er færdige, og bestil så igen, hvis der er brug for det.',
  },
  'no-such-order': {
    status: 404,
    field: 'udgave',
    text: 'Bestillingen findes ikke længere. En nyere kan have taget dens plads.',
  },
  'nothing-failed': { status: 409, field: 'udgave', text: 'Ingen af sagerne mangler at blive lavet igen.' },
} as const satisfies Record<Refusal, RefusalWording>
