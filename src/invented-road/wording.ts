/** What each version of a paper says, block by block. */
import { csv, type Drafted, draftedGoals, type Version } from '#invented'
import { type Passage, passages } from './wording-pool.ts'
import type { Road } from './words.ts'

export type Block = {
  readonly id: string
  readonly kind: 'heading' | 'paragraph' | 'bullet'
  readonly level: number
  readonly goal: string
  readonly area: number | null
  readonly text: string
}

const block = (id: string, kind: Block['kind'], text: string, of: Partial<Block> = {}): Block => ({
  id,
  kind,
  level: 1,
  goal: '',
  area: null,
  text,
  ...of,
})

/** A goal's passage; one that is two goals as yet has what both say. */
const passagesOf = ({ short }: Drafted): Passage[] =>
  Object.entries(passages).flatMap(([name, passage]) =>
    short === name || short.toLocaleLowerCase('da').split(' og ').includes(name.toLocaleLowerCase('da')) ? [passage] : [],
  )

/** What the first draft hedged, and what the last one came to say instead. */
export const hedge = ' Hver kommune gør det, så vidt det er muligt.'
export const freedom = ' Hver kommune bestemmer selv hvordan.'

/** `udkast-1` in the first draft was the first goal; the rest of its text stayed when its name did not. */
const blockIdOf = ({ id }: Drafted, year: number) => id.replace(`${year}-`, '')

function goalBlocks(road: Road, version: Version, goal: Drafted): Block[] {
  const { year } = road.edition
  const id = blockIdOf(goal, year)
  const own = { goal: goal.id }
  const first = version.number === 1 && !version.approved
  const added = first ? hedge : version.approved ? freedom : ''
  return [
    block(`${id}-overskrift`, 'heading', goal.title, { ...own, level: 2 }),
    block(`${id}-anledning`, 'paragraph', goal.cause, own),
    ...passagesOf(goal).flatMap(({ text, measures }, part) => {
      const of = part === 0 ? id : `${id}-del-${part + 1}`
      const shown = first ? measures.slice(0, 2) : measures
      return [
        block(`${of}-tekst`, 'paragraph', `${text}${added}`, own),
        ...shown.map((measure, at) => block(`${of}-punkt-${at + 1}`, 'bullet', measure, own)),
      ]
    }),
  ]
}

/** The areas stand last, with the words that they had as goals. */
const areaBlocks = (road: Road): Block[] =>
  road.edition.dropped.flatMap(({ short, cause }, at) => {
    const area = { area: at + 1 }
    const id = `omraade-${at + 1}`
    const text = passages[short]?.text ?? cause
    return [
      block(`${id}-overskrift`, 'heading', short, { ...area, level: 2 }),
      block(`${id}-tekst`, 'paragraph', text, area),
      block(`${id}-opfordring`, 'paragraph', 'Kommunerne opfordres til at arbejde videre med det, hvis de vil.', area),
    ]
  })

const opening = ({ edition }: Road, goals: number): Block[] => [
  block('titel', 'heading', edition.title),
  block('opdigtet', 'paragraph', 'Papiret er opdigtet. Ingen kommune har skrevet det, og ingen har vedtaget det.'),
  block('formaal', 'paragraph', `Vi er kommuner, der bestemmer hver for sig. Her er ${goals} ting, som vi vil gøre sammen.`),
]

export const goalsOf = ({ edition }: Road, version: Version) => draftedGoals(edition.year, edition, version)

/** A shorter road has kept the wording of the version that was sent only. */
const wordedVersions = ({ edition, whole }: Road) => (whole ? edition.versions : edition.versions.slice(-1))

export function blocksOf(road: Road, version: Version): Block[] {
  const goals = goalsOf(road, version)
  return [
    ...opening(road, goals.length),
    ...goals.flatMap((goal) => goalBlocks(road, version, goal)),
    ...(version.approved ? [block('omraader', 'heading', 'Udviklingsområder'), ...areaBlocks(road)] : []),
  ]
}

export const wordingFile = (roads: readonly Road[]) =>
  csv(
    ['edition', 'version', 'place', 'id', 'kind', 'level', 'goal', 'area', 'text'],
    roads.flatMap((road) =>
      wordedVersions(road).flatMap((version) =>
        blocksOf(road, version).map((one, at) => ({
          edition: road.edition.year,
          version: version.number,
          place: at + 1,
          ...one,
        })),
      ),
    ),
  )

export const termsFile = (roads: readonly Road[]) =>
  csv(
    ['edition', 'version', 'goal', 'obligation', 'reason', 'economy'],
    roads.flatMap((road) =>
      wordedVersions(road).flatMap((version) =>
        goalsOf(road, version).map((goal) => {
          const all = passagesOf(goal)
          return {
            edition: road.edition.year,
            version: version.number,
            goal: goal.id,
            obligation: all[0]?.obligation ?? 'may',
            reason: all.map(({ reason }) => reason).join(' '),
            economy: version.number === 1 && road.whole ? '' : all.map(({ economy }) => economy).join(' '),
          }
        }),
      ),
    ),
  )
