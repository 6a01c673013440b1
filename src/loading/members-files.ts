import {
  applyBody,
  applyDescribed,
  applyGrouping,
  applyName,
  type BodyKind,
  type BodyRecorded,
  councilOf,
  financeCommitteeOf,
  type GroupingKind,
  type GroupingRecorded,
  localKinds,
  type NameRecorded,
} from '#members'
import { code, oneOf, optionally, roughDay, table, text, yesNo } from '#reading'
import { blank } from './columns.ts'
import { asId, call, inOrder, municipalityNamed } from './known.ts'
import { confirmed, ownName } from './municipalities-file.ts'
import { type Loader, recording, step, unusable } from './planning.ts'
import type { Known } from './words.ts'

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

const bodyKind = oneOf<BodyKind>({
  council: ['kommunalbestyrelse', 'byråd'],
  'finance-committee': ['økonomiudvalg'],
  committee: ['fagudvalg', 'udvalg'],
  advisory: ['råd'],
  'joint-body': ['kkr'],
  officials: ['embedsmandsudvalg'],
  'writing-group': ['skrivegruppe'],
  secretariat: ['sekretariat'],
  cluster: ['klynge'],
  partner: ['samarbejdspart'],
})
const bodiesTable = table({
  file: 'bodies.csv',
  optional: true,
  key: ['id'],
  columns: {
    id: text(80),
    name: text(120),
    kind: bodyKind,
    municipality: blank(80),
    parent: blank(80),
    role: blank(500),
    from: roughDay(),
    to: roughDay(),
  },
})
type BodyRow = Parameters<Loader<typeof bodiesTable>['key']>[0]

function codeOf({ id, kind, municipality }: BodyRow, known: Known) {
  const local = (localKinds as readonly BodyKind[]).includes(kind)
  if (local !== Boolean(municipality))
    unusable(
      'municipality',
      municipality || null,
      local ? 'et organ i en kommune skal have sin kommune.' : 'passer ikke med kind: et fælles organ har ingen kommune.',
    )
  const code = municipality ? municipalityNamed(known, 'municipality', municipality) : null
  const before = known.recordedBodies.get(id)
  if (before !== undefined && before !== code)
    unusable(
      'municipality',
      municipality || null,
      `et organ kan ikke flytte: ${id} hører til ${before ?? 'alliancen'}. Vælg et andet id.`,
    )
  return code
}

/** Every municipality has one council and one finance committee, with ids of their own. */
function refuseSecond({ id, kind }: BodyRow, code: BodyRecorded['code']): void {
  const lawful = { council: councilOf, 'finance-committee': financeCommitteeOf } as const
  for (const [only, idOf] of Object.entries(lawful)) {
    const own = code && idOf(code)
    if (kind === only && id !== own)
      unusable('id', id, `kan ikke være endnu et organ af den slags: kommunen har allerede ${own}.`)
    if (kind !== only && id.endsWith(idOf('' as never)) && /^\d{4}-/.test(id))
      unusable('kind', kind, `passer ikke med id'et ${id}.`)
  }
}

/** Nobody is above itself, however far up. */
function refuseCircle(id: string, parents: ReadonlyMap<string, string | null>): void {
  const path = [id]
  for (let at = parents.get(id); at; at = parents.get(at)) {
    if (at === id) unusable('parent', parents.get(id) ?? '', `går i ring: ${[...path, id].join(', ')}. Ret en af rækkerne.`)
    if (path.includes(at)) return
    path.push(at)
  }
}

export const bodiesFile: Loader<typeof bodiesTable> = {
  table: bodiesTable,
  records: { 'members.body-recorded': ({ id }: BodyRecorded) => id },
  announce: (rows, known) => {
    for (const { id, parent } of rows) known.bodies.set(id, { code: known.bodies.get(id)?.code ?? null, parent: parent || null })
  },
  key: ({ id }) => id,
  row: (rows, known) => {
    const parents = new Map([...known.bodies].map(([id, { parent }]) => [id, parent]))
    for (const { id, parent } of rows) parents.set(id, parent || null)
    return (values) => {
      const { id, name, kind, parent, role, from, to } = values
      asId('id', id)
      const code = codeOf(values, known)
      refuseSecond(values, code)
      if (parent && !known.bodies.has(parent)) unusable('parent', parent, 'er ikke et id i bodies.csv.')
      refuseCircle(id, parents)
      inOrder(from, to, 'to')
      known.bodies.set(id, { code, parent: parent || null })
      const body = { id, name, kind, code, parent: parent || null, role, from, to }
      return recording(id, step({ type: 'members.body-recorded', ...body }, applyBody))
    }
  },
}
