import { csv, type Municipality, type World } from '#invented'
import { comingAnswers, comingRound, comingThemes } from './coming.ts'
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
  asked_by: 'mail',
  closed: days.closed,
  source,
})
export const roundsFile = (world: World, roads: readonly Road[]) =>
  csv(
    ['id', 'edition', 'title', 'question', 'opens', 'answers_by', 'municipalities', 'asked_by', 'closed', 'source'],
    [comingRound(world), ...roads.map(roundOf)],
  )

function answersOf({ round }: Road) {
  const answer = ({ code }: Municipality, nothing: boolean, note: string) => ({
    round: round.id,
    municipality: code,
    answered: round.answered.get(code) ?? '',
    nothing: nothing ? 'ja' : 'nej',
    note,
    source,
  })
  const entered = 'Ringet ind efter fristen. Skrevet ind af sekretariatet.'
  return [
    ...round.suggesting.map((one) => answer(one, false, one === round.late ? entered : '')),
    ...round.nothing.map((one) => answer(one, true, '')),
  ]
}
export const answersFile = (world: World, roads: readonly Road[]) =>
  csv(['round', 'municipality', 'answered', 'nothing', 'note', 'source'], [...comingAnswers(world), ...roads.flatMap(answersOf)])

const themesOf = ({ themes, edition, round }: Road) =>
  themes.map(({ by, community, own, notAlone, forums, ...theme }) => ({
    ...theme,
    edition: edition.year,
    round: by ? round.id : '',
    municipality: by?.code ?? '',
    origin: by ? '' : 'lineage',
    suggested: by ? (round.answered.get(by.code) ?? '') : '',
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
      'origin',
      'suggested',
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
    roads.flatMap(({ lineage }) =>
      lineage.map(({ from, into, ...step }) => ({ ...step, theme: into.join(';'), from: from.join(';') })),
    ),
  )

export const leftOutFile = (roads: readonly Road[]) =>
  csv(
    ['theme', 'on', 'reason', 'forum', 'look_again'],
    roads.flatMap(({ leftOut }) => leftOut.map(({ lookAgain, ...one }) => ({ ...one, look_again: lookAgain }))),
  )
