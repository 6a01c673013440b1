/** What cases are made of: headings, the common text, and numbers. */
import {
  applyHeadings,
  applyNumbers,
  casesFacts,
  type HeadingsRecorded,
  headingsFrom,
  isCaseNumber,
  most,
  type NumbersRecorded,
  type PartId,
  partIds,
  readTemplates,
  subjectNumberOf,
  type TemplatePublished,
  unknownFields,
} from '#case-parts'
import { recordFacts } from '#journal'
import { table, text } from '#reading'
import { blank, edition, type Loader, list, municipalityNamed, recording, step, unusable } from '#rows'

const headingsTable = table({
  file: 'case-headings.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['municipality'],
  columns: { municipality: text(80), headings: list(most.title), source: blank(500), note: blank(500) },
})
/** The headings of a municipality's cases in its order; what stands under each is worked out from its words, and people change it. */
export const headingsFile: Loader<typeof headingsTable> = {
  table: headingsTable,
  records: { 'cases.headings-recorded': ({ code }: HeadingsRecorded) => code },
  key: ({ municipality }, known) => municipalityNamed(known, 'municipality', municipality),
  row: (_, known) => (row) => {
    const code = municipalityNamed(known, 'municipality', row.municipality)
    const { headings: titles, source, note } = row
    if (titles.length === 0) unusable('headings', '', 'skal have mindst én overskrift. Skil dem med semikolon.')
    if (titles.length > most.headings) unusable('headings', null, `har mere end ${most.headings} overskrifter.`)
    const small = titles.map((title) => title.toLocaleLowerCase('da'))
    const twice = titles.find((_, at) => small.indexOf(small[at] as string) < at)
    if (twice) unusable('headings', twice, 'står to gange. Behold den kun ét sted.')
    const fact: HeadingsRecorded = { type: 'cases.headings-recorded', code, headings: headingsFrom(titles), source, note }
    return recording(code, step(fact, applyHeadings))
  },
}

const column = (part: PartId) => part.replace('-', '_') as 'summary'
const partColumns = Object.fromEntries(partIds.map((part) => [column(part), blank(most.text)])) as Record<
  'summary' | 'background' | 'goals' | 'process' | 'preconditions' | 'follow_up' | 'recommendation',
  ReturnType<typeof blank>
>
const templateTable = table({
  file: 'case-template.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition'],
  columns: { edition: edition(), ...partColumns, source: blank(500) },
})
/** The common case text of an edition, a part a column; a row that has changed is a new version of it. */
export const templateFile: Loader<typeof templateTable> = {
  table: templateTable,
  records: { 'cases.template-published': ({ edition }: TemplatePublished) => String(edition) },
  key: ({ edition }) => String(edition),
  row: (_, known) => (row) => {
    if (!known.editions.has(row.edition)) unusable('edition', String(row.edition), 'er ingen udgave i editions.csv.')
    const parts = partIds.map((part) => ({ part, text: row[column(part)] })).filter(({ text }) => text !== '')
    if (parts.length === 0) unusable('summary', '', 'og de andre dele er tomme. Skriv mindst én del.')
    for (const { part, text } of parts) {
      const [unknown] = unknownFields(text)
      if (unknown) unusable(column(part), unknown, 'er ikke et felt, der findes.')
    }
    const { edition, source } = row
    return async ({ tx, read, actor }) => ({
      means: { edition, parts, source },
      record: String(edition),
      write: async () => {
        const newest = (await readTemplates(read)).findLast((one) => one.edition === edition)
        const fact = { type: 'cases.template-published', edition, version: (newest?.version ?? 0) + 1, parts, source } as const
        await recordFacts(tx, actor, casesFacts, [fact])
        return { record: String(edition) }
      },
    })
  },
}

const numbersTable = table({
  file: 'case-numbers.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['edition', 'municipality'],
  columns: { edition: edition(), municipality: text(80), case_number: blank(40), subject_number: blank(40) },
})
/** What a municipality calls its case, and KL's number of what it is about. */
export const numbersFile: Loader<typeof numbersTable> = {
  table: numbersTable,
  records: { 'cases.numbers-recorded': ({ edition, code }: NumbersRecorded) => `${edition} ${code}` },
  key: ({ edition, municipality }, known) => `${edition} ${municipalityNamed(known, 'municipality', municipality)}`,
  row: (_, known) => (row) => {
    const { edition, case_number: caseNumber } = row
    const code = municipalityNamed(known, 'municipality', row.municipality)
    if (!known.editions.has(edition)) unusable('edition', String(edition), 'er ingen udgave i editions.csv.')
    if (caseNumber && !isCaseNumber(caseNumber))
      unusable('case_number', caseNumber, 'er ikke et sagsnummer: bogstaver, tal og tegnene . / _ - imellem.')
    const subjectNumber = row.subject_number && subjectNumberOf(row.subject_number)
    if (subjectNumber === null)
      return unusable('subject_number', row.subject_number, 'er ikke et KLE-nummer som 29.00.00 eller 29.00.00 G01.')
    const fact: NumbersRecorded = { type: 'cases.numbers-recorded', edition, code, caseNumber, subjectNumber }
    return recording(`${edition} ${code}`, step(fact, applyNumbers))
  },
}
