import type { CallRefusal } from '#following'

/** Why a note of a call was not kept, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'aftalt', text: 'Kun sekretariatet skriver noter om opkald.' },
  'no-such-referral': { status: 404, field: 'aftalt', text: 'Forelæggelsen findes ikke. Begynd igen fra listen.' },
  'in-the-future': { status: 422, field: 'dato', text: 'Dagen ligger i fremtiden. Skriv den dag, du ringede.' },
  'nothing-said': { status: 422, field: 'aftalt', text: 'Skriv, hvad der blev aftalt, eller at ingen tog telefonen.' },
  'again-before-the-call': { status: 422, field: 'igen', text: 'Ring igen en dag efter opkaldet, eller lad feltet stå tomt.' },
} as const satisfies Record<CallRefusal, { status: 403 | 404 | 422; field: string; text: string }>
