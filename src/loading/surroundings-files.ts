import { createHash } from 'node:crypto'
import { applyEvent, type EventKind, type EventRecorded } from '#agenda'
import { type Precision, precisionOf } from '#kernel'
import { applyPaper, type PaperRecorded } from '#library'
import { oneOf, optional, optionally, roughDay, table, text } from '#reading'
import { blank, inOrder, type Loader, recording, step, unusable } from '#rows'

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
  records: { 'library.paper-recorded': ({ id }: PaperRecorded) => id },
  key: ({ title }) => title,
  row:
    () =>
    ({ replaced_by, ...paper }) => {
      inOrder(paper.from, paper.to, 'to')
      const id = short(paper.title)
      return recording(id, step({ type: 'library.paper-recorded', id, ...paper, replacedBy: replaced_by }, applyPaper))
    },
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
const precisionWords: Record<Precision, string> = { day: 'dag', month: 'måned', season: 'årstid', year: 'år', unknown: 'ukendt' }
const precision = oneOf({ day: ['dag'], month: ['måned'], season: ['årstid'], year: ['år'], unknown: ['ukendt'] })
const eventsTable = table({
  file: 'events.csv',
  optional: true,
  mayBeEmpty: true,
  columns: {
    /** Where it is given, the row may change in everything else; else date, body and kind tell it from the others. */
    id: blank(60),
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
  records: { 'agenda.event-recorded': ({ id }: EventRecorded) => id },
  key: ({ id, date, body, kind }) => id || [date, body, kind].join(' | '),
  row:
    () =>
    ({ id, date, precision: stated, body, kind, what, source }) => {
      const known = precisionOf(date)
      if (stated && stated !== known)
        unusable(
          'precision',
          stated,
          `passer ikke med datoen "${date}" (${precisionWords[known]}). Ret den ene, eller lad precision stå tom.`,
        )
      const own = short(id || [date, body, kind].join(' | '))
      const event = { id: own, happenedOn: date, body, kind, what, source }
      return recording(own, step({ type: 'agenda.event-recorded', ...event }, applyEvent))
    },
}
