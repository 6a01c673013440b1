import type { BallotMandate, VoteState, Way, Weighting } from './words.ts'

export const stateWords: Record<VoteState, string> = {
  planned: 'planlagt',
  open: 'åben',
  closed: 'lukket',
  'called-off': 'aflyst',
}
export const weightingWords: Record<Weighting, string> = {
  'one-each': 'én stemme til hver kommune',
  'by-population': 'stemmer efter indbyggertal',
}
export const mandateWords: Record<BallotMandate, string> = {
  bound: 'bundet mandat',
  free: 'frit mandat',
  reservation: 'med forbehold',
}
export const wayWords: Record<Way, string> = {
  link: 'kommunens link',
  clerk: 'kommunens medarbejder',
  paper: 'papir, indtastet af sekretariatet',
}
