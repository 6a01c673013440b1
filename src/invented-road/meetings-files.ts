import { type Chance, chance, csv, inAllianceOn, type Municipality } from '#invented'
import { type Road, source } from './words.ts'

export type Dialogue = {
  readonly id: string
  readonly round: string
  readonly kind: 'administrative' | 'political'
  readonly date: string
  readonly time: string
  readonly programme: string
}

const administrative = 'Velkomst. Bordene ordner forslagene og foreslår, hvad der kan slås sammen. Opsamling.'
const political = 'Velkomst. Bordene drøfter temaerne. Kommunerne prioriterer. Opsamling.'

/** Four meetings in two rounds; on a shorter road the two political ones. */
export function meetingsOf({ edition, days, whole }: Road): Dialogue[] {
  const meeting = (season: 'spring' | 'autumn', kind: Dialogue['kind'], date: string): Dialogue => ({
    id: `dialog-${edition.year}-${season === 'spring' ? 'foraar' : 'efteraar'}-${kind === 'political' ? 'politisk' : 'administrativt'}`,
    round: `${edition.year - 1}-${season}`,
    kind,
    date,
    time: kind === 'political' ? '16.00-19.00' : '9.30-15.00',
    programme: kind === 'political' ? political : administrative,
  })
  const all = [
    meeting('spring', 'administrative', days.springAdministrative),
    meeting('spring', 'political', days.springPolitical),
    meeting('autumn', 'administrative', days.autumnAdministrative),
    meeting('autumn', 'political', days.autumnPolitical),
  ]
  return whole ? all : all.filter(({ kind }) => kind === 'political')
}

const codes = (some: readonly Municipality[]) => some.map(({ code }) => code).join(';')
export const invitedTo = ({ everyone }: Road, { date }: Dialogue) => everyone.filter(inAllianceOn(date))

/** The capital has the largest hall; in the autumn the largest of the others has it. */
const placeOf = (road: Road, meeting: Dialogue) => {
  const [capital, other] = invitedTo(road, meeting) as [Municipality, Municipality]
  return `Rådhuset i ${(meeting.round.endsWith('spring') ? capital : other).name}`
}

export const dialogueFile = (roads: readonly Road[]) =>
  csv(
    ['id', 'edition', 'round', 'kind', 'date', 'time', 'place', 'programme', 'roles', 'municipalities', 'held', 'source'],
    roads.flatMap((road) =>
      meetingsOf(road).map((meeting) => ({
        ...meeting,
        edition: road.edition.year,
        place: placeOf(road, meeting),
        roles: meeting.kind === 'political' ? 'mayor;committee-chair;committee-member' : 'administration',
        municipalities: codes(invitedTo(road, meeting)),
        held: 'ja',
        source,
      })),
    ),
  )

/** Who came of those who said that they would: not all did, and one came that had not answered. */
function attendance(meeting: Dialogue, { code }: Municipality, by: Chance) {
  const reply = by.happens(0.8) ? 'ja' : by.happens(0.5) ? 'nej' : ''
  const came = reply === 'ja' ? by.happens(0.95) : reply === '' && by.happens(0.5)
  const politicians = {
    mayor: Number(by.happens(0.5)),
    committee_chair: 1,
    committee_member: by.below(3),
    administration: by.below(2),
  }
  const officials = { mayor: 0, committee_chair: 0, committee_member: 0, administration: by.between(1, 3) }
  const nobody = { ...officials, administration: 0 }
  return {
    meeting: meeting.id,
    municipality: code,
    reply,
    ...(came ? (meeting.kind === 'political' ? politicians : officials) : nobody),
  }
}
export const attendanceFile = (roads: readonly Road[]) =>
  csv(
    ['meeting', 'municipality', 'reply', 'mayor', 'committee_chair', 'committee_member', 'administration'],
    roads.flatMap((road) =>
      meetingsOf(road).flatMap((meeting) => {
        const by = chance(road.seed, `attendance ${meeting.id}`)
        return invitedTo(road, meeting).map((one) => attendance(meeting, one, by))
      }),
    ),
  )

