import { goalAreaWords, redliner, type Stretch } from '#editions'
import { counted } from '#kernel'
import { Badge, Facts, More, Redline, Section } from '#ui'
import { type AlignedBlock, type Block, type BlockPart, isReworded, isSamePart } from '#wording'
import { type Compared, versionLabel } from './compare.ts'
import { changeOf } from './wording.tsx'

/** As many letters as a page marks word by word; some hundred pages of a paper that was written anew throughout. */
const markedAtMost = 400_000
/** So many unchanged blocks after each other are folded away. */
const foldedFrom = 3

const kindWords: Record<Block['kind'], string> = {
  heading: 'overskrift',
  paragraph: 'afsnit',
  bullet: 'punkt i en liste',
  number: 'punkt med nummer',
}

/** What a block is part of, as the page's headings say it; a goal by its name where it stands, else where it stood. */
function partName(part: BlockPart, { from, to }: Compared): string {
  if (part.kind === 'paper') return 'Papiret selv'
  if (part.kind === 'area') return `Udviklingsområde ${part.place}`
  const now = to.goals.find(({ id }) => id === part.goal)
  const then = from.goals.find(({ id }) => id === part.goal)
  if (now) return `Mål ${now.number}: ${now.shortTitle}`
  return then ? `Mål ${then.number} i ${versionLabel(from, to)}: ${then.shortTitle}` : 'Et mål, der ikke er registreret'
}

/** What happened to a block, in words; empty where nothing did. */
function happened(one: AlignedBlock, found: Compared): string[] {
  if (one.kind !== 'both') return [one.kind === 'new' ? 'nyt' : 'slettet']
  const { before, after, moved } = one
  const where = isSamePart(before.part, after.part) ? '' : ` fra ${partName(before.part, found)}`
  const form = before.kind === after.kind ? '' : `fra ${kindWords[before.kind]} til ${kindWords[after.kind]}`
  const level = !form && before.level !== after.level ? 'andet niveau' : ''
  return [before.text === after.text ? '' : 'ændret', moved ? `flyttet${where}` : '', form || level].filter(Boolean)
}

type Mark = (before: string, after: string) => Stretch[]
const stretchesOf = (one: AlignedBlock, mark: Mark): Stretch[] => {
  if (one.kind === 'new') return [{ kind: 'new', text: one.after.text }]
  if (one.kind === 'gone') return [{ kind: 'gone', text: one.before.text }]
  const { before, after } = one
  return before.text === after.text ? [{ kind: 'same', text: after.text }] : mark(before.text, after.text)
}

const blockOf = (one: AlignedBlock): Block => (one.kind === 'gone' ? one.before : one.after)
const isStill = (one: AlignedBlock) => one.kind === 'both' && !one.moved && !isReworded(one)

/** What follows each other and is alike by `key`. */
function runsOf<T>(all: readonly T[], same: (a: T, b: T) => boolean): T[][] {
  const runs: T[][] = []
  for (const one of all) {
    const last = runs.at(-1)
    if (last && same(last[0] as T, one)) last.push(one)
    else runs.push([one])
  }
  return runs
}

const Told = ({ one, found, mark }: { one: AlignedBlock; found: Compared; mark: Mark }) => {
  const text = <Redline stretches={stretchesOf(one, mark)} />
  return (
    <p class="redline-block">
      {happened(one, found).map((what) => (
        <>
          <Badge>{what}</Badge>{' '}
        </>
      ))}
      {blockOf(one).kind === 'heading' ? <strong>{text}</strong> : text}
    </p>
  )
}

const Run = ({ run, found, mark }: { run: readonly AlignedBlock[]; found: Compared; mark: Mark }) => {
  const told = (
    <>
      {run.map((one) => (
        <Told one={one} found={found} mark={mark} />
      ))}
    </>
  )
  return isStill(run[0] as AlignedBlock) && run.length >= foldedFrom ? (
    <More summary={counted(run.length, 'uændret afsnit', 'uændrede afsnit')}>{told}</More>
  ) : (
    told
  )
}

/** The text of both versions as one, block by block, in the later one's order. */
export function Texts({ found }: { found: Compared }) {
  const { blocks, known } = found.wording
  if (!known.before || !known.after) return null
  const mark = redliner(markedAtMost)
  return (
    <Section
      title="Teksten, afsnit for afsnit"
      id="tekst"
      intro="Ved hvert afsnit, der ikke er som før, står, hvad der skete med det."
    >
      {runsOf(blocks, (a, b) => isSamePart(blockOf(a).part, blockOf(b).part)).map((part) => (
        <>
          <h3>{partName(blockOf(part[0] as AlignedBlock).part, found)}</h3>
          {runsOf(part, (a, b) => isStill(a) && isStill(b)).map((run) => (
            <Run run={run} found={found} mark={mark} />
          ))}
        </>
      ))}
    </Section>
  )
}

/** Why the municipalities work together in an area, where that is said otherwise than before. */
export const Arguments = ({ found: { wording } }: { found: Compared }) =>
  wording.arguments.length === 0 ? null : (
    <Section title="Hvorfor kommunerne er sammen om det" id="hvorfor">
      <Facts
        facts={wording.arguments.map(({ area, before, after }) => ({
          label: goalAreaWords[area],
          value: <Redline stretches={changeOf(before, after)} />,
        }))}
      />
    </Section>
  )
