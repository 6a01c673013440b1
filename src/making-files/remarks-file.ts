import { dayOf, startsAfter } from '#kernel'
import { oneOf, optional, roughDay, table, text } from '#reading'
import { type Answer, applyPublished, type RemarkKind, type RemarkPublished } from '#remarks'
import {
  asId,
  blank,
  edition,
  type Loader,
  municipalityNamed,
  number,
  type Resolve,
  recording,
  step,
  unusable,
  versionNamed,
} from '#rows'
import { standings } from './wording-checks.ts'

const kind = oneOf<RemarkKind>({ comment: ['kommentar'], proposal: ['forslag', 'ændringsforslag'] })
const answer = oneOf<Answer>({ accepted: ['taget ind'], refused: ['afvist'], noted: ['noteret'] })

const remarksTable = table({
  file: 'remarks.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
    /** The version that it is said of. */
    version: number(),
    municipality: text(80),
    /** A block of the version's text, or one of its goals. */
    block: text(80),
    kind,
    text: blank(5000),
    wording: blank(5000),
    made: roughDay(),
    answer: optional(answer),
    reason: blank(2000),
  },
})

const shortened = (said: string) => (said.length > 90 ? `${said.slice(0, 88).trimEnd()} …` : said)

/** What municipalities said of a version, and what the writing group answered. */
export const remarksFile: Loader<typeof remarksTable> = {
  table: remarksTable,
  records: { 'remarks.remark-published': ({ id }: RemarkPublished) => id },
  key: ({ id }) => id,
  row: (_, known) => {
    const standing = standings()
    return (row): Resolve => {
      asId('id', row.id)
      const version = versionNamed(known, row.edition, row.version)
      const code = municipalityNamed(known, 'municipality', row.municipality)
      if ((row.kind === 'proposal') !== Boolean(row.wording))
        unusable('wording', row.wording || null, 'skal stå der for et ændringsforslag, og kun for det.')
      if (row.kind === 'comment' && !row.text) unusable('text', null, 'mangler: skriv kommentaren.')
      if (row.answer === 'refused' && !row.reason) unusable('reason', null, 'mangler: en afvisning har en begrundelse.')
      return async (load, loaded) => {
        if (startsAfter(row.made, dayOf(load.actor.now))) return { column: 'made', wrong: 'ligger i fremtiden. Ret datoen.' }
        const { version: recorded, before } = await standing(load, version)
        const block = before.blocks.find(({ id }) => id === row.block)
        const goal = recorded.goals.find(({ id }) => id === row.block)
        if (!block && !goal) return { column: 'block', wrong: 'er hverken et afsnit eller et mål i versionen.' }
        const on = block?.text ?? goal?.title ?? ''
        const said = { id: row.id, version, round: null, code, part: row.block, about: shortened(on), kind: row.kind }
        const answered = { made: row.made, answer: row.answer, reason: row.reason, salt: null }
        const fact: RemarkPublished = {
          type: 'remarks.remark-published',
          ...said,
          text: row.text,
          on,
          wording: row.wording,
          ...answered,
        }
        return recording(row.id, step(fact, applyPublished))(load, loaded)
      }
    }
  },
}
