import { jointId, type Local, localId } from './bodies.ts'
import { type Chance, chance } from './chance.ts'
import { csv } from './csv.ts'
import { type Edition, sentVersion, type Version } from './editions.ts'
import { draftedGoals } from './goals.ts'
import type { Dispatch, Journey } from './journeys.ts'
import { fetchedAfter, later, meetingDay } from './meeting-days.ts'
import { secretariat } from './members-files.ts'
import { inAddress } from './names.ts'
import type { Step } from './ways.ts'
import type { Municipality } from './words.ts'

/** Each dispatch with those it went to, by code. */
export function dispatchesFile(journeys: readonly Journey[]): string {
  const sent = journeys.flatMap(({ edition, to, dispatch }) => (dispatch ? [{ edition, to, dispatch }] : []))
  const rows = [...Map.groupBy(sent, ({ dispatch }) => dispatch.id).values()].map((group) => {
    const [{ edition, dispatch }] = group as [(typeof group)[number]]
    return {
      id: dispatch.id,
      edition: edition.year,
      version: sentVersion(edition),
      dispatched: dispatch.on,
      councils: group.map(({ to }) => to.code).join(';'),
      source: dispatch.note,
    }
  })
  return csv(['id', 'edition', 'version', 'dispatched', 'not_before', 'councils', 'source'], rows)
}

const heading = [
  'id',
  'edition',
  'version',
  'municipality',
  'body',
  'met_on',
  'words',
  'outcomes',
  'votes',
  'reservation',
  'evidence_address',
  'evidence_fetched',
  'evidence_quote',
  'source',
] as const
type Row = Readonly<Partial<Record<(typeof heading)[number], string | number | null>>>

const joint = (edition: Edition): Row[] => {
  const { year, versions, goals } = edition
  const drafted = (version: Version) => draftedGoals(year, edition, version).length
  return versions.map(({ number, dated, approved }) => ({
    id: `${year}-v${number}-${jointId}`,
    edition: year,
    version: number,
    body: jointId,
    met_on: dated,
    words: approved
      ? 'Godkendt til udsendelse.'
      : `Sendes tilbage til Skrivegruppen. Fællesrådet beder om ${goals.length} mål i stedet for ${drafted({ number, dated, approved })}.`,
    outcomes: approved ? 'approved-for-dispatch' : 'returned',
    evidence_address: `https://www.faellesraadet.example/moeder/${dated}`,
    evidence_fetched: fetchedAfter(dated, 14),
    source: 'Opdigtet.',
  }))
}

function evidence({ name }: Municipality, met: string, words: string, by: Chance): Row {
  const evidence_address = `https://www.${inAddress(name)}.example/referater/${met}`
  return { evidence_address, evidence_fetched: fetchedAfter(met, by.between(6, 40)), evidence_quote: words }
}

const asKnown = (met: string, { known }: Step) => (known === 'never' ? '' : known === 'month' ? met.slice(0, 7) : met)

type Met = { readonly step: Step; readonly met: string }
const metIn = ({ way }: Journey, dispatch: Dispatch, by: Chance): Met[] =>
  typeof way === 'string' ? [] : way(by).map((step) => ({ step, met: meetingDay(later(dispatch.on, step.after)) }))
const chanceOf = (seed: number, { edition, to, dispatch }: Journey) =>
  chance(seed, `treatments ${edition.year} ${to.code}${dispatch?.again ? ' again' : ''}`)

/** Which bodies of the municipality had the paper on which days, in their order. */
export const meetingsOf = (seed: number, journey: Journey): { readonly body: string; readonly on: string }[] =>
  journey.dispatch
    ? metIn(journey, journey.dispatch, chanceOf(seed, journey)).map(({ step, met }) => ({
        body: localId(journey.to.code, step.body),
        on: met,
      }))
    : []

function local(journey: Journey, dispatch: Dispatch, by: Chance): Row[] {
  const { edition, to } = journey
  const times = new Map<Local, number>()
  return metIn(journey, dispatch, by).map(({ step, met }) => {
    const { body, words, outcomes, votes, reservation, shown, note } = step
    times.set(body, (times.get(body) ?? 0) + 1)
    return {
      id: `${edition.year}${dispatch.again ? '-igen' : ''}-${localId(to.code, body)}-${times.get(body)}`,
      edition: edition.year,
      version: sentVersion(edition),
      municipality: to.code,
      body: localId(to.code, body),
      met_on: asKnown(met, step),
      words,
      outcomes,
      votes: votes ?? '',
      reservation: reservation ?? '',
      ...(shown ? evidence(to, met, words, by) : {}),
      source: note ? `Opdigtet. ${note}` : 'Opdigtet.',
    }
  })
}

export function treatmentsFile(seed: number, editions: readonly Edition[], journeys: readonly Journey[]): string {
  const rows = journeys.flatMap((journey) => {
    const { dispatch } = journey
    return dispatch ? local(journey, dispatch, chanceOf(seed, journey)) : []
  })
  return csv(heading, [...editions.flatMap(joint), ...rows])
}

/** In the newest edition a page names those whose claim stands alone and some that did decide; of an older one it names all. */
function claim(edition: Edition, journeys: readonly Journey[]): Row & Record<string, string | number> {
  const newest = edition.age === 0
  const own = journeys.filter((journey) => journey.edition === edition && !journey.dispatch?.again)
  const named = own.filter(({ way }, at) => way === 'claimed' || (way !== 'not-sent' && at % 4 === 0))
  return {
    id: `paastand-${edition.year}`,
    edition: edition.year,
    stated_by: `Hjemmesiden hos ${secretariat}`,
    stated_on: newest ? `${edition.year}-09-15` : `${edition.year}-12`,
    what: newest ? `de nævnte kommuner har vedtaget ${edition.title}` : `alle kommuner har vedtaget ${edition.title}`,
    councils: newest ? named.map(({ to }) => to.code).join(';') : 'alle',
    address: `https://www.faellessekretariatet.example/maal/${edition.year}`,
    fetched: newest ? `${edition.year}-10-05` : later(`${edition.year}-12-31`, 20),
    source: 'opdigtet hjemmeside',
  }
}

export const claimsFile = (editions: readonly Edition[], journeys: readonly Journey[]) =>
  csv<string>(
    ['id', 'edition', 'stated_by', 'stated_on', 'what', 'councils', 'address', 'fetched', 'source'],
    editions.map((edition) => claim(edition, journeys)),
  )
