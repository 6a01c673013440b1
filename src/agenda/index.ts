import { capital, onDanishDay } from '#kernel'
import type { EventRecorded } from './words.ts'

export { applyEvent, readEvents } from './store.ts'
export * from './words.ts'

/** What a fact of this room says, as the journal tells it. */
export const agendaSentence = (fact: EventRecorded) =>
  `Forløbet har fået en hændelse ${onDanishDay(fact.happenedOn)}: ${capital(fact.what)}.`
