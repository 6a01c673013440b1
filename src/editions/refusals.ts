import type { RefusalWording } from '#ui'
import type { LineageRefusal, WorkRefusal } from './words.ts'

/** Every way that a record of what became of a goal can be refused. */
export const lineageRefusals = {
  'not-yours': { status: 403, field: 'version', text: 'Kun sekretariatet kan registrere, hvad der blev af et mål.' },
  'no-such-version': { status: 422, field: 'version', text: 'Vælg en version, der er registreret.' },
  'no-such-goal': { status: 422, field: 'maal', text: 'Målet står ikke i versionen. Vælg et mål, der gør.' },
  'no-such-area': {
    status: 422,
    field: 'omraade',
    text: 'Vælg et udviklingsområde: i versionen selv, når målet blev parkeret; i en tidligere version, når det er genoptaget.',
  },
  'no-earlier-goal': { status: 422, field: 'fra', text: 'Målet står ikke i en tidligere version. Vælg et mål, der gør.' },
  itself: { status: 422, field: 'fra', text: 'Et mål kan ikke være samlet af eller delt ud fra sig selv.' },
  'still-a-goal': { status: 422, field: 'maal', text: 'Målet står stadig som mål i versionen og er ikke parkeret.' },
  'already-recorded': { status: 409, field: 'version', text: 'Det er allerede registreret.' },
  'not-recorded': { status: 404, field: 'version', text: 'Det er ikke registreret, eller det er allerede taget tilbage.' },
} as const satisfies Record<LineageRefusal, RefusalWording<'version' | 'maal' | 'fra' | 'omraade'>>

/** Every way that a record of voluntary work can be refused. */
export const workRefusals = {
  'not-yours': { status: 403, field: 'kommune', text: 'Du kan kun registrere for din egen kommune.' },
  'no-such-area': { status: 404, field: 'kommune', text: 'Udviklingsområdet er ikke registreret.' },
  'not-a-member': { status: 422, field: 'kommune', text: 'Vælg en kommune, der er med i alliancen.' },
  'partner-not-a-member': { status: 422, field: 'med-alle', text: 'Vælg kun kommuner, der er med i alliancen.' },
  'partner-itself': { status: 422, field: 'med-alle', text: 'Kommunen kan ikke ønske at arbejde sammen med sig selv.' },
  'in-the-future': { status: 422, field: 'dato', text: 'Dagen kan ikke ligge i fremtiden.' },
  'already-working': { status: 409, field: 'kommune', text: 'Det er allerede registreret, at kommunen arbejder med området.' },
  'no-such-work': { status: 404, field: 'dato', text: 'Arbejdet er ikke registreret.' },
  'already-ended': { status: 409, field: 'dato', text: 'Arbejdet er allerede afsluttet.' },
  'ends-before-it-begins': { status: 422, field: 'dato', text: 'Arbejdet kan ikke slutte, før det begyndte.' },
} as const satisfies Record<WorkRefusal, RefusalWording<'kommune' | 'med-alle' | 'dato'>>
