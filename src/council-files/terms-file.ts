import { applyTerms, type InForceTerm, type Needs, type ReservationTerm, type TermsRecorded } from '#adoption'
import { day, oneOf, optional, optionally, table, wholeNumber } from '#reading'
import { blank, edition, type Loader, recording, step, unusable } from '#rows'

const needs = oneOf<Needs>({
  'every-council': ['alle'],
  'share-of-councils': ['andel af kommuner'],
  'share-of-inhabitants': ['andel af indbyggere'],
  'not-known': ['ikke registreret'],
})
const reservation = oneOf<ReservationTerm>({
  counts: ['tæller'],
  'counts-not': ['tæller ikke'],
  'not-known': ['ikke registreret'],
})
const inForce = oneOf<InForceTerm>({
  'on-own-adoption': ['ved egen vedtagelse'],
  'on-joint-adoption': ['ved fælles vedtagelse'],
  'on-day': ['dato'],
  'not-known': ['ikke registreret'],
})

/** What an empty cell means. */
const unknown = 'not-known' as const

const termsTable = table({
  file: 'adoption-terms.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition'],
  columns: {
    edition: edition(),
    needs: optionally(needs, unknown),
    percent: optional(wholeNumber({ min: 1, max: 100 })),
    reservation: optionally(reservation, unknown),
    in_force: optionally(inForce, unknown),
    in_force_on: optional(day()),
    on_rejection: blank(1000),
    on_reservation: blank(1000),
    source: blank(500),
  },
})

/** What counts as adoption of an edition, and what follows from an answer; an empty cell is not recorded. */
export const termsFile: Loader<typeof termsTable> = {
  table: termsTable,
  records: { 'adoption.terms-recorded': ({ edition }: TermsRecorded) => String(edition) },
  key: ({ edition }) => String(edition),
  row: (_, known) => (row) => {
    const { in_force: inForce, in_force_on: inForceOn, on_rejection: onRejection, on_reservation: onReservation, ...terms } = row
    if (!known.editions.has(row.edition)) unusable('edition', String(row.edition), 'er ingen udgave i editions.csv.')
    if (row.needs.startsWith('share') !== (row.percent !== null))
      unusable('percent', row.percent === null ? null : String(row.percent), 'hører sammen med en andel i needs. Ret en af dem.')
    if ((inForce === 'on-day') !== (inForceOn !== null))
      unusable('in_force_on', inForceOn, 'hører sammen med on-day i in_force. Ret en af dem.')
    const fact = { type: 'adoption.terms-recorded', ...terms, inForce, inForceOn, onRejection, onReservation } as const
    return recording(String(row.edition), step<TermsRecorded>(fact, applyTerms))
  },
}
