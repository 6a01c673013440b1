import type { By, Names } from '#journal'
import { danishDay, type MunicipalityCode, never } from '#kernel'
import type { IdentityFact, OfficeKind } from './words.ts'

const hold: Record<OfficeKind, string> = {
  secretariat: 'hverv i sekretariatet',
  clerk: 'hverv som kommunemedarbejder',
  writer: 'hverv som skrivegruppemedlem',
  reader: 'hverv som læser',
}
const office = (kind: OfficeKind, code: MunicipalityCode | null, names: Names) =>
  code ? `${hold[kind]} for ${names.municipality(code)}` : hold[kind]

/** What a fact of this room says, as the journal tells it: the office, never the person. */
export function identitySentence(fact: IdentityFact, names: Names): string {
  switch (fact.type) {
    case 'identity.office-granted': {
      const until = fact.to ? ` til og med ${danishDay(fact.to)}` : ''
      return `En person har fået ${office(fact.office, fact.code, names)} fra ${danishDay(fact.from)}${until}.`
    }
    case 'identity.office-ended':
      return fact.to < names.on
        ? `Et ${office(fact.office, fact.code, names)} er ophørt; sidste dag var ${danishDay(fact.to)}.`
        : `Et ${office(fact.office, fact.code, names)} har sidste dag ${danishDay(fact.to)}.`
    default:
      return never(fact)
  }
}

/** The office that an act was done in, never the person. */
export function officeOf(by: By, { municipality }: Pick<Names, 'municipality'>): string {
  switch (by.office) {
    case 'operator':
      return 'Driften'
    case 'clerk':
      return `Kommunemedarbejder i ${municipality(by.municipality)}`
    case 'writer':
      return by.municipality ? `Skrivegruppemedlem fra ${municipality(by.municipality)}` : 'Skrivegruppemedlem'
    case 'link':
      return `${municipality(by.municipality)} med sit personlige link`
    case 'secretariat':
      return by.onBehalfOf ? `Sekretariatet på vegne af ${municipality(by.onBehalfOf)}` : 'Sekretariatet'
  }
}
