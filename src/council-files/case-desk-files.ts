/** Municipalities' own texts and open annexes, and which cases they show to everyone. */
import { randomUUID } from 'node:crypto'
import {
  type CasePublished,
  defaultHeadings,
  type LocalContent,
  most,
  type PartWritten,
  type Placement,
  readHeadings,
  readLocalParts,
  readPublished,
  refusals,
  unknownFields,
  writePartIn,
} from '#case-parts'
import { publishCaseIn } from '#cases'
import type { MunicipalityCode } from '#kernel'
import { oneOf, table, text } from '#reading'
import { blank, edition, type Load, type Loader, municipalityNamed, unusable, type Wrong } from '#rows'

type Kind = Placement | 'annex'
const kinds = oneOf<Kind>({
  before: ['før'],
  after: ['efter'],
  instead: ['i stedet'],
  annex: ['bilag'],
})
const partsTable = table({
  file: 'case-parts.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'municipality', 'kind', 'title'],
  columns: { edition: edition(), municipality: text(80), kind: kinds, title: text(most.title), text: text(most.text) },
})
type Of = { readonly edition: number; readonly code: MunicipalityCode }
type Row = Parameters<Loader<typeof partsTable>['key']>[0]

/** What a row lays on the desk: an annex by its title, or a text under the heading of that name. */
async function contentOf({ read }: Load, { code }: Of, { kind, title, text: words }: Row): Promise<LocalContent | Wrong> {
  if (kind === 'annex') return { kind, title, text: words, file: null, closed: false }
  const headings = (await readHeadings(read)).find((one) => one.code === code)?.headings ?? defaultHeadings
  const heading = headings.find((one) => one.title.toLocaleLowerCase('da') === title.toLocaleLowerCase('da'))
  if (!heading) return { column: 'title', wrong: `(${title}) er ikke en af kommunens overskrifter. Se case-headings.csv.` }
  return { kind: 'text', heading: heading.id, placement: kind, text: words }
}

/** Which part it changes, where there is one: a text has its place, an annex its title. */
async function before({ read }: Load, of: Of, content: LocalContent) {
  return (await readLocalParts(read, of)).find(({ content: one }) => {
    if (one.kind === 'annex' && content.kind === 'annex') return one.title === content.title
    return (
      one.kind === 'text' && content.kind === 'text' && one.heading === content.heading && one.placement === content.placement
    )
  })
}

/**
 * Texts and annexes of municipalities' own. What a file holds is told in the journal, so it is public from then on: what is closed, or
 * not to be read yet, is written on the municipality's page and never in a file.
 */
export const casePartsFile: Loader<typeof partsTable> = {
  table: partsTable,
  records: { 'cases.part-written': ({ part }: PartWritten) => part },
  key: ({ edition, municipality, kind, title }, known) =>
    `${edition} ${municipalityNamed(known, 'municipality', municipality)} ${kind} ${title}`,
  row: (_, known) => (row) => {
    const of = { edition: row.edition, code: municipalityNamed(known, 'municipality', row.municipality) }
    if (!known.editions.has(row.edition)) unusable('edition', String(row.edition), 'er ingen udgave i editions.csv.')
    const [unknown] = row.kind === 'annex' ? [] : unknownFields(row.text)
    if (unknown) unusable('text', unknown, 'er ikke et felt, der findes.')
    return async (load, loaded) => {
      const content = await contentOf(load, of, row)
      if ('wrong' in content) return content
      return {
        means: { ...of, content },
        record: loaded?.record ?? null,
        write: async () => {
          const part = await before(load, of, content)
          const id = part?.id ?? randomUUID()
          const done = await writePartIn(load.tx, load.actor, of, { id, content, seen: part?.save ?? null })
          return done.ok ? { record: id } : { column: 'text', wrong: refusals[done.refusal].text }
        },
      }
    }
  },
}

const shownTable = table({
  file: 'published-cases.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'municipality'],
  columns: { edition: edition(), municipality: text(80), note: blank(500) },
})
/** Which municipalities show their case to everyone, as it was when the row was first loaded. */
export const publishedCasesFile: Loader<typeof shownTable> = {
  table: shownTable,
  records: { 'cases.case-published': ({ edition, code }: CasePublished) => `${edition} ${code}` },
  key: ({ edition, municipality }, known) => `${edition} ${municipalityNamed(known, 'municipality', municipality)}`,
  row: (_, known) => (row) => {
    const { edition } = row
    const code = municipalityNamed(known, 'municipality', row.municipality)
    if (!known.editions.has(edition)) unusable('edition', String(edition), 'er ingen udgave i editions.csv.')
    const record = `${edition} ${code}`
    return async ({ tx, read, actor }) => ({
      means: { edition, code, shown: true },
      record,
      write: async () => {
        const shown = (await readPublished(read)).find((one) => one.edition === edition && one.code === code)
        const done = await publishCaseIn(tx, actor, { edition, code, seen: shown?.sequence ?? null })
        return done.ok ? { record } : { column: 'municipality', wrong: refusals[done.refusal].text }
      },
    })
  },
}
