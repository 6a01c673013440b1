import { applyForum, type ForumRecorded } from '#forums'
import { optionally, roughDay, table, text, url } from '#reading'
import { asId, blank, inOrder, type Loader, list, recording, step } from '#rows'

const forumsTable = table({
  file: 'forums.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    name: text(200),
    from: roughDay(),
    to: roughDay(),
    ends_because: blank(500),
    covers: list(),
    note: blank(1000),
    address: optionally(url(), ''),
    source: blank(500),
  },
})

/** Other forums where municipalities handle things together. */
export const forumsFile: Loader<typeof forumsTable> = {
  table: forumsTable,
  records: { 'forums.forum-recorded': ({ id }: ForumRecorded) => id },
  key: ({ id }) => id,
  row: () => (row) => {
    const { ends_because: endsBecause, covers, ...rest } = row
    asId('id', row.id)
    inOrder(row.from, row.to, 'to')
    return recording(
      row.id,
      step({ type: 'forums.forum-recorded' as const, ...rest, endsBecause, covers: [...new Set(covers)] }, applyForum),
    )
  },
}
