import { applyDescribed, applyGrouping, applyName, type GroupingKind, type GroupingRecorded, type NameRecorded } from '#members'
import { code, oneOf, optionally, roughDay, table, text, yesNo } from '#reading'
import { blank, call, inOrder, type Loader, municipalityNamed, recording, step, unusable } from '#rows'
import { confirmed, ownName } from './municipalities-file.ts'

const allianceTable = table({
  file: 'alliance.csv',
  optional: true,
  columns: {
    name: text(120),
    short_name: text(40),
    joint_body: text(80),
    secretariat: text(120),
    paper_name: text(80),
    about: blank(2000),
    invented: yesNo(),
  },
})
export const allianceFile: Loader<typeof allianceTable> = {
  table: allianceTable,
  records: { 'members.alliance-described': () => 'alliance' },
  announce: (rows, known) => {
    if (rows.length > 0) known.described = true
  },
  key: () => 'alliance',
  row:
    () =>
    ({ name, short_name, joint_body, secretariat, paper_name, about, invented }) => {
      const described = {
        name,
        shortName: short_name,
        jointBody: joint_body,
        secretariat,
        paperName: paper_name,
        about,
        invented,
      }
      return recording('alliance', step({ type: 'members.alliance-described', ...described }, applyDescribed))
    },
}

const namesTable = table({
  file: 'municipality-names.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['code', 'from'],
  columns: { code: code(), name: text(80), from: roughDay(), to: roughDay() },
})
export const namesFile: Loader<typeof namesTable> = {
  table: namesTable,
  records: { 'members.name-recorded': ({ code, from }: NameRecorded) => `${code} ${from}` },
  announce: (rows, known) => {
    for (const { code, name } of rows) if (known.names.has(code)) call(known, code, name)
  },
  key: ({ code, from }) => `${code} ${from}`,
  row:
    (_, known) =>
    ({ code, name, from, to }) => {
      if (!known.names.has(code)) unusable('code', code, 'er ingen af alliancens kommuner.')
      inOrder(from, to, 'to')
      const named = { code, name: ownName(name, null), from, to }
      return recording(`${code} ${from}`, step({ type: 'members.name-recorded', ...named }, applyName))
    },
}

const groupingKind = oneOf<GroupingKind>({
  cluster: ['klynge', 'sundhedsklynge'],
  'health-council': ['sundhedsråd'],
  other: ['anden', 'andet'],
})
const groupingsTable = table({
  file: 'groupings.csv',
  optional: true,
  mayBeEmpty: true,
  columns: {
    municipality: text(80),
    grouping: text(80),
    kind: groupingKind,
    confirmed: optionally(confirmed, 'yes' as const),
    from: roughDay(),
    to: roughDay(),
  },
})
export const groupingsFile: Loader<typeof groupingsTable> = {
  table: groupingsTable,
  records: { 'members.grouping-recorded': ({ id }: GroupingRecorded) => id },
  key: ({ municipality, grouping, kind, from }, known) =>
    `${kind} ${grouping} ${municipalityNamed(known, 'municipality', municipality)} ${from}`,
  row:
    (_, known) =>
    ({ municipality, grouping, kind, confirmed, from, to }) => {
      inOrder(from, to, 'to')
      const code = municipalityNamed(known, 'municipality', municipality)
      const id = `${kind} ${grouping} ${code} ${from}`
      const grouped = { id, code, grouping, kind, inferred: confirmed === 'inferred', from, to }
      return recording(id, step({ type: 'members.grouping-recorded', ...grouped }, applyGrouping))
    },
}
