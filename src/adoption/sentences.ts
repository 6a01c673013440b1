import type { Names } from '#journal'
import { counted, danishDay, never, onDanishDay } from '#kernel'
import type { AdoptionFact } from './words.ts'

/** What a fact of this room says, as the journal tells it. */
export function adoptionSentence(fact: AdoptionFact, names: Names): string {
  switch (fact.type) {
    case 'adoption.dispatched': {
      const when = fact.dispatchedOn
        ? onDanishDay(fact.dispatchedOn)
        : `på en dato, der ikke er registreret${fact.notBefore ? `, tidligst ${danishDay(fact.notBefore)}` : ''}`
      return `${names.matter(fact.version)} er registreret som sendt til ${counted(fact.referrals.length, 'kommunalbestyrelse', 'kommunalbestyrelser')} ${when}.`
    }
    case 'adoption.claim-recorded':
      return `En påstand uden dokumentation er registreret: ${fact.what} (${fact.statedBy}, ${fact.statedOn ? danishDay(fact.statedOn) : 'udateret'}).`
    default:
      return never(fact)
  }
}
