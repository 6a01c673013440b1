/** The way of the paper through each municipality, and the days on which its bodies meet. */
import { danishDay, dayOff, type MunicipalityCode, type RoughDay } from '#kernel'
import { applyBodyWasNamed, type Body, type BodyWasNamed, councilOf, readBodies, sameBodyName } from '#members'
import {
  applyMeetingDayCancelled,
  applyMeetingDays,
  applyPathway,
  type MeetingDayCancelled,
  type MeetingDaysRecorded,
  type PathwayRecorded,
  type PathwayStep,
  type Refusal,
  recordPathway,
} from '#pathways'
import { day, optional, table, text } from '#reading'
import { blank, type Load, type Loader, list, municipalityNamed, recording, step, unlessAhead, unusable, type Wrong } from '#rows'

const heard = /\s*\((høres|hears)\)$/i
/** One body of a cell: by its id or its name, heard where that is said behind it, or where it can be nothing but heard. */
function stepOf(written: string, place: number, code: MunicipalityCode, bodies: readonly Body[]): PathwayStep | null {
  const name = written.replace(heard, '').trim()
  const body = bodies.find(({ id }) => id === name) ?? bodies.find((one) => sameBodyName(one.name, name))
  if (!body) return null
  const hears = heard.test(written) || body.kind === 'advisory'
  return { place, body: body.id, role: body.id === councilOf(code) ? 'decides' : hears ? 'hears' : 'treats' }
}

/** The municipality's bodies in the order of the cell: `;` between steps, `+` between bodies that have it at the same time. */
async function stepsOf({ read }: Load, code: MunicipalityCode, cell: readonly string[]): Promise<PathwayStep[] | Wrong> {
  const bodies = await readBodies(read, code)
  const steps: PathwayStep[] = []
  for (const [at, together] of cell.entries())
    for (const written of together.split('+')) {
      const found = stepOf(written.trim(), at + 1, code, bodies)
      if (!found) return { column: 'steps', wrong: `nævner ${written.trim()}, som ikke er et organ i kommunen i bodies.csv.` }
      steps.push(found)
    }
  const decided = recordPathway(
    { bodies, pathway: null, days: [], earlierNames: [] },
    { code, steps, source: '', newBodies: [], seen: null },
  )
  return decided.ok ? steps : { column: 'steps', wrong: why[decided.refusal] ?? 'er ingen vej gennem kommunen.' }
}
const why: Partial<Record<Refusal, string>> = {
  'not-the-council-last': 'skal slutte i kommunalbestyrelsen, for kun den kan vedtage.',
  'same-body-twice': 'nævner det samme organ flere gange.',
  'advisory-is-heard': 'lader et råd behandle sagen. Et råd kan kun høres.',
}

const pathwaysTable = table({
  file: 'pathways.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['municipality'],
  columns: { municipality: text(80), steps: list(400), source: blank(500) },
})
export const pathwaysFile: Loader<typeof pathwaysTable> = {
  table: pathwaysTable,
  records: { 'pathways.pathway-recorded': ({ code }: PathwayRecorded) => code },
  key: ({ municipality }, known) => municipalityNamed(known, 'municipality', municipality),
  row: (_, known) => (row) => {
    const code = municipalityNamed(known, 'municipality', row.municipality)
    return async (load, loaded) => {
      const steps = await stepsOf(load, code, row.steps)
      if ('wrong' in steps) return steps
      const fact: PathwayRecorded = { type: 'pathways.pathway-recorded', code, steps, source: row.source }
      return recording(code, step(fact, applyPathway))(load, loaded)
    }
  },
}

const namesTable = table({
  file: 'body-names.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['body', 'until'],
  columns: { body: text(80), name: text(120), until: day() },
})
/** What bodies of municipalities were called until a day; what they are called now is in bodies.csv. */
export const bodyNamesFile: Loader<typeof namesTable> = {
  table: namesTable,
  records: { 'members.body-was-named': ({ body, until }: BodyWasNamed) => named(body, until) },
  key: ({ body, until }) => named(body, until),
  row: (_, known) => (row) => {
    if (!known.bodies.get(row.body)?.code) unusable('body', row.body, 'er ikke id for et organ i en kommune. Se bodies.csv.')
    const fact: BodyWasNamed = { type: 'members.body-was-named', ...row }
    return async (load, loaded) =>
      unlessAhead(load, 'until', row.until as string as RoughDay) ??
      recording(named(row.body, row.until), step(fact, applyBodyWasNamed))(load, loaded)
  },
}

const daysTable = table({
  file: 'meeting-days.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['body', 'on'],
  columns: { body: text(80), on: day(), agenda_by: optional(day()), cancelled: blank(500), source: blank(500) },
})
const named = (body: string, on: string) => `${body} ${on}`
/** The days on which bodies meet; one that was cancelled says why. */
export const meetingDaysFile: Loader<typeof daysTable> = {
  table: daysTable,
  records: {
    'pathways.meeting-days-recorded': ({ body, days }: MeetingDaysRecorded) => days.map(({ on }) => named(body, on)),
    'pathways.meeting-day-cancelled': ({ body, on }: MeetingDayCancelled) => named(body, on),
  },
  key: ({ body, on }) => named(body, on),
  row: (_, known) => (row) => {
    const { body, on, agenda_by: agendaBy, cancelled: reason, source } = row
    const code = known.bodies.get(body)?.code
    if (!code) unusable('body', body, 'er ikke id for et organ i en kommune. Se bodies.csv.')
    if (agendaBy && agendaBy > on) unusable('agenda_by', agendaBy, 'ligger efter mødet. Ret datoen.')
    const meets: MeetingDaysRecorded = {
      type: 'pathways.meeting-days-recorded',
      code,
      body,
      days: [{ on, agendaBy }],
      source,
    }
    const off: MeetingDayCancelled = { type: 'pathways.meeting-day-cancelled', code, body, on, reason }
    const steps = [step(meets, applyMeetingDays), ...(reason ? [step(off, applyMeetingDayCancelled)] : [])]
    return async (load, loaded) => {
      const note = dayOff(on)
      const meaning = await recording(named(body, on), ...steps)(load, loaded)
      return 'wrong' in meaning || note === null
        ? meaning
        : { ...meaning, note: `${body} mødes ${danishDay(on)}, og det er ${note}.` }
    }
  },
}
