import { type Council, settlementOf } from '#adoption'
import { hasEvidence } from './status.ts'

const decision = 'Kommunalbestyrelsens beslutning: enten er den ikke truffet, eller også er den ikke registreret.'

function evidenceOf(council: Council): string {
  return hasEvidence(settlementOf(council))
    ? 'Intet. Kommunalbestyrelsens beslutning er registreret og dokumenteret.'
    : 'Dokumentation for kommunalbestyrelsens beslutning.'
}

/** What nobody has done or recorded yet before a council's answer is known and shown. */
export function missingFrom(council: Council): string {
  switch (council.state) {
    case 'adopted':
    case 'adopted-with-reservation':
    case 'rejected':
      return evidenceOf(council)
    case 'postponed':
      return 'At kommunalbestyrelsen tager sagen op igen og beslutter noget, eller at det bliver registreret.'
    case 'returned':
      return 'At sagen kommer tilbage til kommunalbestyrelsen og bliver besluttet, eller at det bliver registreret.'
    case 'in-treatment':
    case 'referred':
      return decision
    case 'claimed':
    case 'not-recorded':
      return 'Både at papiret er sendt til kommunen, og hvad kommunalbestyrelsen har besluttet.'
  }
}
