import type { EventKind } from '#agenda'

/** What kind of thing happened. */
export const eventKindWords: Record<EventKind, string> = {
  began: 'begyndelse',
  established: 'oprettelse',
  'follow-up': 'opfølgning',
  discussed: 'drøftelse',
  consultation: 'høring',
  published: 'offentliggørelse',
  met: 'møde',
  election: 'valg',
  constituted: 'konstituering',
  deadline: 'frist',
}
