/** The files of a version's way before the joint body: the meetings it was laid before, whom it is for, and what was said of it, signed. */
import type { ReadDb } from '#db'
import { approvesForDispatch } from '#editions'
import { type CalendarDay, dayOf, type MunicipalityCode, type RoughDay, span, startsAfter } from '#kernel'
import { readTreatments, versionMatter } from '#meetings'
import { readMembership } from '#members'
import { oneOf, optional, optionally, roughDay, table, text, url } from '#reading'
import {
  asId,
  blank,
  edition,
  type Known,
  type Loader,
  municipalityNamed,
  number,
  type Resolve,
  recording,
  step,
  unusable,
} from '#rows'
import {
  type Addressed,
  applyAddressed,
  applyStatement,
  applySubmitted,
  type Purpose,
  type StatementSigned,
  type Submitted,
} from '#submissions'

/** What has happened is not in the future. */
const unlessAhead =
  (column: string, on: RoughDay, resolve: Resolve): Resolve =>
  async (load, loaded) =>
    startsAfter(on, dayOf(load.actor.now)) ? { column, wrong: 'ligger i fremtiden. Ret datoen.' } : resolve(load, loaded)

/** A version that the folder or the alliance has. */
function versionKnown({ versions }: Known, year: number, number: number): string {
  const id = versionMatter(year, number)
  if (!versions.has(id)) unusable('version', String(number), `er ikke en version af udgaven ${year} i versions.csv.`)
  return id
}

/** A body of the alliance itself. */
function sharedBody({ bodies }: Known, column: string, body: string): string {
  if (bodies.get(body)?.code !== null) unusable(column, body, 'er ikke et af alliancens egne organer i bodies.csv.')
  return body
}

const purpose = oneOf<Purpose>({
  discussion: ['drøftelse'],
  recommendation: ['anbefaling'],
  'approval-for-dispatch': ['godkendelse'],
  'not-known': ['ikke registreret'],
})
const submissionsTable = table({
  file: 'submissions.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
    version: number(),
    body: text(80),
    meeting: blank(60),
    meets: roughDay(),
    submitted: roughDay(),
    purpose: optionally(purpose, 'not-known' as const),
    recommendation: blank(5000),
    source: blank(500),
  },
})
export const submissionsFile: Loader<typeof submissionsTable> = {
  table: submissionsTable,
  records: { 'submissions.submitted': ({ id }: Submitted) => id, 'submissions.withdrawn': ({ id }: { id: string }) => id },
  key: ({ id }) => id,
  row: (_, known) => (row) => {
    const { id, meets, submitted: submittedOn, purpose, recommendation, source } = row
    asId('id', id)
    const meeting = row.meeting || null
    if ((meeting === null) === (meets === ''))
      unusable('meets', meets || null, 'skal udfyldes, når meeting er tom, og ellers stå tom.')
    if (meeting !== null && !known.meetings.has(meeting)) unusable('meeting', meeting, 'er ikke et id i calendar.csv.')
    const [held, sent] = [span(meets), span(submittedOn)]
    if (held && sent && held.last < sent.first) unusable('submitted', submittedOn, 'ligger efter mødet. Ret en af datoerne.')
    const version = versionKnown(known, row.edition, row.version)
    const body = sharedBody(known, 'body', row.body)
    const submission = { id, version, body, meeting, meets, submittedOn, purpose, recommendation, source }
    return unlessAhead(
      'submitted',
      submittedOn,
      recording(id, step({ type: 'submissions.submitted' as const, ...submission }, applySubmitted)),
    )
  },
}

/** The day that the version was approved for dispatch, in a record that stands. */
async function approvedOn(read: ReadDb, version: string): Promise<RoughDay | null> {
  const approval = (await readTreatments(read, [version])).find(approvesForDispatch)
  return approval?.metOn ?? null
}

/** The members on the day of the approval, or of the load where nobody knows the day. */
const membersOn = async (read: ReadDb, on: RoughDay, today: CalendarDay): Promise<MunicipalityCode[]> =>
  (await readMembership(read, span(on)?.last ?? today)).members.map(({ code }) => code).sort()

const addresseesTable = table({
  file: 'addressees.csv',
  optional: true,
  mayBeEmpty: true,
  columns: { edition: edition(), version: number(), addressees: text(4000), partners: blank(1000), source: blank(500) },
})
const listed = (cell: string) =>
  cell
    .split(/[;|\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
const addressing = ({ edition, version }: { readonly edition: number; readonly version: number }) =>
  versionMatter(edition, version)
export const addresseesFile: Loader<typeof addresseesTable> = {
  table: addresseesTable,
  records: { 'submissions.addressed': ({ version }: Addressed) => version },
  key: addressing,
  row: (_, known) => (row) => {
    const version = versionKnown(known, row.edition, row.version)
    const partners = listed(row.partners)
      .map((id) => sharedBody(known, 'partners', id))
      .sort()
    const named = /^alle?$/i.test(row.addressees)
      ? null
      : listed(row.addressees)
          .map((one) => municipalityNamed(known, 'addressees', one))
          .sort()
    return async (load, loaded) => {
      const approved = await approvedOn(load.read, version)
      if (approved === null)
        return { column: 'version', wrong: 'er ikke godkendt til udsendelse, så ingen er nævnt som modtager.' }
      const councils = named ?? (await membersOn(load.read, approved, dayOf(load.actor.now)))
      const fact: Addressed = { type: 'submissions.addressed', version, councils, partners, source: row.source }
      return recording(version, step(fact, applyAddressed))(load, loaded)
    }
  },
}

const statementsTable = table({
  file: 'statements.csv',
  optional: true,
  mayBeEmpty: true,
  key: ['id'],
  columns: {
    id: text(60),
    edition: edition(),
    version: optional(number()),
    name: text(120),
    office: text(200),
    municipality: blank(80),
    signed: roughDay(),
    title: text(200),
    text: blank(20_000),
    address: optionally(url(), ''),
    source: blank(500),
  },
})
export const statementsFile: Loader<typeof statementsTable> = {
  table: statementsTable,
  records: {
    'submissions.statement-signed': ({ id }: StatementSigned) => id,
    'submissions.statement-withdrawn': ({ id }: { id: string }) => id,
  },
  key: ({ id }) => id,
  row: (_, known) => (row) => {
    const { id, version, signed: signedOn, municipality, ...rest } = row
    asId('id', id)
    if (!known.editions.has(row.edition)) unusable('edition', String(row.edition), 'er ikke en udgave i editions.csv.')
    if (version !== null) versionKnown(known, row.edition, version)
    const code = municipality ? municipalityNamed(known, 'municipality', municipality) : null
    const statement = { ...rest, id, version, municipality: code, signedOn }
    return unlessAhead(
      'signed',
      signedOn,
      recording(id, step({ type: 'submissions.statement-signed' as const, ...statement }, applyStatement)),
    )
  },
}
