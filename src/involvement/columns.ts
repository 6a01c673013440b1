/** The record's columns, for the page and for the file alike. */
import type { Involvement, Line } from './involvement.ts'
import { answerText, councilText, groupText, meetingText, notRecorded, remarksText, voteText } from './wording.ts'

export type Column = { readonly key: string; readonly header: string; readonly cell: (line: Line) => string }

const nothing = (key: string, header: string): Column => ({ key, header, cell: () => notRecorded })

/** One column for each step that is recorded; a step that is not has a column that says so. */
export function columnsOf({ making, meetings, votes }: Involvement): Column[] {
  const rounds = making.rounds.map(
    ({ id, title }, at): Column => ({
      key: `runde-${id}`,
      header: title,
      cell: ({ rounds }) => (rounds[at] ? answerText(rounds[at]) : notRecorded),
    }),
  )
  const met = meetings.map(
    ({ id, title }, at): Column => ({
      key: `moede-${id}`,
      header: title,
      cell: ({ meetings }) => (meetings[at] ? meetingText(meetings[at]) : notRecorded),
    }),
  )
  const voted = votes.map(
    ({ id, title }, at): Column => ({
      key: `prioritering-${id}`,
      header: `Stemte om: ${title}`,
      cell: ({ votes }) => (votes[at] ? voteText(votes[at]) : notRecorded),
    }),
  )
  const [remarks, group] = [making.remarks.length > 0, making.group.length > 0]
  return [
    ...(rounds.length ? rounds : [nothing('runde', 'Temarunde')]),
    ...(met.length ? met : [nothing('moede', 'Dialogmøder')]),
    ...(voted.length ? voted : [nothing('prioritering', 'Prioriteringer')]),
    { key: 'skrivegruppe', header: 'Skrivegruppen', cell: (line) => groupText(line, group) },
    { key: 'bemaerkninger', header: 'Bemærkninger', cell: (line) => remarksText(line, remarks) },
    { key: 'kommunalbestyrelse', header: 'Kommunalbestyrelsen', cell: councilText },
  ]
}
