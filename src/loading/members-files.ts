import type { CalendarDay, MunicipalityCode, RoughDay } from '#kernel'
import {
  applyBody,
  applyDescribed,
  applyGrouping,
  applyMunicipality,
  applyName,
  type BodyKind,
  councilOf,
  financeCommitteeOf,
  type GroupingKind,
  localKinds,
} from '#members'
import {
  code,
  day,
  family,
  findMunicipality,
  oneOf,
  optional,
  optionally,
  roughDay,
  table,
  text,
  tilePlace,
  wholeNumber,
  year,
  yesNo,
} from '#reading'
import { type Loader, municipalityNamed, plan, recording, step, unknown } from './planning.ts'
import type { Known } from './words.ts'

const blank = (max?: number) => optionally(text(max), '')
const groupingKind = oneOf<GroupingKind>({
  cluster: ['klynge', 'sundhedsklynge'],
  'health-council': ['sundhedsråd'],
  other: ['anden', 'andet'],
})
const confirmed = oneOf({ yes: ['ja'], inferred: ['udledt', 'nej', 'no'] })
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
  announce: (read, known) => {
    const described = read.rows[0]?.values
    if (described) Object.assign(known, { jointBody: described.joint_body })
  },
  plan: (read) =>
    plan(read, ({ name, short_name, joint_body, secretariat, paper_name, about, invented }) => {
      const described = {
        name,
        shortName: short_name,
        jointBody: joint_body,
        secretariat,
        paperName: paper_name,
        about,
        invented,
      }
      return {
        key: 'alliance',
        write: recording('alliance', [step({ type: 'members.alliance-described', ...described }, applyDescribed)]),
      }
    }),
}

const municipalitiesTable = table({
  file: 'municipalities.csv',
  optional: true,
  key: ['code'],
  columns: {
    code: code(),
    name: text(80),
    cluster: family(year(), text(80)),
    cluster_confirmed: optionally(confirmed, 'yes' as const),
    population: family(day(), wholeNumber()),
    tile_row: optional(tilePlace()),
    tile_column: optional(tilePlace()),
    member_from: roughDay(),
    member_to: roughDay(),
  },
})

/** "Københavns Kommune" is København where the code is known by that name; otherwise the bare name must be given. */
function bareName(known: Known, code: MunicipalityCode, written: string): string {
  const before = known.municipalities.get(code)
  if (before && findMunicipality([before], written)) return written.match(/kommune/i) ? before : written
  const bare = written.replace(/ kommune$/i, '').trim()
  if (bare === written && !/kommune$/i.test(written)) return written
  if (bare === written || bare.endsWith('s'))
    unknown('name', written, 'kan være et navn i ejefald. Skriv kommunens navn alene, for eksempel København.')
  return bare
}

/** A column of clusters speaks from its year until the next column's; the first also of the time before. */
const inTime = (clusters: readonly { key: number; value: string }[], inferred: boolean) =>
  [...clusters]
    .sort((a, b) => a.key - b.key)
    .map(({ key, value }, place, all) => ({
      grouping: value,
      kind: 'cluster' as const,
      inferred,
      from: (place === 0 ? '' : String(key)) as RoughDay,
      to: (all[place + 1] ? String((all[place + 1]?.key ?? 0) - 1) : '') as RoughDay,
    }))

export const municipalitiesFile: Loader<typeof municipalitiesTable> = {
  table: municipalitiesTable,
  announce: (read, known) => {
    for (const { values } of read.rows) {
      if (!known.municipalities.has(values.code)) known.municipalities.set(values.code, values.name)
      known.bodies.set(councilOf(values.code), values.code)
      known.bodies.set(financeCommitteeOf(values.code), values.code)
    }
  },
  plan: (read, known) =>
    plan(read, (values) => {
      if ((values.tile_row === null) !== (values.tile_column === null))
        unknown(
          'tile_row',
          String(values.tile_row ?? ''),
          'står uden den anden halvdel: udfyld både tile_row og tile_column, eller ingen af dem.',
        )
      const fact = {
        type: 'members.municipality-recorded' as const,
        code: values.code,
        name: bareName(known, values.code, values.name),
        memberFrom: values.member_from,
        memberTo: values.member_to,
        tile: values.tile_row && values.tile_column ? { row: values.tile_row, column: values.tile_column } : null,
        groupings: inTime(values.cluster, values.cluster_confirmed === 'inferred'),
        populations: values.population.map(({ key, value }) => ({ on: key as CalendarDay, inhabitants: value })),
      }
      return { key: values.code, write: recording(values.code, [step(fact, applyMunicipality)]) }
    }),
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
  plan: (read, known) =>
    plan(read, ({ code, name, from, to }) => {
      if (!known.municipalities.has(code)) unknown('code', code, 'er ingen af alliancens kommuner.')
      const key = `${code} ${from}`
      return { key, write: recording(key, [step({ type: 'members.name-recorded', code, name, from, to }, applyName)]) }
    }),
}

const groupingsTable = table({
  file: 'groupings.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['grouping', 'kind', 'municipality', 'from'],
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
  plan: (read, known) =>
    plan(read, ({ municipality, grouping, kind, confirmed, from, to }) => {
      const code = municipalityNamed(known, 'municipality', municipality)
      const id = `${kind} ${grouping} ${code} ${from}`
      const fact = {
        type: 'members.grouping-recorded' as const,
        id,
        code,
        grouping,
        kind,
        inferred: confirmed === 'inferred',
        from,
        to,
      }
      return { key: id, write: recording(id, [step(fact, applyGrouping)]) }
    }),
}

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
export const bodiesFile: Loader<typeof bodiesTable> = {
  table: bodiesTable,
  announce: (read, known) => {
    for (const { values } of read.rows) if (!known.bodies.has(values.id)) known.bodies.set(values.id, null)
  },
  plan: (read, known) =>
    plan(read, ({ id, name, kind, municipality, parent, role, from, to }) => {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
        unknown('id', id, 'kan ikke være et id. Skriv små bogstaver a-z, tal og bindestreger.')
      const local = (localKinds as readonly BodyKind[]).includes(kind)
      if (local !== Boolean(municipality))
        unknown(
          'municipality',
          municipality,
          `passer ikke med kind: ${local ? 'et organ i en kommune skal have sin kommune' : 'et fælles organ har ingen kommune'}.`,
        )
      const code = municipality ? municipalityNamed(known, 'municipality', municipality) : null
      if (parent && !known.bodies.has(parent)) unknown('parent', parent, 'er ikke et id i bodies.csv.')
      known.bodies.set(id, code)
      const body = { id, name, kind, code, parent: parent || null, role, from, to }
      return { key: id, write: recording(id, [step({ type: 'members.body-recorded', ...body }, applyBody)]) }
    }),
}
