/** By when the councils were asked to answer, who has received the paper, and why it went out once more. */
import { chance, csv, type Dispatch, later, meetingDay, newestYear, unheard, type World } from '#invented'

const source = 'Opdigtet.'

type Sent = { readonly dispatch: Dispatch; readonly newest: boolean }
/** Every dispatch once, in the order of the journeys. */
const sent = ({ journeys }: World): Sent[] => [
  ...new Map(
    journeys.flatMap(({ dispatch, edition }) =>
      dispatch ? [[dispatch.id, { dispatch, newest: edition.age === 0 }] as const] : [],
    ),
  ).values(),
]

/**
 * About four months, which is two rounds of meetings; for the newest paper more was given twice, for a reason, so that some answers are
 * still awaited in time and some too late. Whoever gets it once more knows it already, and gets a month.
 */
export const answerDatesFile = (world: World) =>
  csv(
    ['dispatch', 'answer_by', 'reason'],
    sent(world).flatMap(({ dispatch, newest }) => {
      if (dispatch.id.endsWith('igen'))
        return [{ dispatch: dispatch.id, answer_by: meetingDay(later(dispatch.on, 30)), reason: '' }]
      const first = { dispatch: dispatch.id, answer_by: meetingDay(later(dispatch.on, 120)), reason: '' }
      const moved = {
        dispatch: dispatch.id,
        answer_by: meetingDay(later(dispatch.on, 150)),
        reason: 'Flere kommuner holder kun møde hver anden måned (opdigtet).',
      }
      const again = {
        dispatch: dispatch.id,
        answer_by: `${newestYear}-12-31`,
        reason: 'De kommuner, der ikke har besluttet, har fået tid året ud (opdigtet).',
      }
      return newest && dispatch.id.endsWith('eftersendt') === false ? [first, moved, again] : [first]
    }),
  )

/** Nearly all say that they have it, some days later; of a few nobody knows which day. */
export const receiptsFile = ({ journeys, size: { seed } }: World) =>
  csv(
    ['dispatch', 'municipality', 'received', 'source'],
    journeys.flatMap(({ dispatch, to, edition, way }) => {
      const by = chance(seed, `receipt ${edition.year} ${to.code}`)
      const known = by.happens(0.9)
      if (!dispatch || typeof way === 'string' || way === unheard || by.happens(0.12)) return []
      const received = later(dispatch.on, by.between(0, 6))
      return [{ dispatch: dispatch.id, municipality: to.code, received: known ? received : received.slice(0, 7), source }]
    }),
  )

export const sentAgainFile = (world: World) =>
  csv(
    ['dispatch', 'because', 'reason'],
    sent(world).flatMap(({ dispatch: { id } }) => {
      if (id.endsWith('eftersendt'))
        return [{ dispatch: id, because: 'left-out', reason: 'Papiret var ikke nået frem med den første udsendelse (opdigtet).' }]
      if (id.endsWith('efter-valget'))
        return [{ dispatch: id, because: 'new-council', reason: 'Kommunalbestyrelsen er valgt i november 2025 (opdigtet).' }]
      if (id.endsWith('igen'))
        return [{ dispatch: id, because: 'other', reason: 'Et bilag manglede i den første udsendelse (opdigtet).' }]
      if (id.endsWith('ny-kommune'))
        return [{ dispatch: id, because: 'left-out', reason: 'Kommunen er trådt ind i alliancen (opdigtet).' }]
      return []
    }),
  )
