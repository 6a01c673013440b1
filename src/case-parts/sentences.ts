import type { Names } from '#journal'
import { danishList, ended, never } from '#kernel'
import type { CasesFact, NumbersRecorded } from './words.ts'
import { partWords } from './words-da.ts'

function numbersSentence({ edition, code, caseNumber, subjectNumber }: NumbersRecorded, names: Names): string {
  const said = [caseNumber && `sagsnummer ${caseNumber}`, subjectNumber && `emnenummer ${subjectNumber}`].filter(Boolean)
  const of = `Sagen om papiret for ${edition} i ${names.municipality(code)}`
  return said.length ? `${of} har ${danishList(said)}.` : `${of} har ingen numre længere.`
}

/** What a fact of this room says, as the journal tells it. */
export function casesSentence(fact: CasesFact, names: Names): string {
  switch (fact.type) {
    case 'cases.template-published':
      return `Den fælles sagsfremstilling for papiret for ${fact.edition} er udgivet i version ${fact.version}: ${danishList(fact.parts.map(({ part }) => partWords[part].toLowerCase()))}.`
    case 'cases.headings-recorded':
      return `Overskrifterne i sager fra ${names.municipality(fact.code)} er registreret: ${danishList(fact.headings.map(({ title }) => title))}.`
    case 'cases.numbers-recorded':
      return numbersSentence(fact, names)
    case 'cases.part-written':
      return `${names.municipality(fact.code)} har skrevet på sin sag om papiret for ${fact.edition}. Indholdet er ikke offentligt; fingeraftrykket begynder ${fact.fingerprint.slice(0, 12)}.`
    case 'cases.part-removed':
      return `${names.municipality(fact.code)} har taget noget ud af sin sag om papiret for ${fact.edition}.`
    case 'cases.case-published':
      return `${names.municipality(fact.code)} viser sin sag om papiret for ${fact.edition} til alle.`
    case 'cases.case-withdrawn':
      return `${names.municipality(fact.code)} viser ikke længere sin sag om papiret for ${fact.edition}: ${ended(fact.reason)}`
    default:
      return never(fact)
  }
}
