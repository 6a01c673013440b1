/** The files of votes: how they were set up, and the ballots of those that are closed. */
import { readDialogueMeetings } from '#dialogue'
import { type CalendarDay, dayOf, type RoughDay, span } from '#kernel'
import { readMembership } from '#members'
import {
  applyBallotLoaded,
  applyLoaded,
  applyPlanned,
  type BallotLoaded,
  type BallotMandate,
  frozen,
  rankingFault,
  readVote,
  type Settings,
  type Vote,
  type VoteLoaded,
  type VotePlanned,
  type Way,
  type Weighting,
} from '#priorities'
import { listOf, oneOf, optionally, roughDay, table, text, yesNo } from '#reading'
import { asId, blank, edition, type Load, type Loader, municipalityNamed, number, recording, step, type Wrong } from '#rows'
import { readThemes, type Track } from '#themes'

const track = oneOf<Track>({ physical: ['fysisk'], mental: ['psykisk'] })
const ids = () => optionally(listOf(text(80)), [])
const votesTable = table({
  file: 'votes.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
    track: listOf(track),
    title: text(300),
    meeting: blank(80),
    themes: listOf(text(80)),
    weights: optionally(oneOf<Weighting>({ 'one-each': ['én hver'], 'by-population': ['indbyggertal'] }), 'one-each' as const),
    places: number(),
    opened: roughDay(),
    closed: roughDay(),
    agreed: ids(),
    words: blank(2000),
    source: blank(500),
  },
})
type VoteRow = Parameters<Loader<typeof votesTable>['key']>[0]

const wrong = (column: string, wrong: string): Wrong => ({ column, wrong })
/** What a row names that is not there, or cannot be so. */
async function faultIn({ themes, places, meeting, agreed, words, closed }: VoteRow, { read }: Load): Promise<Wrong | null> {
  const known = new Set((await readThemes(read)).map(({ id }) => id))
  const unknown = themes.find((theme) => !known.has(theme))
  if (unknown) return wrong('themes', `nævner ${unknown}, der ikke er et id i themes.csv.`)
  if (new Set(themes).size < Math.max(2, themes.length)) return wrong('themes', 'skal have mindst to temaer, hvert én gang.')
  if (places > themes.length) return wrong('places', 'er flere, end der er temaer.')
  if (meeting && !(await readDialogueMeetings(read)).some(({ id }) => id === meeting))
    return wrong('meeting', 'er ikke et id i dialogue-meetings.csv.')
  if (agreed.length && rankingFault(agreed, themes)) return wrong('agreed', 'skal være nogle af temaerne, hvert én gang.')
  if (Boolean(agreed.length) !== Boolean(words))
    return wrong('words', 'skal udfyldes sammen med agreed: mødets ord om rangordningen.')
  return agreed.length && !closed ? wrong('closed', 'mangler: en rangordning, som mødet blev enigt om, har en dag.') : null
}

/** The day whose members voted: when it opened, else when it closed. */
const dayOfVote = (opened: RoughDay, closed: RoughDay, today: CalendarDay): CalendarDay =>
  span(opened)?.first ?? span(closed)?.last ?? today

/** A vote that is over is loaded whole; one that is not is planned, and the secretariat opens it here. */
async function factOf(row: VoteRow, { read, actor }: Load): Promise<VoteLoaded | VotePlanned | Wrong> {
  const { opened, closed, agreed, words, track: tracks, weights: weighting, meeting, ...rest } = row
  const settings: Settings = { ...rest, tracks, weighting, meeting: meeting || null }
  if (!closed) return { type: 'priorities.vote-planned', opens: opened, ...settings }
  const members = await readMembership(read, dayOfVote(opened, closed, dayOf(actor.now)))
  const weighed = frozen(settings, members)
  if (!weighed) return wrong('weights', 'kræver alle medlemmers indbyggertal på samme dag.')
  return { type: 'priorities.vote-loaded', openedOn: opened, closedOn: closed, agreed, words, ...settings, ...weighed }
}

