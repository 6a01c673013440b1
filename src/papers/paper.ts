import type { Referral } from '#adoption'
import { approvesForDispatch, dispatchedVersion, type Edition, type Lineage, shownVersion, type Version } from '#editions'
import {
  type CalendarDay,
  capital,
  counted,
  danishDay,
  danishList,
  danishPeriod,
  happenedBy,
  onDanishDay,
  type RoughDay,
} from '#kernel'
import { isStanding, outcomePhrase, type RecordedTreatment } from '#meetings'
import type { RecordedSubmission } from '#submissions'
import { unworded, type VersionWording, wordsIn } from '#wording'
import { areasIntro, areasOf, groupsOf, ownText } from './paper-text.ts'
import type { Paper, PaperLine, PaperVersion, TreatedLine, VersionStanding } from './paper-words.ts'
import { words } from './words-da.ts'

const { notRecorded } = words

const amount = (count: number | null, one: string, many: string) =>
  count === null ? `et antal ${many}, der ikke er registreret` : counted(count, one, many)
function versionContents({ goalCount, areaCount }: Pick<Version, 'goalCount' | 'areaCount'>, wording: VersionWording): string {
  const words = wordsIn(wording)
  const volume = words === null ? '' : ` Teksten fylder ${counted(words, 'ord', 'ord')}.`
  return `Versionen har ${amount(goalCount, 'mål', 'mål')} og ${amount(areaCount, 'udviklingsområde', 'udviklingsområder')}.${volume}`
}

const treatedLine = ({ bodyName, metOn, outcomes, words, source, evidence }: RecordedTreatment): TreatedLine => ({
  sentence: `${capital(bodyName)} behandlede versionen ${onDanishDay(metOn)}: ${danishList(outcomes.map(outcomePhrase))}.`,
  words,
  source,
  address: evidence?.address ?? '',
})

/** How many goals nobody has recorded the wording of, in a sentence; empty when all are recorded. */
function missingGoals({ goals, goalCount }: Version): string {
  const missing = (goalCount ?? 0) - goals.length
  if (goals.length === 0) return goalCount === 0 ? 'Versionen har ingen mål.' : 'Målenes ordlyd er ikke registreret.'
  return missing > 0 ? `Ordlyden af ${counted(missing, 'mål', 'mål')} til er ikke registreret.` : ''
}

/** What had been sent, and what laid before a body, by then. */
type Ways = { readonly sent: ReadonlySet<string>; readonly laid: ReadonlySet<string> }

/** How far a version came by then. */
function standingOfVersion({ id }: Version, past: readonly RecordedTreatment[], { sent, laid }: Ways): VersionStanding {
  const own = past.filter(({ matter, bodyKind }) => matter === id && bodyKind === 'joint-body')
  if (sent.has(id)) return 'sent'
  return own.some(approvesForDispatch) ? 'approved' : own.length > 0 || laid.has(id) ? 'laid-before' : 'draft'
}

const versionOf = (
  version: Version,
  final: Version | null,
  past: readonly RecordedTreatment[],
  ways: Ways,
  wording: VersionWording,
): PaperVersion => ({
  number: version.number,
  dated: version.dated,
  heading: version.dated
    ? `Version ${version.number} af ${danishDay(version.dated)}`
    : `Version ${version.number}, dato ${notRecorded}`,
  final: version.id === final?.id,
  standing: standingOfVersion(version, past, ways),
  contents: versionContents(version, wording),
  treated: past.filter(({ matter }) => matter === version.id).map(treatedLine),
  note: version.note,
  missing: missingGoals(version),
})

