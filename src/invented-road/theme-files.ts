import { chance, csv, type World } from '#invented'
import { comingAnswers, comingRound, comingThemes } from './coming.ts'
import { between } from './days.ts'
import { forums } from './theme-pool.ts'
import { type Road, source } from './words.ts'

/** The other places where something is handled already; each since before the oldest paper. */
export const forumsFile = () =>
  csv(
    ['id', 'name', 'from', 'to', 'covers', 'source'],
    Object.values(forums).map((forum) => ({ ...forum, from: '1996', source })),
  )

const roundOf = ({ edition, days, round }: Road) => ({
  id: round.id,
  edition: edition.year,
  title: `Temaer til ${edition.title}`,
  question: 'Hvad kan I vanskeligt løse alene, og hvad vil I gerne løse sammen med de andre kommuner?',
  opens: days.opens,
  answers_by: days.answersBy,
  municipalities: round.asked.map(({ code }) => code).join(';'),
  closed: days.closed,
  source,
})
export const roundsFile = (world: World, roads: readonly Road[]) =>
  csv(
    ['id', 'edition', 'title', 'question', 'opens', 'answers_by', 'municipalities', 'closed', 'source'],
    [comingRound(world), ...roads.map(roundOf)],
  )

function answersOf({ round, days, edition, seed }: Road) {
  const by = chance(seed, `answers ${edition.year}`)
  const inTime = () => between(days.opens, days.answersBy, by.between(10, 100) / 100)
  const answer = (code: string, nothing: boolean) => ({
    round: round.id,
    municipality: code,
    nothing: nothing ? 'ja' : 'nej',
    source,
  })
  return [
    ...round.suggesting.map((one) => ({
      ...answer(one.code, false),
      answered: one === round.late ? between(days.answersBy, days.closed, 0.5) : inTime(),
      note: one === round.late ? 'Ringet ind efter fristen. Skrevet ind af sekretariatet.' : '',
    })),
    ...round.nothing.map((one) => ({ ...answer(one.code, true), answered: inTime(), note: '' })),
  ]
}
export const answersFile = (world: World, roads: readonly Road[]) =>
  csv(['round', 'municipality', 'answered', 'nothing', 'note', 'source'], [...comingAnswers(world), ...roads.flatMap(answersOf)])

const themesOf = ({ themes, edition, round }: Road) =>
  themes.map(({ by, community, own, notAlone, forums, ...theme }) => ({
    ...theme,
    edition: edition.year,
    round: round.id,
    municipality: by?.code ?? '',
    community,
    own: by ? own : '',
    not_alone: notAlone ? 'ja' : 'nej',
    forums: forums.join(';'),
    source,
  }))
export const themesFile = (world: World, roads: readonly Road[]) =>
  csv<string>(
    [
      'id',
      'edition',
      'round',
      'municipality',
      'track',
      'title',
      'why',
      'community',
      'own',
      'not_alone',
      'forums',
      'group',
      'source',
    ],
    [...comingThemes(world), ...roads.flatMap(themesOf)],
  )

export const themeLineageFile = (roads: readonly Road[]) =>
  csv(
    ['kind', 'theme', 'from', 'on', 'reason'],
    roads.flatMap(({ lineage }) => lineage),
  )

export const leftOutFile = (roads: readonly Road[]) =>
  csv(
    ['theme', 'on', 'reason', 'handled_in', 'look_again'],
    roads.flatMap(({ leftOut }) =>
      leftOut.map(({ handledIn, lookAgain, ...one }) => ({ ...one, handled_in: handledIn, look_again: lookAgain })),
    ),
  )