const byId = ({ id }: { readonly id: string }) => id
export const votesFile: Loader<typeof votesTable> = {
  table: votesTable,
  records: {
    'priorities.vote-planned': byId,
    'priorities.vote-loaded': byId,
    'priorities.vote-opened': byId,
    'priorities.closing-moved': byId,
    'priorities.vote-closed': byId,
    'priorities.vote-reopened': byId,
    'priorities.vote-called-off': byId,
    'priorities.ranking-agreed': byId,
  },
  key: byId,
  row: () => (row) => {
    asId('id', row.id)
    return async (load, loaded) => {
      const fault = await faultIn(row, load)
      if (fault) return fault
      const fact = await factOf(row, load)
      if ('wrong' in fact) return fact
      const one = fact.type === 'priorities.vote-planned' ? step(fact, applyPlanned) : step(fact, applyLoaded)
      return recording(row.id, one)(load, loaded)
    }
  },
}

const ballotsTable = table({
  file: 'ballots.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['vote', 'municipality'],
  columns: {
    vote: text(60),
    municipality: text(80),
    // A spoiled ballot may name a theme twice, so it is told of here and not by the column.
    ranking: blank(4000),
    mandate: oneOf<BallotMandate>({ bound: ['bundet'], free: ['frit'], reservation: ['forbehold'] }),
    reservation: blank(2000),
    how: oneOf<Way>({ link: [], clerk: ['medarbejder'], paper: ['papir'] }),
    cast: roughDay(),
    changed: optionally(yesNo(), false),
    late: optionally(yesNo(), false),
    spoiled: blank(500),
  },
})
type BallotRow = Parameters<Loader<typeof ballotsTable>['key']>[0]

const rankingOf = ({ ranking }: BallotRow) =>
  ranking
    .split(';')
    .map((theme) => theme.trim())
    .filter(Boolean)

function ballotFault(row: BallotRow, vote: Vote | null, code: string): Wrong | null {
  const { mandate, reservation, spoiled } = row
  if (!vote?.changes.some(({ kind }) => kind === 'loaded')) return wrong('vote', 'er ikke en afsluttet prioritering i votes.csv.')
  if (!vote.electorate.some((voter) => voter.code === code))
    return wrong('municipality', 'var ikke medlem, da prioriteringen åbnede.')
  if (!spoiled && rankingFault(rankingOf(row), vote.themes))
    return wrong('ranking', 'skal være nogle af prioriteringens temaer, hvert én gang.')
  return mandate === 'reservation' && !reservation && !spoiled
    ? wrong('reservation', 'mangler: skriv, hvad forbeholdet går ud på.')
    : null
}

const ballotId = ({ id, code, late }: Pick<BallotLoaded, 'id' | 'code' | 'late'>) => `${id} ${code}${late ? ' for sent' : ''}`
export const ballotsFile: Loader<typeof ballotsTable> = {
  table: ballotsTable,
  records: { 'priorities.ballot-loaded': ballotId },
  key: ({ vote: id, municipality, late }, known) =>
    ballotId({ id, late, code: municipalityNamed(known, 'municipality', municipality) }),
  row: (_, known) => {
    const votes = new Map<string, Promise<Vote | null>>()
    return (row) => {
      const { vote: id, municipality, how: way, cast: castOn, ...rest } = row
      const code = municipalityNamed(known, 'municipality', municipality)
      return async (load, loaded) => {
        const asked = votes.get(id) ?? readVote(load.read, id)
        votes.set(id, asked)
        const vote = await asked
        const fault = ballotFault(row, vote, code)
        if (fault || !vote) return fault ?? wrong('vote', 'findes ikke.')
        const ballot = { ...rest, id, title: vote.title, code, way, castOn, ranking: rankingOf(row) }
        const fact: BallotLoaded = { type: 'priorities.ballot-loaded', ...ballot }
        return recording(ballotId(fact), step(fact, applyBallotLoaded))(load, loaded)
      }
    }
  },
}