const said: Readonly<Record<Dialogue['round'], readonly string[]>> = {
  spring: [
    'Bordet mener, at det vejer mest for os alle.',
    'Flere ved bordet har prøvet det hver for sig uden held.',
    'Bordet vil gerne vide, hvad det koster.',
    'Der er enighed om problemet, men ikke om, hvad vi skal gøre.',
    'Det skal kunne mærkes af borgerne inden for to år.',
  ],
  autumn: [
    'Bordet synes, at udkastet siger det klart.',
    'Ordene »så vidt muligt« bør slettes.',
    'Små kommuner skal også kunne være med.',
    'Bordet vil hellere have få mål, der bliver nået.',
    'Det bør stå, hvem der betaler.',
  ],
}
const tables = 5

/** What was said at each table, each about a theme that was on the table. */
function notesOf(road: Road) {
  return meetingsOf(road).flatMap((meeting) => {
    const by = chance(road.seed, `notes ${meeting.id}`)
    const themes = meeting.round.endsWith('spring')
      ? [...road.ranked.physical, ...road.ranked.mental]
      : [...road.founding.values()].map(([first]) => first as string)
    const about = by.shuffled(themes)
    const words = by.shuffled(said[meeting.round.endsWith('spring') ? 'spring' : 'autumn'] as readonly string[])
    return Array.from({ length: road.whole ? 2 * tables : tables }, (_, at) => ({
      id: `${meeting.id}-${at + 1}`,
      meeting: meeting.id,
      table: (at % tables) + 1,
      theme: about[at % about.length] ?? '',
      text: words[at % words.length] ?? '',
    }))
  })
}
export const notesFile = (roads: readonly Road[]) => csv(['id', 'meeting', 'table', 'theme', 'text'], roads.flatMap(notesOf))

type Change = readonly [change: string, what: string, themes: readonly string[]]
/** What the first meeting that there was made of the themes, and what it left out. */
function sortedAt({ lineage, leftOut }: Road, day: string): Change[] {
  const turned = (kind: 'merged' | 'split') =>
    lineage.filter((step) => step.kind === kind && step.on === day).flatMap(({ from, into }) => [...from, ...into])
  const out = leftOut.filter(({ on }) => on === day).map(({ theme }) => theme)
  const all: Change[] = [
    ['theme-merged', 'Forslag om det samme blev til ét tema.', turned('merged')],
    ['theme-split', 'Et forslag handlede om to ting og blev delt.', turned('split')],
    ['theme-left-out', 'Mødet lagde temaer til side for nu, hvert med sin grund.', out],
  ]
  return all.filter(([, , themes]) => themes.length > 0)
}

/** Which meeting made what other than it was. */
function changesAt(road: Road, { round, kind, date }: Dialogue): Change[] {
  const { ranked, founding, edition } = road
  const goal = (at: number) => founding.get(edition.goals[at]?.short ?? '')?.[0] ?? ''
  if (round.endsWith('autumn'))
    return kind === 'administrative'
      ? [['other', 'Målene blev skrevet kortere, og to mål om det samme blev til ét.', [goal(0)]]]
      : [['other', 'Mødet ville have tre mål. De andre skulle ikke glemmes, men stå sidst i papiret.', [0, 1, 2].map(goal)]]
  const onePaper: Change = [
    'tracks-merged',
    'Fysisk og psykisk sundhed skulle have hvert sit papir. Mødet ville have ét papir om begge dele.',
    [ranked.physical[0] as string, ranked.mental[0] as string],
  ]
  return [...sortedAt(road, date), ...(kind === 'political' ? [onePaper] : [])]
}
const outcomesOf = (road: Road) =>
  meetingsOf(road).flatMap((meeting) =>
    changesAt(road, meeting).map(([change, what, themes], at) => ({
      id: `${meeting.id}-aendring-${at + 1}`,
      meeting: meeting.id,
      change,
      what,
      themes: themes.join(';'),
    })),
  )
export const outcomesFile = (roads: readonly Road[]) =>
  csv(['id', 'meeting', 'change', 'what', 'themes'], roads.flatMap(outcomesOf))
