import { type Version, versionId } from '#editions'
import { oneOf, optional, optionally, table, text, wholeNumber } from '#reading'
import {
  blank,
  edition,
  goalNamed,
  type Known,
  type Loader,
  number,
  type Resolve,
  recording,
  step,
  unusable,
  versionNamed,
  type Wrong,
} from '#rows'
import { applyWording, type Block, type BlockKind, blockFault, longest, textFault, type WordingRecorded } from '#wording'
import { checked, standings, toldElsewhere } from './wording-checks.ts'

const kind = oneOf<BlockKind>({ heading: ['overskrift'], paragraph: ['afsnit'], bullet: ['punkt'], number: ['nummer'] })
const wordingTable = table({
  file: 'wording.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'version', 'id'],
  columns: {
    edition: edition(),
    version: number(),
    place: wholeNumber({ min: 1, max: 99_999 }),
    id: text(80),
    kind,
    level: optionally(wholeNumber({ min: 1, max: longest.level }), 1),
    goal: blank(60),
    area: optional(number()),
    /** A block is taken out by leaving its row and emptying its text. */
    text: blank(longest.text),
    source: blank(500),
  },
})
type Row = Parameters<Loader<typeof wordingTable>['key']>[0]

const idOf = ({ edition, version }: Row) => versionId(edition, version)
const keyOf = (row: Row) => `${idOf(row)} ${row.id}`
const blockOf = ({ id, kind, level, text, edition, goal, area }: Row): Block => {
  const part = goal ? { kind: 'goal' as const, goal: goalNamed(edition, goal) } : null
  return { id, kind, level, text, part: part ?? (area ? { kind: 'area', place: area } : { kind: 'paper' }) }
}

/** A version's rows in the order that they are read in, and the text that they make. */
function wordingOf(version: string, rows: readonly Row[]): WordingRecorded {
  const blocks = rows.filter(({ text }) => text !== '').map(blockOf)
  const sources = [...new Set(rows.map(({ source }) => source).filter(Boolean))]
  return { type: 'wording.text-recorded', version, blocks, source: sources.join('; ') }
}

/** A text is one whole: a block that a file had and has no more must be said to be out. */
function lost({ loaded }: Known, version: string, rows: readonly Row[]): Wrong | null {
  const keys = new Set(rows.map(keyOf))
  const gone = [...(loaded.get(wordingTable.file)?.keys() ?? [])].find((key) => key.startsWith(`${version} `) && !keys.has(key))
  return gone === undefined
    ? null
    : {
        column: 'version',
        wrong: `mangler afsnittet ${gone.slice(version.length + 1)}, som er indlæst før. Lad rækken stå, og tøm dens text, hvis afsnittet skal ud.`,
      }
}

/** The text of versions, a block a row. The first row of a version carries the whole text; the others are a part of it. */
export const wordingFile: Loader<typeof wordingTable> = {
  table: wordingTable,
  records: { 'wording.text-recorded': ({ version }: WordingRecorded) => version },
  key: keyOf,
  row: (rows, known) => {
    const versions = Map.groupBy(
      rows.toSorted((a, b) => a.place - b.place),
      idOf,
    )
    const standing = standings()
    return (row) => {
      const id = versionNamed(known, row.edition, row.version)
      const own = versions.get(id) ?? []
      if (row.goal && row.area) unusable('area', String(row.area), 'skal stå tom, når afsnittet hører til et mål.')
      if (own.find(({ place }) => place === row.place) !== row)
        unusable('place', String(row.place), 'står to gange i versionen. Giv rækkerne hver sin plads.')
      const faultOf = (version: Version) => (row.text === '' ? null : blockFault(blockOf(row), version))
      const part: Resolve = async () => ({
        means: { in: id, block: blockOf(row) },
        record: id,
        write: async () => ({ record: id }),
      })
      if (own[0] !== row) return checked(part, async (load) => faultOf((await standing(load, id)).version))
      const whole = wordingOf(id, own)
      return checked(recording(id, step(whole, applyWording)), async (load) => {
        const { version, before } = await standing(load, id)
        const fault = faultOf(version)
        if (!fault && whole.blocks.some((block) => blockFault(block, version))) return toldElsewhere
        return fault ?? lost(known, id, own) ?? textFault(whole.blocks, version, before, known.locked.has(id))
      })
    }
  },
}