/** What is recorded of an edition and around it. */
export type AroundPaper = {
  readonly treatments: readonly RecordedTreatment[]
  /** The versions that were sent to councils, and when. */
  readonly sent?: readonly Pick<Referral, 'version' | 'dispatchedOn' | 'notBefore'>[]
  /** What was laid before bodies to be treated. */
  readonly submitted?: readonly Pick<RecordedSubmission, 'version' | 'submittedOn' | 'withdrawn'>[]
  readonly wordings?: readonly VersionWording[]
  readonly lineage?: readonly Lineage[]
  /** The titles of the papers before it that it replaced. */
  readonly replaced?: readonly string[]
}
/** `number` asks for another version than the paper's own. */
export type PaperDay = { readonly on: CalendarDay; readonly today: CalendarDay; readonly number?: number | null }

/** The paper by the end of a day: what had been dated, treated and sent by then, as known now. */
export function paperOf(edition: Edition, around: AroundPaper, { on, today, number = null }: PaperDay): Paper {
  const known = (day: RoughDay) => happenedBy(day, on) === 'yes' || (on >= today && happenedBy(day, on) === 'unknown')
  const past = around.treatments.filter((one) => isStanding(one) && known(one.metOn))
  const then = { ...edition, versions: edition.versions.filter(({ dated }) => known(dated)) }
  const sent = new Set((around.sent ?? []).filter(({ dispatchedOn }) => known(dispatchedOn)).map(({ version }) => version))
  const standing = (around.submitted ?? []).filter(({ submittedOn, withdrawn }) => withdrawn === null && known(submittedOn))
  const laid = new Set(standing.map(({ version }) => version))
  const final = dispatchedVersion(then, past, on)
  const asked = then.versions.find((version) => version.number === number)
  const shown = number === null ? shownVersion(then, past, on) : (asked ?? null)
  const worded = (id: string) => around.wordings?.find(({ version }) => version === id) ?? unworded(id)
  const wording = worded(shown?.id ?? '')
  return {
    year: edition.year,
    title: edition.title,
    approved: final !== null,
    standing: standingOf(final, shown, past),
    lines: aboutLines(edition, shown, wording, around.replaced ?? []),
    summary: shown?.goals.map(({ title }) => title) ?? [],
    text: ownText(wording, edition.title),
    worded: wording.blocks.length > 0,
    textSource: wording.source,
    groups: shown ? groupsOf(shown, wording) : [],
    missingGoals: shown ? missingGoals(shown) : '',
    versions: then.versions.map((version) => versionOf(version, final, past, { sent, laid }, worded(version.id))),
    areas: shown ? areasOf(shown, edition, around.lineage ?? [], wording) : [],
    areasIntro: areasIntro(shown),
    shown: shown?.number ?? null,
    final: shown !== null && shown.id === final?.id,
    source: edition.source,
  }
}

const aboutLines = (
  edition: Edition,
  shown: Version | null,
  wording: VersionWording,
  replaced: readonly string[],
): PaperLine[] => [
  { label: 'Udgave', text: String(edition.year) },
  { label: 'Periode', text: danishPeriod(edition.periodFrom, edition.periodTo) },
  { label: 'Formål', text: edition.purpose || notRecorded },
  { label: 'Hvad borgerne får ud af det', text: edition.benefit || notRecorded },
  { label: 'Hvis mål det er', text: edition.owner || notRecorded },
  { label: 'Erstatter', text: danishList(replaced) || 'intet registreret' },
  { label: 'Indhold', text: shown ? versionContents(shown, wording) : notRecorded },
]

function standingOf(final: Version | null, shown: Version | null, past: readonly RecordedTreatment[]): string {
  if (!shown) return 'Der er ingen registreret version af papiret.'
  if (!final)
    return `Papiret vises som version ${shown.number}. Den er et udkast: Det er ikke registreret, at den er godkendt til udsendelse.`
  const approval = past.findLast((one) => one.matter === final.id && approvesForDispatch(one))
  const approved = `${capital(approval?.bodyName ?? '')} godkendte den til udsendelse til kommunerne ${onDanishDay(approval?.metOn ?? final.dated)}.`
  if (shown.id !== final.id) return `Version ${shown.number} er ikke papiret. Papiret er version ${final.number}. ${approved}`
  return `Papiret er version ${final.number}. ${approved}`
}
