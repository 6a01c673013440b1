import type { RefusalWording } from '#ui'
import { longest, mostShifts, type Refusal } from './words.ts'

/** Every way that an assessment can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'tilstand', text: 'Du kan kun skrive for din egen kommune.' },
  'no-such-goal': { status: 404, field: 'tilstand', text: 'Målet er ikke i den udgave af papiret.' },
  'no-such-municipality': { status: 404, field: 'tilstand', text: 'Kommunen kendes ikke her.' },
  'nothing-said': { status: 422, field: 'loeses', text: 'Skriv mindst ét svar, før I gemmer.' },
  'too-long': {
    status: 422,
    field: 'loeses',
    text: `En tekst er for lang. Der er plads til ${longest.text} tegn i de lange felter og ${longest.line} i de korte.`,
  },
  'too-many': { status: 422, field: 'fra-1', text: `Der er plads til ${mostShifts} omprioriteringer og finansieringskilder.` },
  'half-a-shift': { status: 422, field: 'fra-1', text: 'Skriv både, hvad der flyttes fra, og hvad der flyttes til.' },
  'changed-meanwhile': {
    status: 409,
    field: 'tilstand',
    text: 'En anden har gemt denne vurdering, mens du skrev. Dit er ikke gemt endnu, men står i felterne. Det, den anden gemte, står ved siden af. Ret felterne til, og gem igen.',
  },
} as const satisfies Record<Refusal, RefusalWording>
