import { type Council, readDispatches, readRegister } from '#adoption'
import { readMandates } from '#agenda'
import type { ReadDb } from '#db'
import { readDialogueMeetings } from '#dialogue'
import { approvesForDispatch, dispatchedVersion, type Edition, readEditions, readGoalsLeftOut, readLineage } from '#editions'
import { readForums } from '#forums'
import { readRounds } from '#intake'
import { readFacts } from '#journal'
import { byTime, type CalendarDay } from '#kernel'
import { isStanding, type RecordedTreatment, readTreatments } from '#meetings'
import { readAlliance, readBodies, readKnownMunicipalities } from '#members'
import { readVotes, resultOf, stateOf, type Vote } from '#priorities'
import { readProceedings } from '#proceedings'
import { readRemarks } from '#remarks'
import { readAddressees, readStatements, readSubmissions } from '#submissions'
import { readThemes } from '#themes'
import { readWordings, type VersionWording } from '#wording'
import { readGroup } from '#writing-group'
import type { CountedVote, Making } from './words.ts'

/** The years of the papers whose making something is recorded of, the newest first. */
export async function readYears(read: ReadDb): Promise<number[]> {
  const of = (some: readonly { readonly edition: number | null }[]) => some.flatMap(({ edition }) => edition ?? [])
  const years = [
    ...(await readEditions(read)).map(({ year }) => year),
    ...of(await readMandates(read)),
    ...of(await readRounds(read)),
    ...of(await readThemes(read)),
    ...of(await readDialogueMeetings(read)),
    ...of(await readVotes(read)),
  ]
  return [...new Set(years)].sort((a, b) => b - a)
}

function countedVote(vote: Vote): CountedVote {
  const result = resultOf(vote)
  return { vote, state: stateOf(vote), outcomes: result?.outcomes ?? null, ballots: result?.ballots.length ?? 0 }
}

const ofVersions = <T>(wordings: readonly VersionWording[], part: (wording: VersionWording) => readonly T[]) =>
  wordings.flatMap((wording) => part(wording).map((one) => ({ ...one, version: wording.version })))

async function treatmentsOf(read: ReadDb, edition: Edition | null): Promise<RecordedTreatment[]> {
  const versions = edition?.versions.map(({ id }) => id) ?? []
  const all = versions.length ? await readTreatments(read, versions) : []
  return all.filter(isStanding).sort((a, b) => byTime(a.metOn, b.metOn))
}

/** The steps by which the secretariat itself put themes in order, by their places in the journal. */
async function readOfSecretariat(read: ReadDb): Promise<ReadonlySet<number>> {
  const entries = await readFacts(read, ['themes.lineage-recorded', 'themes.theme-left-out'])
  return new Set(entries.filter(({ by }) => by.office === 'secretariat').map(({ sequence }) => sequence))
}

/** Who is in the alliance, for the names of bodies and municipalities. */
async function readWho(read: ReadDb) {
  const [alliance, bodies] = [await readAlliance(read), await readBodies(read)]
  const names = new Map((await readKnownMunicipalities(read)).map(({ code, name }) => [code, name]))
  return {
    secretariat: alliance?.secretariat ?? '',
    writers: bodies.find(({ kind }) => kind === 'writing-group')?.name ?? '',
    nameOf: (code: string) => names.get(code as never) ?? code,
    bodyNamed: (id: string) => bodies.find((body) => body.id === id)?.name ?? id,
  }
}

/** The making of the paper of that year, as known today. */
export async function readMaking(read: ReadDb, year: number, today: CalendarDay): Promise<Making> {
  const ofYear = <T extends { readonly edition: number | null }>(all: readonly T[]) =>
    all.filter(({ edition }) => edition === year)
  const edition = (await readEditions(read)).find((one) => one.year === year) ?? null
  const versions = new Set(edition?.versions.map(({ id }) => id))
  const wordings = (await readWordings(read)).filter(({ version }) => versions.has(version))
  const treatments = await treatmentsOf(read, edition)
  const meetings = ofYear(await readDialogueMeetings(read))
  const ofMeetings = <T extends { readonly meeting: string }>(all: readonly T[]) =>
    all.filter(({ meeting }) => meetings.some(({ id }) => id === meeting))
  const proceedings = await readProceedings(read)
  const councils: readonly Council[] = edition ? (await readRegister(read, year, today, today)).councils : []
  return {
    year,
    edition,
    final: edition && dispatchedVersion(edition, treatments, today),
    mandates: ofYear(await readMandates(read)),
    rounds: ofYear(await readRounds(read)),
    themes: ofYear(await readThemes(read)),
    forums: await readForums(read),
    meetings,
    notes: ofMeetings(proceedings.notes),
    changes: ofMeetings(proceedings.outcomes).filter(({ withdrawn }) => withdrawn === null),
    votes: ofYear(await readVotes(read)).map(countedVote),
    group: ofYear(await readGroup(read)),
    remarks: (await readRemarks(read)).filter(({ version }) => versions.has(version)),
    lineage: (await readLineage(read)).filter(({ version }) => versions.has(version)),
    goalsLeftOut: (await readGoalsLeftOut(read)).filter(({ version }) => versions.has(version)),
    foundings: ofVersions(wordings, ({ foundings }) => foundings),
    terms: ofVersions(wordings, ({ terms }) => terms),
    treatments,
    submissions: (await readSubmissions(read)).filter(({ version, withdrawn }) => versions.has(version) && withdrawn === null),
    addressees: (await readAddressees(read)).filter(({ version }) => versions.has(version)),
    statements: ofYear(await readStatements(read)).filter(({ withdrawn }) => withdrawn === null),
    dispatches: (await readDispatches(read)).filter(({ version }) => versions.has(version)),
    councils,
    approvedBy: new Map(treatments.filter(approvesForDispatch).map(({ matter, bodyName }) => [matter, bodyName])),
    ofSecretariat: await readOfSecretariat(read),
    ...(await readWho(read)),
  }
}
