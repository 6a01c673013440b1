import { applyBody, type BodyKind, type BodyRecorded, councilOf, financeCommitteeOf, localKinds } from '#members'
import { oneOf, roughDay, table, text } from '#reading'
import { asId, blank, inOrder, type Known, type Loader, municipalityNamed, recording, step, unusable } from '#rows'

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

const mostLevels = 20
/** Nobody is above itself, however far up; and a chain without an end would take forever to follow. */
function refuseCircle(id: string, parents: ReadonlyMap<string, string | null>): void {
  const path = [id]
  for (let at = parents.get(id); at; at = parents.get(at)) {
    if (at === id) unusable('parent', parents.get(id) ?? '', `går i ring: ${[...path, id].join(', ')}. Ret en af rækkerne.`)
    if (path.includes(at)) return
    if (path.push(at) > mostLevels)
      unusable('parent', parents.get(id) ?? '', `har mere end ${mostLevels} led over sig. Ret rækken.`)
  }
}

export const bodiesFile: Loader<typeof bodiesTable> = {
  table: bodiesTable,
  records: { 'members.body-recorded': ({ id }: BodyRecorded) => id },
  announce: (rows, known) => {
    for (const { id, name, parent } of rows) {
      known.bodyNames.set(id, name)
      known.bodies.set(id, { code: known.bodies.get(id)?.code ?? null, parent: parent || null })
    }
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
