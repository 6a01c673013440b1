import type { RefusalWording } from '#ui'
import type { Field } from './answers.ts'
import type { Refusal, WithdrawalRefusal } from './words.ts'

/** Every way that a record can be refused: the status, the field to look at, and what to do. */
export const refusals = {
  'not-yours': { status: 403, field: 'organ', text: 'Du kan kun registrere for din egen kommune.' },
  'no-such-matter': { status: 404, field: 'sag', text: 'Sagen findes ikke.' },
  'no-such-body': { status: 422, field: 'organ', text: 'Vælg et organ, der hører til sagen.' },
  'no-such-treatment': { status: 404, field: 'retter', text: 'Den registrering, der skulle rettes, findes ikke.' },
  'in-the-future': { status: 422, field: 'dato', text: 'Mødet kan ikke ligge i fremtiden. Registrér det, når det er holdt.' },
  'before-the-matter': {
    status: 422,
    field: 'dato',
    text: 'Mødet kan ikke ligge, før sagen kunne være forelagt. Tjek datoen.',
  },
  'no-words': {
    status: 422,
    field: 'udfald-1',
    text: 'Når ordlyden ikke er set, kan udfaldet kun være »ikke registreret« eller »ikke offentligt«.',
  },
  'no-outcome': { status: 422, field: 'udfald-1', text: 'Vælg mindst ét udfald.' },
  'dispatch-is-not-the-councils': {
    status: 422,
    field: 'udfald-1',
    text: 'En kommune kan ikke godkende papiret til udsendelse. Vælg et andet udfald.',
  },
  'evidence-in-the-future': { status: 422, field: 'hentet', text: 'Dokumentet kan ikke være hentet i fremtiden.' },
  'recorded-meanwhile': {
    status: 409,
    field: 'organ',
    text: 'Der er allerede registreret en behandling i samme organ samme dag.',
  },
  'corrected-meanwhile': { status: 409, field: 'retter', text: 'Registreringen er blevet rettet, mens du skrev.' },
  'withdrawn-meanwhile': { status: 409, field: 'retter', text: 'Registreringen er trukket tilbage.' },
} as const satisfies Record<Refusal, RefusalWording<Field | 'udfald-1'>>

/** Is the refusal about somebody else's record, so that both must be shown? */
export const isConflict = (refusal: Refusal) => refusals[refusal].status === 409

/** Every way that a withdrawal can be refused. */
export const withdrawalRefusals = {
  'not-yours': { status: 403, text: 'Du kan kun trække registreringer for din egen kommune tilbage.' },
  'no-such-treatment': { status: 404, text: 'Registreringen findes ikke, eller den hører ikke til din kommune.' },
  'no-reason': { status: 422, text: 'Skriv, hvorfor registreringen ikke skulle have været der.' },
  'corrected-meanwhile': { status: 409, text: 'Registreringen er rettet i mellemtiden. Her er den, der gælder nu.' },
  'withdrawn-meanwhile': { status: 409, text: 'Registreringen er allerede trukket tilbage.' },
} as const satisfies Record<WithdrawalRefusal, { readonly status: 403 | 404 | 409 | 422; readonly text: string }>
