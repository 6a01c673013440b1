import { createHash } from 'node:crypto'
import { applyEvent, type EventKind } from '#agenda'
import { precisionOf } from '#kernel'
import { applyPaper } from '#library'
import { oneOf, optional, optionally, roughDay, table, text } from '#reading'
import { type Loader, plan, recording, step, unknown } from './planning.ts'

const blank = (max?: number) => optionally(text(max), '')
const short = (key: string) => createHash('sha256').update(key).digest('hex').slice(0, 16)

const paperKind = oneOf({ 'frame-paper': ['rammepapir'], 'follow-up': ['opfølgning', 'opsamling'] })
const paperArea = oneOf({ somatic: ['somatik', 'somatisk'], psychiatric: ['psykiatri', 'psykiatrisk'] })
const papersTable = table({
  file: 'papers.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['title'],
  columns: {
    kind: paperKind,
    area: optionally(paperArea, '' as const),
    title: text(300),
    from: roughDay(),
    to: roughDay(),
    replaced_by: blank(300),
    note: blank(2000),
  },
})
export const papersFile: Loader<typeof papersTable> = {
  table: papersTable,
  plan: (read) =>
    plan(read, ({ replaced_by, ...paper }) => {
      const id = short(paper.title)
      const fact = { type: 'library.paper-recorded' as const, id, ...paper, replacedBy: replaced_by }
      return { key: paper.title, write: recording(id, [step(fact, applyPaper)]) }
    }),
}

const eventKind = oneOf<EventKind>({
  began: [],
  established: [],
  'follow-up': [],
  discussed: ['drøftet'],
  consultation: ['høring'],
  published: ['offentliggjort'],
  met: ['møde'],
  election: ['valg'],
  constituted: ['konstitueret'],
  deadline: ['frist'],
})
const precision = oneOf({ day: ['dag'], month: ['måned'], season: ['årstid'], year: ['år'], unknown: ['ukendt'] })
const eventsTable = table({
  file: 'events.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['date', 'body', 'kind'],
  columns: {
    date: roughDay(),
    precision: optional(precision),
    body: blank(120),
    kind: eventKind,
    what: text(500),
    source: blank(500),
  },
})
export const eventsFile: Loader<typeof eventsTable> = {
  table: eventsTable,
  plan: (read) =>
    plan(read, ({ date, precision: stated, body, kind, what, source }) => {
      const known = precisionOf(date)
      if (stated && stated !== known)
        unknown(
          'precision',
          stated,
          `passer ikke med datoen "${date}", som er kendt på ${known}. Ret den ene, eller lad precision stå tom.`,
        )
      const key = [date, body, kind].join(' | ')
      const fact = { type: 'agenda.event-recorded' as const, id: short(key), happenedOn: date, body, kind, what, source }
      return { key, write: recording(short(key), [step(fact, applyEvent)]) }
    }),
}
