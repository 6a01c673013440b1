import { type Council, settlementOf } from '#adoption'
import { hasEvidence } from './status.ts'

function evidenceOf(council: Council, name: string): string {
  return hasEvidence(settlementOf(council))
    ? `Intet. ${name}s beslutning er registreret og dokumenteret.`
    : `Dokumentation for ${name}s beslutning.`
}

/** What nobody has done or recorded yet before a council's answer is known and shown; `name` is the council's own. */
export function missingFrom(council: Council, name: string): string {
  switch (council.state) {
    case 'adopted':
    case 'adopted-with-reservation':
    case 'rejected':
      return evidenceOf(council, name)
    case 'postponed':
      return `At ${name} tager sagen op igen og beslutter noget, eller at det bliver registreret.`
    case 'returned':
      return `At sagen kommer tilbage til ${name} og bliver besluttet, eller at det bliver registreret.`
    case 'in-treatment':
    case 'referred':
      return `${name}s beslutning: enten er den ikke truffet, eller også er den ikke registreret.`
    case 'claimed':
    case 'not-recorded':
      return `Både at papiret er sendt til kommunen, og hvad ${name} har besluttet.`
  }
}
