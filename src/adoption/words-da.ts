/** Danish for the alliance's own terms: what counts as adoption, and what follows from an answer. */
import { danishDay } from '#kernel'
import type { InForceTerm, Needs, ReservationTerm, SendingAgain, Terms } from './words.ts'

export const notRecorded = 'ikke registreret'

/** Behind "sendt ud igen". */
export const sendingAgainWords: Record<SendingAgain, string> = {
  'new-council': 'til en nyvalgt kommunalbestyrelse',
  'left-out': 'til en kommune, der ikke havde fået den',
  other: 'af en anden grund',
}
export const needsWords: Record<Needs, string> = {
  'every-council': 'alle kommunalbestyrelser skal vedtage papiret',
  'share-of-councils': 'en andel af kommunalbestyrelserne skal vedtage papiret',
  'share-of-inhabitants': 'kommuner med en andel af indbyggerne skal vedtage papiret',
  'not-known': notRecorded,
}
export const reservationTermWords: Record<ReservationTerm, string> = {
  counts: 'en vedtagelse med forbehold tæller med',
  'counts-not': 'en vedtagelse med forbehold tæller ikke med',
  'not-known': notRecorded,
}
export const inForceWords: Record<InForceTerm, string> = {
  'on-own-adoption': 'i hver kommune, når dens kommunalbestyrelse har vedtaget det',
  'on-joint-adoption': 'for alle, når alliancen har vedtaget det',
  'on-day': 'på en bestemt dag',
  'not-known': notRecorded,
}

/** Who it takes: "mindst 75 % af kommunalbestyrelserne". */
export function whoMustAdopt({ needs, percent }: Pick<Terms, 'needs' | 'percent'>): string {
  if (needs === 'share-of-councils') return `mindst ${percent} % af kommunalbestyrelserne`
  return needs === 'share-of-inhabitants' ? `kommuner med mindst ${percent} % af indbyggerne` : 'alle kommunalbestyrelser'
}
/** What it takes, with the share: "mindst 75 % af kommunalbestyrelserne skal vedtage papiret". */
export const needsInWords = (terms: Pick<Terms, 'needs' | 'percent'>): string =>
  terms.needs === 'not-known' ? notRecorded : `${whoMustAdopt(terms)} skal vedtage papiret`
/** When it comes into force, with the day where there is one. */
export const inForceInWords = ({ inForce, inForceOn }: Pick<Terms, 'inForce' | 'inForceOn'>): string =>
  inForceOn ? `den ${danishDay(inForceOn)}` : inForceWords[inForce]
