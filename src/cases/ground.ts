import {
  type AnswerDate,
  bySending,
  type Dispatch,
  type Referral,
  readAnswerDates,
  readDispatches,
  readReferrals,
  readTerms,
  type Terms,
} from '#adoption'
import {
  type RecordedHeadings,
  type RecordedNumbers,
  type RecordedTemplate,
  readHeadings,
  readNumbers,
  readTemplates,
} from '#case-parts'
import type { ReadDb } from '#db'
import { type Edition, type Lineage, readEditions, readLineage, shownVersion, type Version } from '#editions'
import { type Head, readHead, readLatest } from '#journal'
import { type CalendarDay, dayOf, type MunicipalityCode } from '#kernel'
import { type Measure, readMeasures } from '#measures'
import { type RecordedTreatment, readTreatments } from '#meetings'
import {
  type Alliance,
  type Body,
  councilOf,
  type Member,
  readAlliance,
  readBodies,
  readKnownMunicipalities,
  readMembership,
} from '#members'
import { type Pathway, readPathways } from '#pathways'
import { readWordings, type VersionWording } from '#wording'

/** All that the cases of an edition are made from that is public, in one look; it serves every municipality. */
export type CaseGround = {
  readonly alliance: Alliance
  readonly edition: Edition
  readonly head: Head
  readonly day: CalendarDay
  readonly members: readonly Member[]
  /** What each municipality that ever was a member is called. */
  readonly names: ReadonlyMap<MunicipalityCode, string>
  readonly bodies: readonly Body[]
  readonly pathways: readonly Pathway[]
  readonly treatments: readonly RecordedTreatment[]
  readonly dispatches: readonly Dispatch[]
  readonly referrals: readonly Referral[]
  readonly answerDates: readonly AnswerDate[]
  readonly terms: Terms | null
  readonly templates: readonly RecordedTemplate[]
  readonly headings: readonly RecordedHeadings[]
  readonly numbers: readonly RecordedNumbers[]
  readonly wordings: readonly VersionWording[]
  readonly measures: readonly Measure[]
  readonly lineage: readonly Lineage[]
}

/** Null where the alliance has no such edition. */
export async function readCaseGround(read: ReadDb, year: number): Promise<CaseGround | null> {
  const edition = (await readEditions(read)).find((one) => one.year === year)
  const alliance = await readAlliance(read)
  if (!edition || !alliance) return null
  const head = await readHead(read)
  const [newest] = await readLatest(read, head.sequence + 1, 1)
  const day = dayOf(new Date(newest?.at ?? 0))
  const versions = edition.versions.map(({ id }) => id)
  const known = await readKnownMunicipalities(read)
  const { members } = await readMembership(read, day)
  return {
    alliance,
    edition,
    head,
    day,
    members,
    names: new Map([...known, ...members].map(({ code, name }) => [code, name])),
    bodies: await readBodies(read),
    pathways: await readPathways(read),
    treatments: await readTreatments(read, versions),
    dispatches: (await readDispatches(read)).filter((one) => one.edition === year),
    referrals: (await readReferrals(read)).filter((one) => one.edition === year).sort(bySending),
    answerDates: await readAnswerDates(read),
    terms: (await readTerms(read)).find((one) => one.edition === year) ?? null,
    templates: (await readTemplates(read)).filter((one) => one.edition === year),
    headings: await readHeadings(read),
    numbers: (await readNumbers(read)).filter((one) => one.edition === year),
    wordings: await readWordings(read),
    measures: (await readMeasures(read)).filter((one) => one.edition === year),
    lineage: await readLineage(read),
  }
}

/** What was sent to this council last, and what the case is about: that version, else the one that is the paper. */
export function aboutIn(ground: CaseGround, code: MunicipalityCode): { referral: Referral | null; version: Version | null } {
  const referral = ground.referrals.findLast((one) => one.code === code) ?? null
  const { edition, treatments, day } = ground
  const sent = edition.versions.find(({ id }) => id === referral?.version)
  return { referral, version: sent ?? shownVersion(edition, treatments, day) }
}

/** The council of a municipality by the name that it gives itself. */
export const councilIn = ({ bodies }: CaseGround, code: MunicipalityCode): string =>
  bodies.find(({ id }) => id === councilOf(code))?.name ?? 'Kommunalbestyrelsen'
