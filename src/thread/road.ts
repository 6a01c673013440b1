import { byTime } from '#kernel'
import { type EndingKind, endingsOf, isSuggestion, type Making, type PutAside } from '#making'
import { addressed, decided, drafts, laid, said, sent, treated } from './paper-stops.ts'
import type { Phase } from './stops.ts'
import { mandates, meetings, rounds, votes } from './talk-stops.ts'

export type EndingCounts = Readonly<Record<EndingKind, number>>
/** How many of the themes ended where; one that ended in several places counts in the first of them. */
export function countEndings(making: Making): EndingCounts {
  const kinds = making.themes.map((theme) => endingsOf(making, theme)[0]?.kind)
  const of = (kind: EndingKind) => kinds.filter((one) => one === kind).length
  return {
    goal: of('goal'),
    area: of('area'),
    drafted: of('drafted'),
    gone: of('gone'),
    'left-out': of('left-out'),
    withdrawn: of('withdrawn'),
    open: of('open'),
  }
}

/** Every phase of the road, whether anything is recorded of it or not. */
export function roadOf(making: Making): Phase[] {
  const phases: Phase[] = [
    { id: 'mandat', title: 'Mandat', stops: mandates(making) },
    { id: 'temarunde', title: 'Temarunde', stops: rounds(making) },
    { id: 'dialogmoeder', title: 'Dialogmøder', stops: meetings(making) },
    { id: 'prioriteringer', title: 'Prioriteringer', stops: votes(making) },
    { id: 'udkast', title: 'Udkast og versioner', stops: drafts(making) },
    { id: 'behandling', title: 'Det fælles organs behandling', stops: [...laid(making), ...treated(making)] },
    { id: 'udsendelse', title: 'Udsendelse', stops: [...addressed(making), ...sent(making), ...said(making)] },
    { id: 'kommunerne', title: 'Kommunerne', stops: decided(making) },
  ]
  return phases.map((phase) => ({ ...phase, stops: phase.stops.toSorted((a, b) => byTime(a.on, b.on)) }))
}

/** What was left out on the way, in the order it was. */
export const putAside = ({ themes, forums }: Making): PutAside[] =>
  themes
    .flatMap((theme) => {
      const { leftOut } = theme
      if (!leftOut) return []
      const forum = forums.find(({ id }) => id === leftOut.forum)?.name ?? leftOut.forum ?? ''
      const handledIn = [forum, leftOut.handledIn].filter(Boolean).join('. ')
      return [{ theme, on: leftOut.on, reason: leftOut.reason, handledIn, lookAgain: leftOut.lookAgain }]
    })
    .sort((a, b) => byTime(a.on, b.on))

export const suggestionsIn = ({ themes }: Making) => themes.filter(isSuggestion)
