import { chance } from './chance.ts'
import type { Edition } from './editions.ts'
import { later, meetingDay } from './meeting-days.ts'
import { inAllianceOn, joinedOn } from './municipalities.ts'
import { sentTwice, unheard, type Way, wayOfNewcomer, wayOfOlder, waysAfterElection, waysOfNewest } from './ways.ts'
import type { Municipality } from './words.ts'

/** `again`: the version went to the same council once more. */
export type Dispatch = { readonly id: string; readonly on: string; readonly note: string; readonly again?: true }
/** How one edition went through one municipality; without a dispatch, it is not recorded as sent there. */
export type Journey = {
  readonly edition: Edition
  readonly to: Municipality
  readonly dispatch: Dispatch | null
  readonly way: Way
}

const usual = ({ year, dispatched }: Edition): Dispatch => ({
  id: `udsendelse-${year}`,
  on: dispatched,
  note: 'Opdigtet. Sendt til kommunerne efter mødet i Fællesrådet.',
})
/** Some get the paper three weeks after the others. */
const late = ({ year, dispatched }: Edition): Dispatch => ({
  id: `udsendelse-${year}-eftersendt`,
  on: meetingDay(later(dispatched, 21)),
  note: 'Opdigtet. Eftersendt til dem, der ikke havde fået papiret.',
})
/** One gets it a second time, when the others have long answered. */
const onceMore = ({ year, dispatched }: Edition): Dispatch => ({
  id: `udsendelse-${year}-igen`,
  on: meetingDay(later(dispatched, 225)),
  note: 'Opdigtet. Sendt igen med alle bilag.',
  again: true,
})
const toNewcomer = ({ year }: Edition): Dispatch => ({
  id: `udsendelse-${year}-ny-kommune`,
  on: meetingDay(later(joinedOn, 40)),
  note: 'Opdigtet. Sendt til den nye kommune, da den trådte ind i alliancen.',
})

/** The day of the council elections; the new councils sit from the next year. */
const elected = '2025-11-18'
const afterElection = ({ year }: Edition): Dispatch => ({
  id: `udsendelse-${year}-efter-valget`,
  on: '2026-01-15',
  note: 'Opdigtet. Sendt igen til nyvalgte kommunalbestyrelser, der havde bedt om det.',
  again: true,
})

const lateAmong = 20

function throughNewest(seed: number, edition: Edition, everyone: readonly Municipality[]): Journey[] {
  const by = chance(seed, `ways ${edition.year}`)
  const members = everyone.filter(inAllianceOn(edition.dispatched))
  const ways = waysOfNewest(by, members.length)
  const journeys = members.map((to, at): Journey => {
    const way = ways[at] as Way
    const dispatch = typeof way === 'string' ? null : at % lateAmong === 7 ? late(edition) : usual(edition)
    return { edition, to, dispatch, way }
  })
  const twice = journeys.filter(({ way }) => way === sentTwice)
  return [...journeys, ...twice.map((journey) => ({ ...journey, dispatch: onceMore(edition), way: unheard }))]
}

/** The newest but one is adopted by all who are members today; who came after the still older ones never got them. */
function throughOlder(seed: number, edition: Edition, everyone: readonly Municipality[]): Journey[] {
  const by = chance(seed, `ways ${edition.year}`)
  const sent = everyone
    .filter(inAllianceOn(edition.dispatched))
    .map((to) => ({ edition, to, dispatch: usual(edition), way: wayOfOlder(by, to.capital, edition.age > 1) }))
  const newcomers = edition.age === 1 ? everyone.filter(({ joined }) => joined !== null) : []
  const asked =
    edition.age === 1 && edition.dispatched < elected ? everyone.filter(({ left }, at) => left === null && at % 7 === 3) : []
  const again = asked.filter(inAllianceOn(edition.dispatched)).map((to, at) => ({
    edition,
    to,
    dispatch: afterElection(edition),
    way: waysAfterElection[at % waysAfterElection.length] as Way,
  }))
  return [...sent, ...again, ...newcomers.map((to) => ({ edition, to, dispatch: toNewcomer(edition), way: wayOfNewcomer }))]
}

/** How every edition went through every municipality that was a member at its time. */
export const inventJourneys = (seed: number, editions: readonly Edition[], everyone: readonly Municipality[]): Journey[] =>
  editions.flatMap((edition) => (edition.age === 0 ? throughNewest : throughOlder)(seed, edition, everyone))
