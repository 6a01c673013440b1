import type { BodyKind } from '#members'
import type { OutcomeKind } from './words.ts'

/** What a body did with a matter, as public pages and forms say it. */
export const outcomeWords: Record<OutcomeKind, string> = {
  approved: 'godkendt',
  adopted: 'vedtaget',
  'approved-for-dispatch': 'godkendt til udsendelse',
  recommended: 'anbefalet',
  discussed: 'drøftet',
  noted: 'taget til efterretning',
  postponed: 'udsat',
  returned: 'sendt tilbage',
  rejected: 'afvist',
  'minority-statement': 'særindstilling',
  'not-known': 'udfaldet er ikke registreret',
  'not-public': 'udfaldet er ikke offentligt',
}

/** What kind of body it is, in the singular and without an article. */
export const bodyKindWords: Record<BodyKind, string> = {
  council: 'kommunalbestyrelse',
  'finance-committee': 'økonomiudvalg',
  committee: 'udvalg',
  advisory: 'rådgivende organ',
  'joint-body': 'fælles politisk organ',
  officials: 'embedsmandsgruppe',
  'writing-group': 'skrivegruppe',
  secretariat: 'sekretariat',
  cluster: 'klynge',
  partner: 'samarbejdspart',
}
