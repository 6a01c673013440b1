import { chance, csv, inAllianceOn, later, type Version } from '#invented'
import { between } from './days.ts'
import { type Block, blocksOf, freedom, goalsOf, hedge } from './wording.ts'
import type { Road } from './words.ts'

const leads = ['Sundhedschef', 'Centerchef', 'Chef for ældre og sundhed', 'Leder af akuthjælpen']

/** One from every cluster, so that both subjects are known in the group, and two who advise it. */
function groupOf({ edition: { year }, everyone, days, seed }: Road) {
  const by = chance(seed, `writing group ${year}`)
  const members = everyone.filter((one) => inAllianceOn(days.closed)(one) && !one.left)
  const clusters = [...Map.groupBy(by.shuffled(members), ({ cluster }) => cluster).values()].map(([first]) => first)
  const row = { edition: year, from: days.closed, to: '' }
  const own = clusters.flatMap((one, at) =>
    one
      ? [
          {
            ...row,
            municipality: one.code,
            title: leads[at % leads.length],
            role: at === 0 ? 'lead' : 'member',
            expertise: at === 0 ? 'somatic;psychiatric' : at % 2 ? 'psychiatric' : 'somatic',
          },
        ]
      : [],
  )
  const advising = [
    { ...row, municipality: '', title: 'Læge fra Lægekredsen (opdigtet)', role: 'resource', expertise: 'somatic' },
    {
      ...row,
      municipality: '',
      title: 'Psykolog fra Sygehusfællesskabet (opdigtet)',
      role: 'resource',
      expertise: 'psychiatric',
    },
  ]
  return [...own, ...advising].map((one, at) => ({ id: `skrivegruppe-${year}-${at + 1}`, ...one }))
}
export const groupFile = (roads: readonly Road[]) =>
  csv<string>(['id', 'edition', 'municipality', 'title', 'role', 'expertise', 'from', 'to'], roads.flatMap(groupOf))

type Answer = { readonly answer: 'accepted' | 'refused' | 'noted'; readonly reason: string }
const comment = (text: string, answer: Answer['answer'], reason: string) => ({ text, answer: { answer, reason } })
const comments = [
  comment('Det er ikke klart, hvem der skal gøre det.', 'accepted', 'Det er skrevet klarere i den næste version.'),
  comment('Vi er enige, men vi kan ikke nå det på et år.', 'noted', 'Gruppen tager fristen op på det næste møde.'),
  comment('Hos os hedder det noget andet. Kan ordet forklares?', 'refused', 'Ordet er det, som flest kommuner bruger.'),
  comment('Det bør stå, hvad det koster.', 'accepted', 'Den næste version siger for hvert mål, hvad det koster.'),
  comment('Godt, at det er med.', 'noted', 'Tak. Det bliver stående.'),
  comment('Borgerne skal kunne forstå det. Vi foreslår kortere sætninger.', 'noted', 'Gruppen ser på hele teksten til sidst.'),
  comment('Vi gør det allerede. Må vi fortsætte på vores egen måde?', 'noted', 'Ja. Hver kommune bestemmer selv.'),
  comment('Det gælder ikke os, for vi har ikke selv et sygehus.', 'refused', 'Jeres borgere bliver indlagt i en anden kommune.'),
] as const

/** What a municipality would rather have it say, and what the group answers; the next version has what was accepted. */
type Proposal = { readonly wording: (text: string) => string; readonly answer: (text: string, version: Version) => Answer }
const refused = (reason: string) => (): Answer => ({ answer: 'refused', reason })
const proposals: readonly Proposal[] = [
  {
    wording: (text) => (text.includes(hedge) ? text.replace(hedge, '') : `${text} Det gælder i hele landet.`),
    answer: (text) =>
      text.includes(hedge)
        ? { answer: 'accepted', reason: 'Ordene er slettet i den næste version.' }
        : { answer: 'refused', reason: 'Vi kan kun tale for os selv.' },
  },
  {
    wording: (text) => `${text} Det skal være sket inden to år.`,
    answer: refused('Så ville afsnittet love mere, end kommunerne kan holde.'),
  },
  {
    wording: (text) => `${text}${freedom}`,
    answer: (_, { number }) =>
      number === 1
        ? { answer: 'noted', reason: 'Gruppen tager det op igen, når dialogmødet har valgt målene.' }
        : { answer: 'accepted', reason: 'Flere kommuner har foreslået det samme.' },
  },
  {
    wording: (text) => text.replace(/\.$/, ', og vi fortæller hinanden hvert år, hvordan det går.'),
    answer: refused('Dialogmødet bad om den ordlyd, der står.'),
  },
]
const isGoing: Answer = {
  answer: 'noted',
  reason: 'Målet er ikke med i den næste version. Det står sidst i papiret som udviklingsområde.',
}

const wanted = 30
/** Every third is a proposal; it is about a goal's own text, and a comment may be about anything but a heading. */
function remarkOn(road: Road, version: Version, next: Version, block: Block, at: number) {
  const stays = goalsOf(road, next).some(({ id }) => id === block.goal) || version.number === 1
  const proposal = at % 3 === 2 ? (proposals[Math.floor(at / 3) % proposals.length] as Proposal) : null
  const said = comments[at % comments.length] as (typeof comments)[number]
  const answer = proposal?.answer(block.text, version) ?? said.answer
  return {
    block: block.id,
    kind: proposal ? 'proposal' : 'comment',
    text: proposal ? 'Vi foreslår en anden ordlyd.' : said.text,
    wording: proposal?.wording(block.text) ?? '',
    ...(stays ? answer : isGoing),
  }
}

/** Thirty remarks on each draft, made before the group wrote the next version; each has its answer. */
function remarksOn(road: Road, version: Version, next: Version) {
  const { edition, everyone, seed } = road
  const by = chance(seed, `remarks ${edition.year} ${version.number}`)
  const until = later(next.dated, -21)
  const making = by.shuffled(everyone.filter((one) => inAllianceOn(version.dated)(one) && inAllianceOn(until)(one)))
  const said = by.shuffled(blocksOf(road, version).filter(({ kind, goal }) => goal && kind !== 'heading'))
  const texts = said.filter(({ id }) => id.endsWith('-tekst'))
  return Array.from({ length: wanted }, (_, at) => {
    const among = at % 3 === 2 ? texts : said
    return {
      id: `bemaerkning-${edition.year}-${version.number}-${at + 1}`,
      edition: edition.year,
      version: version.number,
      municipality: making[at % making.length]?.code ?? '',
      made: between(version.dated, until, (at + 1) / (wanted + 1)),
      ...remarkOn(road, version, next, among[at % among.length] as Block, at),
    }
  })
}
export const remarksFile = (roads: readonly Road[]) =>
  csv<string>(
    ['id', 'edition', 'version', 'municipality', 'block', 'kind', 'text', 'wording', 'made', 'answer', 'reason'],
    roads
      .filter(({ whole }) => whole)
      .flatMap((road) =>
        road.edition.versions
          .slice(0, -1)
          .flatMap((version, at) => remarksOn(road, version, road.edition.versions[at + 1] as Version)),
      ),
  )
