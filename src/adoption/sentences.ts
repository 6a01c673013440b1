import type { Names } from '#journal'
import { counted, danishDay, ended, never, onDanishDay } from '#kernel'
import type { AdoptionFact } from './words.ts'
import { needsInWords, sendingAgainWords } from './words-da.ts'

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
    case 'adoption.answer-date-set':
      return `Kommunerne er bedt om at svare på ${names.matter(fact.version)} senest den ${danishDay(fact.answerBy)}${fact.reason ? `: ${ended(fact.reason)}` : '.'}`
    case 'adoption.receipt-recorded':
      return `${names.municipality(fact.code)} har modtaget ${names.matter(fact.referral)} ${onDanishDay(fact.receivedOn)}.`
    case 'adoption.sent-again':
      return `${names.matter(fact.version)} er sendt ud igen ${sendingAgainWords[fact.because]}: ${ended(fact.reason)}`
    case 'adoption.terms-recorded':
      return `Alliancens regler for vedtagelse af udgaven ${fact.edition} er registreret: ${fact.needs === 'not-known' ? 'hvad der skal til, er ikke registreret.' : ended(needsInWords(fact))}`
    default:
      return never(fact)
  }
}
