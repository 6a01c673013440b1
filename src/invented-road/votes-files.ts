import { chance, csv, inAllianceOn, later, type Municipality } from '#invented'
import { comingVote } from './coming.ts'
import { type Road, source, type Track } from './words.ts'

const tracks = ['physical', 'mental'] as const
const trackWords = { physical: 'fysisk sundhed', mental: 'psykisk sundhed' } as const
export const voteId = (year: number, track: Track) => `prioritering-${year}-${track === 'physical' ? 'fysisk' : 'psykisk'}`
const meetingId = (year: number, season: string) => `dialog-${year}-${season}-politisk`

/** A vote on each track at the political meeting of the spring; a shorter road has only what the meeting agreed on. */
function votesOf({ edition: { year }, days, ranked, founding, edition, whole }: Road) {
  const opened = later(days.springPolitical, -14)
  const own = tracks.map((track) => ({
    id: voteId(year, track),
    edition: year,
    track,
    title: `Temaer om ${trackWords[track]} til ${year}`,
    meeting: meetingId(year, 'foraar'),
    themes: ranked[track].join(';'),
    weights: 'one-each',
    places,
    opened: whole ? opened : days.springPolitical,
    closed: days.springPolitical,
    agreed: whole ? '' : ranked[track].join(';'),
    words: whole ? '' : 'Bordene var enige om rækkefølgen, og der blev ikke stemt.',
    source,
  }))
  const kept = edition.goals.map(({ short }) => founding.get(short)?.[0] ?? '')
  const narrowed = {
    id: `enighed-${year}-faerre-maal`,
    edition: year,
    track: 'physical',
    title: 'De mål, der går videre',
    meeting: meetingId(year, 'efteraar'),
    themes: kept.join(';'),
    weights: 'one-each',
    places: kept.length,
    opened: days.autumnPolitical,
    closed: days.autumnPolitical,
    agreed: kept.join(';'),
    words: 'Mødet var enigt om, hvilke tre der skulle gå videre, og i hvilken rækkefølge. Der blev ikke stemt.',
    source,
  }
  return whole ? [...own, narrowed] : own
}
export const votesFile = (roads: readonly Road[]) =>
  csv(
    [
      'id',
      'edition',
      'track',
      'title',
      'meeting',
      'themes',
      'weights',
      'places',
      'opened',
      'closed',
      'agreed',
      'words',
      'source',
    ],
    [comingVote(), ...roads.flatMap(votesOf)],
  )

const places = 4
const swapped = (ranking: readonly string[], at: number) => {
  const [one, other] = [ranking[at], ranking[at + 1]]
  return one && other ? ranking.map((theme) => (theme === one ? other : theme === other ? one : theme)) : [...ranking]
}
const toLast = (ranking: readonly string[], theme: string | undefined) =>
  theme ? [...ranking.filter((one) => one !== theme), theme] : [...ranking]

/** Three of five want it as most do and the others want the fourth last: a count of pairs puts it fourth, a count of points does not. */
const divided = (ranked: readonly string[], at: number) => (at % 5 < 3 ? [...ranked] : toLast(ranked, ranked[3]))
/** Half want the fourth before the fifth, half the other way round, and one has no opinion after the third. */
const halved = (ranked: readonly string[], at: number, voters: number) =>
  at % 2 === 0 && at === voters - 1 ? ranked.slice(0, 3) : at % 2 === 0 ? [...ranked] : swapped(ranked, 3)

/** What each voter puts down. A few have the first three in another order, and fewer would rather be without the second or third. */
const rankings = (track: Track, ranked: readonly string[], voters: number): string[][] =>
  Array.from({ length: voters }, (_, at) => {
    const ranking = track === 'physical' ? divided(ranked, at) : halved(ranked, at, voters)
    if (at % 9 === 4) return toLast(ranking, ranked[2])
    if (at % 14 === 6) return toLast(ranking, ranked[1])
    return at % 4 === 3 ? swapped(ranking, at % 8 === 3 ? 0 : 1) : ranking
  })

const reservations = ['Vi forbeholder os, hvad det må koste.', 'Udvalget har ikke drøftet temaerne endnu.']

/** How a ballot came in: most by their link, the last few on paper, one too late, one that cannot be read. */
function ballotsOf(road: Road, track: Track) {
  const { edition, days, seed } = road
  const vote = voteId(edition.year, track)
  const by = chance(seed, `ballots ${vote}`)
  const members = by.shuffled(road.everyone.filter(inAllianceOn(days.springPolitical)))
  // One stays away, one is late, one is spoiled, as far as there are any to spare.
  const odd = members.length > 9 ? 3 : 0
  const voters = members.slice(odd)
  const all = rankings(track, road.ranked[track], voters.length)
  const ballot = ({ code }: Municipality, ranking: readonly string[]) => ({
    vote,
    municipality: code,
    ranking: ranking.join(';'),
    late: 'nej',
    spoiled: '',
  })
  const counted = voters.map((one, at) => {
    const mandate = at % 7 === 3 ? 'bound' : at % 11 === 5 ? 'reservation' : 'free'
    const paper = at >= voters.length - Math.ceil(voters.length / 8)
    const cast = paper ? days.springPolitical : later(days.springPolitical, -by.between(1, 12))
    return {
      ...ballot(one, all[at] as string[]),
      mandate,
      reservation: mandate === 'reservation' ? by.pick(reservations) : '',
      how: paper ? 'paper' : at % 9 === 4 ? 'clerk' : 'link',
      cast,
      changed: !paper && at % 10 === 2 ? 'ja' : 'nej',
    }
  })
  if (odd === 0) return counted
  const [, late, spoiled] = members as [Municipality, Municipality, Municipality]
  const ranked = road.ranked[track]
  const beside = { mandate: 'free', reservation: '', changed: 'nej' }
  return [
    ...counted,
    { ...ballot(late, ranked), ...beside, how: 'paper', cast: later(days.springPolitical, 1), late: 'ja' },
    {
      ...ballot(spoiled, []),
      ...beside,
      how: 'paper',
      cast: days.springPolitical,
      spoiled: 'Der er sat kryds ved alle temaer, og ingen rækkefølge.',
    },
  ]
}
export const ballotsFile = (roads: readonly Road[]) =>
  csv(
    ['vote', 'municipality', 'ranking', 'mandate', 'reservation', 'how', 'cast', 'changed', 'late', 'spoiled'],
    roads.filter(({ whole }) => whole).flatMap((road) => tracks.flatMap((track) => ballotsOf(road, track))),
  )
